/** What was read beside the paper it was read from; corrected here, then stored in one step. */
import {
  Button,
  Input,
  Label,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  Text,
  ToolbarButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowImportRegular, DocumentSearchRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useChange } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { planImportStrings } from '../../strings/plan-import.ts';
import { afterDialogCloses } from '../../ui/after-dialog.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { DiscardReviewDialog } from './DiscardReviewDialog.tsx';
import { HeaderForm } from './HeaderForm.tsx';
import {
  changeHeader,
  changeTask,
  countInWords,
  findProblem,
  type ImportReview,
  type ReviewProblem,
  toggleLeftOut,
  toImportInput,
} from './import-review.ts';
import { changeReview, discardReview, type ImportSession, storeReview } from './import-session.ts';
import { type LineRange, SourceText } from './SourceText.tsx';
import { TaskEditor } from './TaskEditor.tsx';
import { TaskTable } from './TaskTable.tsx';
import { WarningList } from './WarningList.tsx';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  summary: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    padding: '6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  yearField: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  year: { width: '72px' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  panes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 37fr) minmax(0, 63fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
  },
  read: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  tasks: { display: 'grid', gridTemplateRows: 'minmax(0, 38fr) minmax(0, 62fr)', height: '100%' },
  empty: { padding: '16px' },
});

function wordProblem(problem: ReviewProblem): string {
  switch (problem.kind) {
    case 'year':
      return strings.yearWrong;
    case 'noTasks':
      return strings.noTasks;
    case 'title':
      return strings.titleMissing(problem.index + 1);
  }
}

function Summary({ review }: { readonly review: ImportReview }) {
  const styles = useStyles();
  const yearId = useId();
  const [year, setYear] = useState(String(review.year ?? ''));
  const problem = findProblem(review);
  const change = (typed: string) => {
    setYear(typed);
    changeReview((current) => ({ ...current, year: /^\d{4}$/.test(typed.trim()) ? Number(typed) : null }));
  };
  return (
    <div className={styles.summary}>
      <div className={styles.yearField}>
        <Label htmlFor={yearId}>{strings.year}</Label>
        <Input
          id={yearId}
          className={styles.year}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(_, { value }) => change(value)}
        />
      </div>
      <Text role="status">
        {strings.counts}: <strong>{countInWords(review)}</strong>
        {review.leftOut.length > 0 && `; ${strings.leftOut(review.leftOut.length)}`}
      </Text>
      {problem && <Text className={styles.problem}>{wordProblem(problem)}</Text>}
    </div>
  );
}

interface TasksPanelProps {
  readonly review: ImportReview;
  readonly today: string;
  readonly onSelect: (index: number) => void;
}

function TasksPanel({ review, today, onSelect }: TasksPanelProps) {
  const styles = useStyles();
  const { tasks } = review.document;
  const { selected, leftOut } = review;
  const task = selected === null ? undefined : tasks[selected];
  return (
    <div className={styles.tasks}>
      <TaskTable
        label={strings.tasks(tasks.length)}
        tasks={tasks}
        leftOut={leftOut}
        selected={selected}
        onSelect={onSelect}
      />
      {task && selected !== null ? (
        <TaskEditor
          key={selected}
          task={task}
          today={today}
          isLeftOut={leftOut.includes(selected)}
          onChange={(changes) => changeReview((current) => changeTask(current, selected, changes))}
          onToggleLeftOut={() => changeReview((current) => toggleLeftOut(current, selected))}
          onPrevious={selected > 0 ? () => onSelect(selected - 1) : null}
          onNext={selected < tasks.length - 1 ? () => onSelect(selected + 1) : null}
        />
      ) : (
        <Text className={styles.empty}>{planImportStrings.task.empty}</Text>
      )}
    </div>
  );
}

type Part = 'tasks' | 'header' | 'warnings';

interface ReadPartsProps extends TasksPanelProps {
  readonly onGoToLine: (line: number) => void;
}

function ReadParts({ review, today, onSelect, onGoToLine }: ReadPartsProps) {
  const styles = useStyles();
  const [part, setPart] = useState<Part>('tasks');
  const { tasks, header, warnings } = review.document;
  return (
    <section className={styles.read} aria-label={strings.parts}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={strings.parts}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value as Part)}
      >
        <Tab value="tasks">{strings.tasks(tasks.length)}</Tab>
        <Tab value="header">{strings.header}</Tab>
        <Tab value="warnings">{strings.warnings(warnings.length)}</Tab>
      </TabList>
      <div className={styles.panel}>
        {part === 'tasks' && <TasksPanel review={review} today={today} onSelect={onSelect} />}
        {part === 'header' && (
          <HeaderForm
            header={header}
            today={today}
            onChange={(changes) => changeReview((current) => changeHeader(current, changes))}
          />
        )}
        {part === 'warnings' && <WarningList warnings={warnings} onGoToLine={onGoToLine} />}
      </div>
    </section>
  );
}

export interface ReviewScreenProps {
  readonly session: Extract<ImportSession, { readonly phase: 'reviewing' }>;
  readonly today: string;
}

export function ReviewScreen({ session, today }: ReviewScreenProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const importPlan = useChange('plans.import');
  const { review, isStoring, refusal } = session;
  const [isLeaving, setLeaving] = useState(false);
  const [marked, setMarked] = useState<LineRange | null>(
    () => (review.selected === null ? null : review.document.tasks[review.selected]?.source) ?? null,
  );
  const select = (index: number) => {
    changeReview((current) => ({ ...current, selected: index }));
    const source = review.document.tasks[index]?.source;
    // A copy: the same lines are brought into view again when the row is chosen again.
    if (source) setMarked({ ...source });
  };
  const input = toImportInput(review);
  const store = async () => {
    const stored = input && (await storeReview(() => importPlan.mutateAsync(input)));
    if (stored) go({ screen: 'tasks', filter: { planId: stored.planId } });
  };
  return (
    <ScreenFrame
      title={planImportStrings.title}
      subtitle={strings.subtitle(review.fileName)}
      isFixed
      commands={
        <>
          <ToolbarButton icon={<DocumentSearchRegular />} disabled={isStoring} onClick={() => setLeaving(true)}>
            {strings.again}
          </ToolbarButton>
          <Button
            appearance="primary"
            icon={isStoring ? <Spinner size="tiny" /> : <ArrowImportRegular />}
            disabled={isStoring || input === null}
            onClick={() => void store()}
          >
            {isStoring ? strings.storing : strings.store}
          </Button>
        </>
      }
    >
      <ErrorMessage error={refusal} />
      <Summary review={review} />
      <div className={styles.panes}>
        <SourceText lines={review.document.lines} marked={marked} />
        <ReadParts
          review={review}
          today={today}
          onSelect={select}
          onGoToLine={(line) => setMarked({ lineFrom: line, lineTo: line })}
        />
      </div>
      {isLeaving && (
        <DiscardReviewDialog
          fileName={review.fileName}
          onKeep={() => setLeaving(false)}
          onDiscard={() => {
            setLeaving(false);
            afterDialogCloses(discardReview);
          }}
        />
      )}
    </ScreenFrame>
  );
}
