/** Nguồn: the rows behind the figure or the sentence that is marked; a value can be taken out here. */
import { Button, Text } from '@fluentui/react-components';
import type { LiveFigure, ReportDetail, TracedRow } from '../../../core/domain/report.ts';
import { writeDecimal } from '../../../core/report/decimal.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { FigurePlace } from '../../editor/figures.ts';
import { reportStrings } from '../../strings/reports.ts';
import { taskStatusNames } from '../../strings/tasks.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { usePaneStyles } from './pane-styles.ts';

const strings = reportStrings.source;

/** More rows than this tell a reader nothing more. */
const mostShown = 200;

function RowCard({ row, canDelete }: { readonly row: TracedRow; readonly canDelete: boolean }) {
  const styles = usePaneStyles();
  const { go } = useNavigation();
  const save = useChange('indicators.saveValues');
  switch (row.kind) {
    case 'value':
      return (
        <li className={styles.card}>
          <div>{row.indicatorName}</div>
          <div className={styles.figure}>{strings.value(writeDecimal(row.value), row.unit)}</div>
          <div>
            {row.agencyName ?? strings.whole} · {row.periodName}
          </div>
          {row.source && <div>{row.source}</div>}
          <div className={styles.small}>{strings.recorded(row.recordedBy, formatInstant(row.recordedAt))}</div>
          {canDelete && (
            <div className={styles.actions}>
              <Button
                size="small"
                onClick={() =>
                  save.mutate({
                    changes: [
                      {
                        indicator: row.indicator,
                        periodKey: row.periodKey,
                        agencyId: row.agencyId,
                        value: null,
                      },
                    ],
                  })
                }
              >
                {strings.deleteValue}
              </Button>
            </div>
          )}
          <ErrorMessage error={save.error} />
        </li>
      );
    case 'progress':
      return (
        <li className={styles.card}>
          <div>{row.taskTitle}</div>
          <div>{row.outcome}</div>
          {row.agencyName && <div>{row.agencyName}</div>}
          {row.evidence.length > 0 && <div>{row.evidence.join('; ')}</div>}
          <div className={styles.small}>{strings.recorded(row.recordedBy, formatInstant(row.recordedAt))}</div>
          <Button size="small" onClick={() => go({ screen: 'task', taskId: row.taskId })}>
            {strings.openTask}
          </Button>
        </li>
      );
    case 'task':
      return (
        <li className={styles.card}>
          <div>{row.code ? `${row.code}. ${row.title}` : row.title}</div>
          <div className={styles.small}>{taskStatusNames[row.status]}</div>
          <Button size="small" onClick={() => go({ screen: 'task', taskId: row.taskId })}>
            {strings.openTask}
          </Button>
        </li>
      );
    case 'report':
      return (
        <li className={styles.card}>
          <div>{strings.carried(row.name)}</div>
          <Button size="small" onClick={() => go({ screen: 'report', reportId: row.reportId })}>
            {strings.openReport}
          </Button>
        </li>
      );
    case 'gone':
      return <li className={styles.card}>{strings.gone}</li>;
  }
}

/** The rows of the outline's own words are none that could be shown. */
function realRows(rows: readonly string[]): readonly string[] {
  return rows.filter((row) => !row.startsWith('outline:'));
}

export interface SourcePaneProps {
  readonly report: ReportDetail;
  readonly place: FigurePlace | null;
  readonly onFreeze: (key: string, isFrozen: boolean) => void;
}

export function SourcePane({ report, place, onFreeze }: SourcePaneProps) {
  const styles = usePaneStyles();
  const figure = place?.figure ?? null;
  const live: LiveFigure | undefined = figure ? report.figures[figure.key] : undefined;
  const rows = realRows(live?.rows ?? place?.origin?.rows ?? []);
  const traced = useRead('reports.trace', { rows: rows.slice(0, mostShown) }, { enabled: rows.length > 0 });
  const canEdit = report.state === 'draft';
  if (!place) return <Text className={styles.pane}>{strings.hint}</Text>;
  return (
    <div className={styles.pane}>
      <h2 className={styles.title}>{figure ? strings.figure(live?.text ?? figure.text) : strings.sentence}</h2>
      {figure && canEdit && (
        <Button size="small" onClick={() => onFreeze(figure.key, !figure.isFrozen)}>
          {figure.isFrozen ? reportStrings.editor.unfreezeOne : reportStrings.editor.freezeOne}
        </Button>
      )}
      {rows.length === 0 && <Text>{figure ? (live?.text ?? strings.gone) : strings.none}</Text>}
      {rows.length > 3 && <Text className={styles.small}>{strings.rows(rows.length)}</Text>}
      <ErrorMessage error={traced.error} />
      <ul className={styles.list}>
        {rows.length > 0 &&
          (traced.data ?? [])
            .filter(({ row }) => rows.includes(row))
            .map((row) => <RowCard key={row.row} row={row} canDelete={canEdit && figure !== null} />)}
      </ul>
    </div>
  );
}
