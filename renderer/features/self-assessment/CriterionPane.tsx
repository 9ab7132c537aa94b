/** What proves a criterion: its papers, the tasks it is linked to, and the note that explains the score. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Add16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import type { ScoreLine } from '../../../core/domain/self-assessment.ts';
import { useChange, useRead } from '../../app/api.ts';
import { assessmentStrings } from '../../strings/self-assessment.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';

const words = assessmentStrings.pane;

/** As many as one looks through; a longer list asks for more words. */
const foundLimit = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  task: { display: 'flex', gap: '8px', alignItems: 'flex-start', padding: '3px 0', fontSize: '13px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  small: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ChosenTask {
  readonly id: number;
  readonly name: string;
}

export interface CriterionPaneProps {
  readonly line: ScoreLine;
  readonly onClose: () => void;
}

export function CriterionPane({ line, onClose }: CriterionPaneProps) {
  const styles = useStyles();
  const [evidence, setEvidence] = useState(line.evidence);
  const [note, setNote] = useState(line.note);
  const [tasks, setTasks] = useState<readonly ChosenTask[]>(() =>
    line.tasks.map(({ taskId, code, title }) => ({ id: taskId, name: [code, title].filter(Boolean).join(' ') })),
  );
  const update = useChange('criteria.update');
  const save = () => {
    const changes = { evidence: [...evidence], note, taskIds: tasks.map(({ id }) => id).sort((a, b) => a - b) };
    update.mutate({ id: line.id, version: line.version, changes }, { onSuccess: onClose });
  };
  return (
    <TaskPane
      title={`${words.title(line.code)}: ${line.title}`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" disabledFocusable={update.isPending} onClick={save}>
            {update.isPending ? words.saving : words.save}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      <ErrorMessage error={update.error} />
      <LineListField
        label={words.evidence}
        hint={words.evidenceHint}
        values={evidence}
        onChange={setEvidence}
        size="small"
      />
      <Field label={words.note} size="small">
        <Textarea value={note} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Field label={words.tasks} hint={words.tasksHint} size="small">
        {tasks.length === 0 ? <span>{words.noTasks}</span> : null}
        <ul className={styles.list}>
          {tasks.map(({ id, name }) => {
            const stored = line.tasks.find(({ taskId }) => taskId === id);
            return (
              <li key={id} className={styles.task}>
                <span className={styles.name}>
                  {name}
                  <span className={styles.small}>{stored?.evidence.join('; ')}</span>
                </span>
                {stored ? <StatusBadge status={stored.status} /> : null}
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={words.remove(name)}
                  onClick={() => setTasks(tasks.filter((one) => one.id !== id))}
                />
              </li>
            );
          })}
        </ul>
      </Field>
      <TaskFinder chosen={tasks} onAdd={(task) => setTasks([...tasks, task])} />
    </TaskPane>
  );
}

interface TaskFinderProps {
  readonly chosen: readonly ChosenTask[];
  readonly onAdd: (task: ChosenTask) => void;
}

function TaskFinder({ chosen, onAdd }: TaskFinderProps) {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query.trim());
  const found = useRead('tasks.search', { query: searched }, { enabled: searched !== '' });
  const ids = Array.from(searched === '' ? [] : (found.data ?? []))
    .filter((id) => !chosen.some((task) => task.id === id))
    .slice(0, foundLimit);
  const rows = useRead('tasks.rows', { ids }, { enabled: ids.length > 0 });
  const shown = ids.length > 0 ? (rows.data ?? []) : [];
  return (
    <>
      <Field label={words.find} size="small">
        <Input value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      {searched !== '' && found.data && ids.length === 0 ? <span>{words.noneFound}</span> : null}
      <ul className={styles.list}>
        {shown.map(({ id, code, title }) => {
          const name = [code, title].filter(Boolean).join(' ');
          return (
            <li key={id} className={styles.task}>
              <span className={styles.name}>{name}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Add16Regular />}
                aria-label={words.add(name)}
                onClick={() => {
                  onAdd({ id, name });
                  setQuery('');
                }}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
