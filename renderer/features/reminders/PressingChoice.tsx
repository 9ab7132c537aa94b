/** The agencies to press with their tasks: chosen, then one công văn made for each, until the clerk stops. */
import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { MailAlert20Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import type { PressingAgency, PressingTask } from '../../../core/domain/reminder.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';
import { reminderStrings as words } from '../../strings/reminders.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgencyList } from './AgencyList.tsx';
import { type Choices, choose, chooseAll, listChoices, listShown } from './chosen-tasks.ts';
import { type ComposingEnd, useComposing } from './use-composing.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  notice: { flexShrink: 0, marginBottom: '8px' },
});

export interface PressingChoiceProps {
  readonly planId: number;
  readonly agencies: readonly PressingAgency[];
  /** The tasks were chosen one by one: all are pressed for at first, also those that are only due soon. */
  readonly isAllChosen: boolean;
  readonly onComposed: (papers: readonly ComposedPaper[]) => void;
}

export function PressingChoice({ planId, agencies, isAllChosen, onComposed }: PressingChoiceProps) {
  const styles = useStyles();
  const [withDueSoon, setWithDueSoon] = useState(isAllChosen);
  const [choices, setChoices] = useState<Choices>(() => (isAllChosen ? chooseAll(agencies) : new Map()));
  const composing = useComposing();
  const { progress } = composing;
  const shown = useMemo(() => listShown(agencies, withDueSoon), [agencies, withDueSoon]);
  const wanted = listChoices(shown, choices);
  const chooseTasks = useCallback(
    (agencyId: number, tasks: readonly PressingTask[], isWanted: boolean) =>
      setChoices((before) => choose(before, agencyId, tasks, isWanted)),
    [],
  );
  const compose = async () => {
    const papers = await composing.composeAll({
      planId,
      choices: wanted,
      nameOf: (agencyId) => agencies.find((one) => one.agencyId === agencyId)?.name ?? '',
    });
    if (papers) onComposed(papers);
  };

  return (
    <>
      <Ended end={composing.end} doneCount={composing.made.length} onShowMade={() => onComposed(composing.made)} />
      <Checkbox
        label={words.withDueSoon}
        checked={withDueSoon}
        onChange={(_, { checked }) => setWithDueSoon(checked === true)}
      />
      <Section title={words.agencies} isFlush>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<MailAlert20Regular />}
            disabledFocusable={wanted.length === 0 || progress !== null}
            onClick={() => void compose()}
          >
            {progress ? words.composing.running : words.compose(wanted.length)}
          </Button>
          <span role="status">
            {words.chosen(
              formatCount(wanted.reduce((sum, { taskIds }) => sum + taskIds.length, 0)),
              formatCount(wanted.length),
            )}
          </span>
        </div>
        <AgencyList agencies={shown} choices={choices} onChoose={chooseTasks} />
      </Section>
      {progress ? (
        <ProgressDialog
          title={words.composing.title(progress.totalCount)}
          text={
            progress.agency === null
              ? words.composing.starting
              : words.composing.progress(progress.doneCount, progress.totalCount, progress.agency)
          }
          doneCount={progress.doneCount}
          totalCount={progress.totalCount}
          stopLabel={words.composing.stop}
          onStop={composing.stop}
        />
      ) : null}
    </>
  );
}

interface EndedProps {
  readonly end: ComposingEnd | null;
  /** How many were made and are still there. */
  readonly doneCount: number;
  readonly onShowMade: () => void;
}

/** What was made before it ended, and why it ended. */
function Ended({ end, doneCount, onShowMade }: EndedProps) {
  const styles = useStyles();
  if (end === null) return null;
  const { totalCount, error } = end;
  return (
    <>
      <ErrorMessage error={error} />
      {doneCount > 0 || error === null ? (
        <MessageBar intent="warning" className={styles.notice}>
          <MessageBarBody>
            {doneCount > 0 ? words.composing.left(doneCount, totalCount) : words.composing.nothingMade}
          </MessageBarBody>
          {doneCount > 0 ? (
            <MessageBarActions>
              <Button onClick={onShowMade}>{words.composing.showMade(doneCount)}</Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      ) : null}
    </>
  );
}
