/** The tasks that were read over the one that is being corrected; from row to field to the next doubt by keyboard alone. */
import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { ArrowNextRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { planImportStrings } from '../../strings/plan-import.ts';
import { usePainted } from '../../ui/use-painted.ts';
import { type Doubt, doubtfulFields, doubtsByTask, findNextDoubtful, type TaskField } from './doubts.ts';
import type { ReviewHistory } from './import-review.ts';
import { act } from './import-session.ts';
import { TaskEditor } from './TaskEditor.tsx';
import { TaskTable } from './TaskTable.tsx';
import { focusField } from './use-pointing.ts';

const strings = planImportStrings.task;

const useStyles = makeStyles({
  tasks: { display: 'grid', gridTemplateRows: 'auto minmax(0, 36fr) minmax(0, 64fr)', height: '100%' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 16px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  keys: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  empty: { padding: '16px' },
});

/** Where the focus is wanted next. */
export interface FocusWish {
  /** The first of these; without any, the first field there is. */
  readonly fields: ReadonlySet<TaskField>;
}

export interface TasksPanelProps {
  readonly history: ReviewHistory;
  readonly doubts: readonly Doubt[];
  readonly today: string;
  readonly wish: FocusWish | null;
  /** Null once the wish is fulfilled. */
  readonly onWish: (wish: FocusWish | null) => void;
  readonly onSelect: (index: number) => void;
  readonly onPoint: (field: TaskField) => void;
}

/** Which tasks the table shows: all, or those in doubt and the one that is being corrected. */
function useRows(taskCount: number, doubtful: ReadonlySet<number>, selected: number | null) {
  const [isOnlyDoubtful, setOnlyDoubtful] = useState(false);
  const all = Array.from({ length: taskCount }, (_, index) => index);
  const rows = isOnlyDoubtful ? all.filter((index) => doubtful.has(index) || index === selected) : all;
  return { rows, isOnlyDoubtful, setOnlyDoubtful };
}

/** An open list uses Esc for itself. */
function isListOpen(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}

export function TasksPanel({ history, doubts, today, wish, onWish, onSelect, onPoint }: TasksPanelProps) {
  const styles = useStyles();
  const { review, restored } = history;
  const { selected, leftOut } = review;
  const { tasks } = review.document;
  const byTask = doubtsByTask(doubts);
  const doubtful = new Set(byTask.keys());
  const { rows, isOnlyDoubtful, setOnlyDoubtful } = useRows(tasks.length, doubtful, selected);
  const table = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const lastField = useRef<TaskField | null>(null);
  // The fields are the most of the screen: the tasks and the text are read before one of them is changed. Drawn in pieces.
  const isPainted = useDeferredValue(usePainted());
  useEffect(() => {
    if (!wish || !isPainted) return;
    focusField(editor.current, wish.fields);
    onWish(null);
  }, [wish, onWish, isPainted]);
  useEffect(() => {
    // Undo draws the fields anew: the focus that was in one of them has fallen into nothing.
    if (restored > 0 && document.activeElement === document.body) {
      focusField(editor.current, new Set(lastField.current ? [lastField.current] : []));
    }
  }, [restored]);
  const leaveEditor = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (event.defaultPrevented || isListOpen(event.target)) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('button[aria-current]')?.focus();
  };
  const task = selected === null ? undefined : tasks[selected];
  const at = selected === null ? -1 : rows.indexOf(selected);
  const neighbour = (index: number | undefined) => (index === undefined ? null : () => onSelect(index));
  const next = findNextDoubtful(byTask, leftOut, selected);
  return (
    <div className={styles.tasks}>
      <div className={styles.bar}>
        <Switch
          label={strings.onlyDoubtful(doubtful.size)}
          checked={isOnlyDoubtful}
          onChange={(_, { checked }) => setOnlyDoubtful(checked)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowNextRegular />}
          title={strings.nextDoubtfulHint}
          disabled={next === null}
          onClick={() => {
            if (next === null) return;
            onSelect(next);
            onWish({ fields: doubtfulFields(doubts, next) });
          }}
        >
          {strings.nextDoubtful}
        </Button>
        <Text size={200} className={styles.keys}>
          {strings.keys}
        </Text>
      </div>
      <div ref={table} style={{ minHeight: 0 }}>
        <TaskTable
          label={planImportStrings.review.tasks(tasks.length)}
          tasks={tasks}
          rows={rows}
          leftOut={leftOut}
          doubtful={doubtful}
          selected={selected}
          onSelect={onSelect}
          onEdit={(index) => {
            if (index !== selected) onSelect(index);
            onWish({ fields: doubtfulFields(doubts, index) });
          }}
          onToggleLeftOut={(index) => act({ type: 'leaveOut', index })}
        />
      </div>
      {task && selected !== null ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc leads out of whichever field has the focus
        <div ref={editor} style={{ minHeight: 0 }} onKeyDown={leaveEditor}>
          {isPainted && (
            <TaskEditor
              key={`${selected} ${restored}`}
              task={task}
              index={selected}
              today={today}
              doubts={byTask.get(selected) ?? []}
              onSettle={(warning) => {
                act({ type: 'clear', warnings: [warning] });
                const left = doubts.filter((doubt) => doubt.warning !== warning);
                onWish({ fields: doubtfulFields(left, selected) });
              }}
              onPoint={(field) => {
                lastField.current = field;
                onPoint(field);
              }}
              isLeftOut={leftOut.includes(selected)}
              onChange={(changes) => act({ type: 'task', index: selected, changes })}
              onToggleLeftOut={() => act({ type: 'leaveOut', index: selected })}
              onPrevious={neighbour(rows[at - 1])}
              onNext={neighbour(rows[at + 1])}
            />
          )}
        </div>
      ) : (
        <Text className={styles.empty}>{strings.empty}</Text>
      )}
    </div>
  );
}
