/** One task: what it is and where the paper says so; beside it what has come of it, or the pane in which one writes. */
import { makeStyles, Spinner, ToolbarButton, tokens } from '@fluentui/react-components';
import {
  CalendarAdd20Regular,
  ClipboardTaskListLtr20Regular,
  Delete20Regular,
  Edit20Regular,
  PeopleTeam20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { useRead } from '../../app/api.ts';
import { deleteTasks } from '../../app/delete-tasks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { tableStrings } from '../../strings/task-table.ts';
import { taskUnitStrings } from '../../strings/task-units.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { binStrings } from '../../strings/undo.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { ExtensionDialog } from './ExtensionDialog.tsx';
import { ProgressPane } from './ProgressPane.tsx';
import { TaskEditPane } from './TaskEditPane.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { TaskRecord } from './TaskRecord.tsx';
import { UnitProgressPane } from './UnitProgressPane.tsx';

const words = taskStrings.detail;

const useStyles = makeStyles({
  columns: { display: 'flex', flexGrow: 1, minHeight: 0 },
  facts: { flexGrow: 1, padding: '12px 16px 16px' },
  record: {
    width: '420px',
    flexShrink: 0,
    padding: '12px 16px 16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type OpenPane = 'progress' | 'units' | 'edit' | null;

export function TaskScreen({ taskId }: { readonly taskId: number }) {
  const { back } = useNavigation();
  const read = useRead('tasks.get', { id: taskId });
  const today = useRead('application.getState').data?.today;
  if (!read.data || !today) {
    return (
      <ScreenFrame title={taskStrings.title} onBack={back}>
        {read.error ? <ErrorMessage error={read.error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return <TaskDesk task={read.data} today={today} />;
}

function TaskDesk({ task, today }: { readonly task: TaskDetail; readonly today: string }) {
  const styles = useStyles();
  const { back } = useNavigation();
  const [pane, setPane] = useState<OpenPane>(null);
  const close = () => setPane(null);
  const [isExtending, setExtending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const remove = async () => {
    try {
      await deleteTasks([task.id], [task.code, task.title].filter(Boolean).join(' '));
      back();
    } catch (error) {
      setRefusal(error);
    }
  };
  const units = useRead('tasks.listUnits', { id: task.id }).data;
  const hasUnits = units !== undefined && units.units.length + units.groups.length > 0;
  return (
    <ScreenFrame
      title={[task.code, task.title].filter(Boolean).join(' ')}
      subtitle={task.planTitle}
      onBack={back}
      isFixed
      commands={
        <>
          <ToolbarButton
            appearance="primary"
            icon={<ClipboardTaskListLtr20Regular />}
            onClick={() => setPane('progress')}
          >
            {words.recordProgress}
          </ToolbarButton>
          {hasUnits ? (
            <ToolbarButton icon={<PeopleTeam20Regular />} onClick={() => setPane('units')}>
              {taskUnitStrings.open}
            </ToolbarButton>
          ) : null}
          <ToolbarButton icon={<CalendarAdd20Regular />} onClick={() => setExtending(true)}>
            {tableStrings.commands.extend}
          </ToolbarButton>
          <ToolbarButton icon={<Edit20Regular />} onClick={() => setPane('edit')}>
            {words.edit}
          </ToolbarButton>
          <ToolbarButton icon={<Delete20Regular />} title={binStrings.deleteTaskHint} onClick={() => void remove()}>
            {binStrings.deleteTask}
          </ToolbarButton>
        </>
      }
    >
      <ErrorMessage error={refusal} />
      {isExtending ? <ExtensionDialog taskIds={[task.id]} today={today} onClose={() => setExtending(false)} /> : null}
      <div className={styles.columns}>
        <ScrollRegion label={words.factsRegion} className={styles.facts}>
          <TaskFacts task={task} />
        </ScrollRegion>
        {pane === null ? (
          <ScrollRegion label={words.recordRegion} className={styles.record}>
            <TaskRecord task={task} />
          </ScrollRegion>
        ) : null}
        {pane === 'progress' ? <ProgressPane task={task} today={today} onClose={close} /> : null}
        {pane === 'units' ? <UnitProgressPane task={task} today={today} onClose={close} /> : null}
        {pane === 'edit' ? <TaskEditPane task={task} today={today} onClose={close} /> : null}
      </div>
    </ScreenFrame>
  );
}
