/** Takes figures out of a paper: read in the worker, matched with the catalogue, and written once the clerk has looked. */
import { Button, Dropdown, Field, makeStyles, Option, Spinner, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { IndicatorCatalogue, ValueChange } from '../../../core/domain/indicator.ts';
import type { ParsedIndicator } from '../../../core/import/parsed-document.ts';
import { AppError } from '../../../core/ipc/result.ts';
import { writeDecimal } from '../../../core/report/decimal.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import type { ImportAnswer, ImportQuestion } from '../../workers/import-messages.ts';
import { findIndicatorFor, readFoundValue } from './match-figures.ts';

const strings = indicatorStrings.found;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** Reads a paper in a worker of its own. Rejects with the AppError of a refused paper. */
function readPaper(question: ImportQuestion): Promise<readonly ParsedIndicator[]> {
  const worker = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<readonly ParsedIndicator[]>((resolve, reject) => {
    worker.onerror = () => reject(new AppError('internal'));
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) =>
      data.ok ? resolve(data.value.indicators) : reject(new AppError(data.error.code, data.error.details));
  });
  worker.postMessage(question);
  return answered.finally(() => worker.terminate());
}

interface Found {
  readonly figure: ParsedIndicator;
  /** The indicator it is written for; '' leaves it out. */
  readonly code: string;
}

export interface FoundFiguresProps {
  readonly catalogue: IndicatorCatalogue;
  readonly periods: readonly { readonly key: string; readonly name: string }[];
  readonly periodKey: string;
  readonly onTake: (changes: readonly ValueChange[]) => Promise<boolean>;
  readonly onClose: () => void;
}

export function FoundFigures({ catalogue, periods, periodKey, onTake, onClose }: FoundFiguresProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'choosing' | 'reading' | 'chosen'>('choosing');
  const [fileName, setFileName] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const [period, setPeriod] = useState(periodKey);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [notice, setNotice] = useState('');
  const nameOf = new Map(catalogue.indicators.map(({ code, name }) => [code, name]));

  const read = async (file: File) => {
    setState('reading');
    setRefusal(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const figures = await readPaper({ kind: 'file', fileName: file.name, directory: [], holidayYears: [], bytes });
      const taken = new Set<string>();
      setFound(
        figures
          .filter((figure) => readFoundValue(figure) !== null)
          .map((figure) => {
            const code = findIndicatorFor(figure, catalogue.indicators) ?? '';
            const isFirst = code !== '' && !taken.has(code);
            taken.add(code);
            return { figure, code: isFirst ? code : '' };
          }),
      );
      setFileName(file.name);
      setState('chosen');
    } catch (error) {
      setRefusal(error);
      setState('choosing');
    }
  };
  const changes = found.flatMap(({ figure, code }): ValueChange[] => {
    const value = readFoundValue(figure);
    if (code === '' || value === null) return [];
    const source = strings.source(fileName, figure.source.lineFrom);
    return [{ indicator: code, periodKey: period, agencyId: null, value, source }];
  });
  const take = async () => {
    if (await onTake(changes)) setNotice(strings.taken(changes.length));
  };

  return (
    <TaskPane
      title={strings.title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" disabled={changes.length === 0} onClick={() => void take()}>
            {strings.take(changes.length)}
          </Button>
          <Button onClick={onClose}>{strings.close}</Button>
        </>
      }
    >
      <Button onClick={() => input.current?.click()}>{strings.choose}</Button>
      <FileField ref={input} label={strings.choose} accept=".docx,.pdf,.xlsx,.txt" onFile={(file) => void read(file)} />
      <ErrorMessage error={refusal} />
      {notice && <Text role="status">{notice}</Text>}
      {state === 'reading' && <Spinner label={strings.reading} />}
      {state === 'chosen' && (
        <Field label={strings.intoPeriod}>
          <Dropdown
            value={periods.find(({ key }) => key === period)?.name ?? ''}
            selectedOptions={[period]}
            onOptionSelect={(_, { optionValue }) => optionValue && setPeriod(optionValue)}
          >
            {periods.map(({ key, name }) => (
              <Option key={key} value={key}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {state === 'chosen' && found.length === 0 && <Text>{strings.none}</Text>}
      <ul className={styles.list}>
        {found.map(({ figure, code }, i) => (
          <li key={`${figure.source.lineFrom} ${figure.name} ${figure.value}`}>
            <Field
              label={`${figure.name}: ${writeDecimal(readFoundValue(figure) ?? '0')} ${figure.unit ?? ''} (${strings.line(figure.source.lineFrom)})`}
            >
              <Dropdown
                aria-label={`${strings.asIndicator}: ${figure.name}`}
                value={nameOf.get(code) ?? strings.skip}
                selectedOptions={[code]}
                onOptionSelect={(_, { optionValue = '' }) =>
                  setFound((was) => was.map((each, at) => (at === i ? { ...each, code: optionValue } : each)))
                }
              >
                <Option value="">{strings.skip}</Option>
                {catalogue.indicators.map((indicator) => (
                  <Option key={indicator.code} value={indicator.code}>
                    {indicator.name}
                  </Option>
                ))}
              </Dropdown>
            </Field>
          </li>
        ))}
      </ul>
    </TaskPane>
  );
}
