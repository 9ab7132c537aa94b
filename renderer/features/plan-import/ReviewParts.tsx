/** The tabs beside the paper: tasks, agencies, head, what is in doubt, and how a known plan differs. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { listKeys } from '../../../core/domain/plan-update.ts';
import { indexAgencies } from '../../../core/import/agencies/agencies.ts';
import { useRead } from '../../app/api.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AgencyList } from './AgencyList.tsx';
import { ColumnMappingForm } from './ColumnMappingForm.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { toDirectory } from './directory.ts';
import { type Doubt, doubtfulFields, doubtsByTask, findNextDoubtful, listDoubts, type TaskField } from './doubts.ts';
import { HeaderForm } from './HeaderForm.tsx';
import { type ReviewPart, toImportInput } from './import-review.ts';
import { act, changeColumn, chooseDifferences, type ReviewSession, refreshComparison } from './import-session.ts';
import { findDoubtPlace, findHeaderPlace, findTaskPlace, type LineRange } from './source-places.ts';
import { type FocusWish, TasksPanel } from './TasksPanel.tsx';
import { WarningList } from './WarningList.tsx';
import { listWrittenAgencies } from './written-agencies.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

/** The agencies known to the office, as the paper was read with. */
function useDirectory() {
  const { data } = useRead('agencies.list');
  return useMemo(() => {
    const directory = toDirectory(data ?? []);
    return { directory, index: indexAgencies(directory) };
  }, [data]);
}

export interface ReviewPartsProps {
  readonly session: ReviewSession;
  readonly today: string;
  /** The lines of the task that is looked at. */
  readonly onMark: (lines: LineRange) => void;
  /** The lines of the field that is looked at. */
  readonly onPoint: (lines: LineRange | null) => void;
}

/** Moving from task to task, and from doubt to doubt (Ctrl+Enter), with the paper following. */
function useTaskWalk({ session, onMark, onPoint }: ReviewPartsProps, doubts: readonly Doubt[]) {
  const { review } = session.history;
  const { document, selected, leftOut } = review;
  const [wish, setWish] = useState<FocusWish | null>(null);
  const select = (index: number) => {
    act({ type: 'select', index });
    const source = document.tasks[index]?.source;
    onPoint(null);
    // A copy: the same lines are brought into view again when the row is chosen again.
    if (source) onMark({ ...source });
  };
  const open = (index: number) => {
    act({ type: 'show', part: 'tasks' });
    select(index);
    setWish({ fields: doubtfulFields(doubts, index) });
  };
  useShortcut({ key: 'Enter', ctrl: true }, () => {
    const next = findNextDoubtful(doubtsByTask(doubts), leftOut, selected);
    if (next !== null) open(next);
  });
  const point = (field: TaskField) => {
    const task = selected === null ? undefined : document.tasks[selected];
    if (!task) return;
    const doubt = doubts.find(({ places }) =>
      places.some((one) => one.index === selected && one.fields.includes(field)),
    );
    onPoint(findTaskPlace(document.lines, task, field) ?? (doubt ? findDoubtPlace(document, doubt) : null));
  };
  return { wish, setWish, select, open, point };
}

/** The comparison speaks of what will be stored: it is made anew whenever it is looked at. */
function useFreshComparison({ history, comparison }: ReviewSession): void {
  const { review } = history;
  const isShown = review.part === 'differences' && comparison !== null;
  const { document } = review;
  useEffect(() => {
    if (isShown && document) void refreshComparison();
  }, [isShown, document]);
}

export function ReviewParts(props: ReviewPartsProps) {
  const styles = useStyles();
  const { session, today, onMark, onPoint } = props;
  const { history, comparison, chosen } = session;
  const { review } = history;
  const { document } = review;
  const { directory, index } = useDirectory();
  const doubts = useMemo(() => listDoubts(review), [review]);
  const agencies = useMemo(() => listWrittenAgencies(review, index), [review, index]);
  const newCount = agencies.filter(({ state }) => state === 'unknown').length;
  const walk = useTaskWalk(props, doubts);
  useFreshComparison(session);
  const pointAtLine = (line: number) => onPoint({ lineFrom: line, lineTo: line });
  const openDoubt = (doubt: Doubt) => {
    const place = doubt.places[0];
    if (place) walk.open(place.index);
    onPoint(findDoubtPlace(document, doubt));
  };
  return (
    <section className={styles.parts} aria-label={strings.parts}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={strings.parts}
        selectedValue={review.part}
        onTabSelect={(_, { value }) => act({ type: 'show', part: value as ReviewPart })}
      >
        {comparison && <Tab value="differences">{strings.differences(listKeys(comparison, true).length)}</Tab>}
        <Tab value="tasks">{strings.tasks(document.tasks.length)}</Tab>
        <Tab value="agencies">{strings.agencies(newCount)}</Tab>
        <Tab value="header">{strings.header}</Tab>
        {document.tables && <Tab value="columns">{strings.columns}</Tab>}
        <Tab value="warnings">{strings.warnings(doubts.length)}</Tab>
      </TabList>
      <div className={styles.panel}>
        {review.part === 'differences' && comparison && (
          <DifferenceList
            comparison={comparison}
            chosen={chosen}
            onChoose={chooseDifferences}
            onPoint={(index, field) => {
              const task = toImportInput(review)?.document.tasks[index];
              if (task) onMark({ ...task.source });
              onPoint(task && field ? findTaskPlace(document.lines, task, field) : null);
            }}
          />
        )}
        {review.part === 'tasks' && (
          <TasksPanel
            history={history}
            doubts={doubts}
            today={today}
            wish={walk.wish}
            onWish={walk.setWish}
            onSelect={walk.select}
            onPoint={walk.point}
          />
        )}
        {review.part === 'agencies' && (
          <AgencyList
            agencies={agencies}
            directory={directory}
            onDecide={(name, directoryName) => act({ type: 'agency', name, directoryName })}
            onPointAtLine={pointAtLine}
          />
        )}
        {review.part === 'header' && (
          <HeaderForm
            key={history.restored}
            header={document.header}
            today={today}
            onChange={(changes) => act({ type: 'header', changes })}
            onPoint={(field) => {
              const place = findHeaderPlace(document, field);
              if (place) onMark(place);
              onPoint(place);
            }}
          />
        )}
        {review.part === 'columns' && document.tables && (
          <ColumnMappingForm
            tables={document.tables}
            isReading={session.isReading}
            onChange={(headKey, column, role) => void changeColumn(headKey, column, role)}
            onPointAtLine={pointAtLine}
          />
        )}
        {review.part === 'warnings' && (
          <WarningList
            doubts={doubts}
            onPoint={(doubt) => onPoint(findDoubtPlace(document, doubt))}
            onOpen={openDoubt}
            onSettle={(warning) => act({ type: 'clear', warnings: [warning] })}
          />
        )}
      </div>
    </section>
  );
}
