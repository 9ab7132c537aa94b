/** The fields of one progress entry (one period, one unit), with their draft and its saving. */
import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { type ProgressStatus, progressStatuses } from '../../../core/domain/progress.ts';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { useChange } from '../../app/api.ts';
import { progressStatusNames, taskStrings } from '../../strings/tasks.ts';
import { DateField } from '../../ui/DateField.tsx';
import { formatTime } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AttachmentRows } from './AttachmentRows.tsx';
import { EvidenceRows } from './EvidenceRows.tsx';
import {
  addEvidence,
  changeStatus,
  findProblems,
  keepDraft,
  type ProgressDraft,
  type ProgressPlace,
  recallDraft,
  startDraft,
  toProgressInput,
} from './progress-draft.ts';

const words = taskStrings.progress;

const useStyles = makeStyles({
  trio: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '10px', alignItems: 'start' },
  saved: { color: tokens.colorPaletteGreenForeground1 },
  unsaved: { color: tokens.colorNeutralForeground3 },
});

/** The draft of a place and its saving: it is forgotten only after the shell has confirmed. */
function useProgressDraft(place: ProgressPlace, task: TaskDetail, today: string) {
  const [draft, setDraft] = useState(() => recallDraft(place) ?? startDraft(task.progress, place));
  const [isUnsaved, setIsUnsaved] = useState(() => recallDraft(place) !== undefined);
  const [areProblemsShown, setAreProblemsShown] = useState(false);
  const recording = useChange('tasks.recordProgress');
  const problems = findProblems(draft, today);

  const change = (next: ProgressDraft) => {
    setDraft(next);
    setIsUnsaved(true);
    keepDraft(place, next);
  };
  const save = () => {
    setAreProblemsShown(true);
    if (problems || recording.isPending) return;
    recording.mutate(toProgressInput(place, draft), {
      onSuccess: () => {
        // What was typed while the call was under way is still unsaved.
        if (recallDraft(place) !== draft) return;
        keepDraft(place, undefined);
        setIsUnsaved(false);
      },
    });
  };
  const confirmed = recording.data?.progress.find(
    ({ periodKey, agencyId }) => periodKey === place.periodKey && agencyId === place.agencyId,
  );
  return {
    draft,
    change,
    save,
    problems: areProblemsShown ? problems : null,
    error: recording.error,
    isSaving: recording.isPending,
    isUnsaved,
    savedAt: isUnsaved ? undefined : confirmed?.recordedAt,
  };
}

export interface ProgressFormProps {
  readonly place: ProgressPlace;
  readonly task: TaskDetail;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
  /** The choice of the place, above the fields. */
  readonly children: ReactNode;
}

export function ProgressForm({ place, task, today, onClose, children }: ProgressFormProps) {
  const styles = useStyles();
  const form = useProgressDraft(place, task, today);
  const { draft, change, problems } = form;
  useShortcut({ key: 's', ctrl: true }, form.save);
  return (
    <TaskPane
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button
            appearance="primary"
            icon={<Save20Regular />}
            title={words.saveHint}
            disabled={form.isSaving}
            onClick={form.save}
          >
            {form.isSaving ? words.saving : words.save}
          </Button>
          <Text role="status" className={form.savedAt ? styles.saved : styles.unsaved} data-testid="progress-saved">
            {form.savedAt ? words.savedAt(formatTime(form.savedAt)) : form.isUnsaved ? words.unsaved : ''}
          </Text>
          <ErrorMessage error={form.error} />
        </>
      }
    >
      {children}
      <div className={styles.trio}>
        <Field size="small" label={words.status}>
          <Select
            value={draft.status}
            onChange={(_, { value }) => change(changeStatus(draft, value as ProgressStatus))}
          >
            {progressStatuses.map((status) => (
              <option key={status} value={status}>
                {progressStatusNames[status]}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" label={words.percent} validationMessage={problems?.percent}>
          <Input
            inputMode="numeric"
            value={draft.percent}
            onChange={(_, { value }) => change({ ...draft, percent: value })}
          />
        </Field>
        {draft.status === 'done' ? (
          <Field size="small" label={words.completedOn} required validationMessage={problems?.completedOn}>
            <DateField
              value={draft.completedOn}
              today={today}
              onChange={(completedOn) => change({ ...draft, completedOn })}
            />
          </Field>
        ) : null}
      </div>
      <Field size="small" label={words.outcome}>
        <Textarea
          rows={4}
          resize="vertical"
          value={draft.outcome}
          onChange={(_, { value }) => change({ ...draft, outcome: value })}
        />
      </Field>
      <Field size="small" label={words.obstacle}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft.obstacle}
          onChange={(_, { value }) => change({ ...draft, obstacle: value })}
        />
      </Field>
      <Field size="small" label={words.recommendation}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft.recommendation}
          onChange={(_, { value }) => change({ ...draft, recommendation: value })}
        />
      </Field>
      <EvidenceRows
        rows={draft.evidence}
        problems={problems?.evidence}
        today={today}
        onChange={(evidence) => change({ ...draft, evidence })}
        onAdd={() => change(addEvidence(draft))}
      />
      <AttachmentRows place={place} />
    </TaskPane>
  );
}
