/** Cập nhật tiến độ: choose period and unit, then fill in; what is typed stays until the shell has confirmed the save. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { quarterOf } from '../../../core/domain/reporting-period.ts';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { ProgressForm } from './ProgressForm.tsx';
import { listChoosablePeriods, type ProgressPlace, recallUnsavedPlace, yearsOfTask } from './progress-draft.ts';

const words = taskStrings.progress;

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10px', alignItems: 'start' },
});

export interface ProgressPaneProps {
  readonly task: TaskDetail;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
}

export function ProgressPane({ task, today, onClose }: ProgressPaneProps) {
  const styles = useStyles();
  const current = quarterOf(today);
  const [place, setPlace] = useState<ProgressPlace>(
    () => recallUnsavedPlace(task.id) ?? { taskId: task.id, periodKey: current.key, agencyId: null },
  );
  return (
    <ProgressForm
      key={`${place.periodKey} ${place.agencyId}`}
      place={place}
      task={task}
      today={today}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Field size="small" label={words.period}>
          <Select value={place.periodKey} onChange={(_, { value }) => setPlace({ ...place, periodKey: value })}>
            {listChoosablePeriods(current, yearsOfTask(task)).map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" label={words.unit}>
          <Select
            value={place.agencyId ?? ''}
            onChange={(_, { value }) => setPlace({ ...place, agencyId: value === '' ? null : Number(value) })}
          >
            <option value="">{taskStrings.detail.wholeTask}</option>
            {task.agencies.implementing.map(({ agencyId, name }) => (
              <option key={agencyId} value={agencyId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </ProgressForm>
  );
}
