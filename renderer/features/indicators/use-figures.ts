/** The figures of a year with their catalogue; writes cells and takes the last writing back. */
import { useMemo, useRef, useState } from 'react';
import type { ValueChange } from '../../../core/domain/indicator.ts';
import { IndicatorBook } from '../../../core/report/indicator-book.ts';
import { useChange, useRead } from '../../app/api.ts';
import { planUndo } from './grid-model.ts';

export function useFigures(year: number) {
  const catalogue = useRead('indicators.catalogue');
  const values = useRead('indicators.values', { year });
  const save = useChange('indicators.saveValues');
  const undone = useRef<(readonly ValueChange[])[]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const book = useMemo(
    () => (catalogue.data && values.data ? new IndicatorBook(catalogue.data, values.data) : null),
    [catalogue.data, values.data],
  );

  const send = async (changes: readonly ValueChange[]): Promise<boolean> => {
    try {
      await save.mutateAsync({ changes: [...changes] });
      setRefusal(null);
      return true;
    } catch (error) {
      setRefusal(error);
      return false;
    }
  };
  /** Writes cells; resolves to false when they were refused. */
  const write = async (changes: readonly ValueChange[]): Promise<boolean> => {
    if (!book || changes.length === 0) return true;
    const back = planUndo(book, changes);
    const isWritten = await send(changes);
    if (isWritten) undone.current.push(back);
    return isWritten;
  };
  /** Takes the last writing back; resolves to false when there is none. */
  const undo = async (): Promise<boolean> => {
    const back = undone.current.pop();
    return back !== undefined && (await send(back));
  };
  return { book, write, undo, error: catalogue.error ?? values.error ?? refusal };
}
