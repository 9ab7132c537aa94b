/** Says how far long work on a package has come, and lets the clerk end it; the rest of the window waits behind it. */
import { useEffect, useState } from 'react';
import type { ExchangeProgress } from '../../../core/exchange/work-progress.ts';
import { call } from '../../app/api.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';

const strings = exchangeStrings.work;
const askEveryMs = 250;

export interface WorkProgressProps {
  readonly title: string;
  /** How far the window's own part of the work has come; null while it is the shell's turn. */
  readonly own: ExchangeProgress | null;
  readonly onCancel: () => void;
}

export function WorkProgress({ title, own, onCancel }: WorkProgressProps) {
  const [shells, setShells] = useState<ExchangeProgress | null>(null);
  useEffect(() => {
    const asking = setInterval(() => {
      void call('exchange.getProgress').then(setShells);
    }, askEveryMs);
    return () => clearInterval(asking);
  }, []);
  const progress = shells ?? own;
  return (
    <ProgressDialog
      title={title}
      text={progress === null ? strings.starting : strings.phases[progress.phase]}
      doneCount={progress?.done ?? 0}
      totalCount={progress?.total ?? 0}
      stopLabel={strings.cancel}
      onStop={onCancel}
    />
  );
}
