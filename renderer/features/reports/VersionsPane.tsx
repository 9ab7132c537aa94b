/** Phiên bản: the text as it was kept, compared with the text of today word by word. */
import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Block } from '../../../core/domain/document-draft.ts';
import type { ReportDetail } from '../../../core/domain/report.ts';
import { compareTexts } from '../../../core/report/compare-texts.ts';
import { useChange, useRead } from '../../app/api.ts';
import { reportStrings } from '../../strings/reports.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { usePaneStyles } from './pane-styles.ts';

const strings = reportStrings.versions;

function Comparison({
  report,
  number,
  blocks,
  onBack,
}: {
  readonly report: ReportDetail;
  readonly number: number;
  readonly blocks: readonly Block[];
  readonly onBack: () => void;
}) {
  const styles = usePaneStyles();
  const version = useRead('reports.version', { id: report.id, number });
  const changes = version.data ? compareTexts(version.data, blocks) : null;
  return (
    <div className={styles.pane}>
      <Button size="small" onClick={onBack}>
        {strings.back}
      </Button>
      <ErrorMessage error={version.error} />
      {changes?.length === 0 && <Text>{strings.same}</Text>}
      <ul className={styles.list}>
        {(changes ?? []).map(({ words }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity but their place.
          <li key={i} className={styles.card}>
            {words.map(({ kind, text }, at) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place.
              if (kind === 'same') return <span key={at}>{text}</span>;
              const Element = kind === 'removed' ? 'del' : 'ins';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place.
                <Element key={at} className={styles[kind]} aria-label={`${strings[kind]}: ${text}`}>
                  {text}
                </Element>
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface VersionsPaneProps {
  readonly report: ReportDetail;
  /** Saves what is not yet saved, so that a version is the text on screen. */
  readonly onFlush: () => Promise<unknown>;
  readonly readBlocks: () => readonly Block[];
}

export function VersionsPane({ report, onFlush, readBlocks }: VersionsPaneProps) {
  const styles = usePaneStyles();
  const [note, setNote] = useState('');
  const [compared, setCompared] = useState<number | null>(null);
  const save = useChange('reports.saveVersion');
  if (compared !== null) {
    return <Comparison report={report} number={compared} blocks={readBlocks()} onBack={() => setCompared(null)} />;
  }
  const submit = async () => {
    await onFlush();
    await save.mutateAsync({ id: report.id, note });
    setNote('');
  };
  return (
    <div className={styles.pane}>
      <ErrorMessage error={save.error} />
      {report.state === 'draft' && (
        <>
          <Field label={strings.note}>
            <Input value={note} maxLength={300} onChange={(_, { value }) => setNote(value)} />
          </Field>
          <Button onClick={() => void submit().catch(() => undefined)}>{strings.save}</Button>
        </>
      )}
      {report.versions.length === 0 && <Text>{strings.none}</Text>}
      <ul className={styles.list}>
        {report.versions.map((version) => (
          <li key={version.number} className={styles.card}>
            <div>{strings.name(version.number, version.note)}</div>
            <div className={styles.small}>
              {version.savedBy}, {formatInstant(version.savedAt)}
            </div>
            <div className={styles.actions}>
              <Button size="small" onClick={() => setCompared(version.number)}>
                {strings.compare}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
