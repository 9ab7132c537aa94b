/** Everything that was read of one task, to be corrected before it is stored: what is in doubt, then its fields. */
import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CheckmarkRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  DeleteRegular,
} from '@fluentui/react-icons';
import { planImportStrings } from '../../strings/plan-import.ts';
import { type Doubt, doubtfulFields, type TaskField } from './doubts.ts';
import { DoubtMark } from './MarkedField.tsx';
import { TaskFields, type TaskFieldsProps } from './TaskFields.tsx';
import { usePointing } from './use-pointing.ts';

const strings = planImportStrings.task;

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { flexGrow: 1 },
  doubts: { flexShrink: 0, margin: 0, padding: '4px 16px', listStyleType: 'none' },
  doubt: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  message: { flexGrow: 1, minWidth: 0 },
});

interface DoubtBarProps {
  readonly doubts: readonly Doubt[];
  readonly onSettle: (warning: number) => void;
}

/** What the reader says about the task, each with the way to settle it. */
function DoubtBar({ doubts, onSettle }: DoubtBarProps) {
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <ul className={styles.doubts} aria-label={strings.doubts}>
      {doubts.map(({ warning, message }) => (
        <li key={warning} className={styles.doubt}>
          <DoubtMark />
          <Text className={styles.message}>{message}</Text>
          <Button size="small" icon={<CheckmarkRegular />} onClick={() => onSettle(warning)}>
            {strings.settle}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export interface TaskEditorProps extends Omit<TaskFieldsProps, 'doubtful'>, DoubtBarProps {
  /** Index of the task. */
  readonly index: number;
  /** The field the clerk looks at. */
  readonly onPoint: (field: TaskField) => void;
  readonly isLeftOut: boolean;
  readonly onToggleLeftOut: () => void;
  /** Goes to a neighbour; null at the end of the list. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Give it a new `key` with each task, and with each undo: its text fields then start anew. */
export function TaskEditor(props: TaskEditorProps) {
  const styles = useStyles();
  const { task, index, doubts, onSettle, onPoint, isLeftOut, onToggleLeftOut, onPrevious, onNext } = props;
  const { lineFrom, lineTo } = task.source;
  const pointing = usePointing((field) => onPoint(field as TaskField));
  return (
    <section className={styles.editor} aria-label={strings.editorLabel(task.title)} {...pointing}>
      <div className={styles.bar}>
        <Text className={styles.place} weight="semibold">
          {strings.source(lineFrom, lineTo)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          disabled={!onPrevious}
          onClick={() => onPrevious?.()}
        >
          {strings.previous}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          disabled={!onNext}
          onClick={() => onNext?.()}
        >
          {strings.next}
        </Button>
        <Button size="small" icon={isLeftOut ? <ArrowUndoRegular /> : <DeleteRegular />} onClick={onToggleLeftOut}>
          {isLeftOut ? strings.restore : strings.leaveOut}
        </Button>
      </div>
      {isLeftOut && (
        <MessageBar intent="warning">
          <MessageBarBody>{strings.leftOut}</MessageBarBody>
        </MessageBar>
      )}
      <DoubtBar doubts={doubts} onSettle={onSettle} />
      <TaskFields task={task} today={props.today} doubtful={doubtfulFields(doubts, index)} onChange={props.onChange} />
    </section>
  );
}
