/** Hoàn tác, làm lại: Ctrl+Z and Ctrl+Y outside text fields, and two buttons in the line at the bottom. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowRedo16Regular, ArrowUndo16Regular } from '@fluentui/react-icons';
import type { ChangeStepView } from '../../core/domain/change-step.ts';
import { undoStrings, wordStep } from '../strings/undo.ts';
import { wordError } from '../ui/ErrorMessage.tsx';
import { usePainted } from '../ui/use-painted.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { call, queryClient, readOptions, refreshReads, useRead } from './api.ts';
import { showNotice } from './session-notice.tsx';

type Way = 'undo' | 'redo';

/** Undoes, or does again, what is next; the message says what it was and offers the way back. */
async function goOneStep(way: Way): Promise<void> {
  const state = await queryClient.fetchQuery({ ...readOptions('changes.getState'), staleTime: 0 });
  const step = state[way];
  if (!step) return;
  const other: Way = way === 'undo' ? 'redo' : 'undo';
  const turnBack = async () => {
    await goOneStep(other);
    return null;
  };
  try {
    const done = await call(`changes.${way}`, { stepId: step.id });
    const text = way === 'undo' ? undoStrings.undone(wordStep(done)) : undoStrings.redone(wordStep(done));
    showNotice({ text, actionLabel: undoStrings[other], run: turnBack });
  } catch (error) {
    const again = async () => {
      await goOneStep(way);
      return null;
    };
    showNotice({ text: wordError(error), actionLabel: undoStrings[way], run: again, isRefusal: true });
  }
  await refreshReads();
}

const useStyles = makeStyles({
  buttons: { display: 'inline-flex', minWidth: '48px' },
  button: { minWidth: '24px', maxWidth: '24px', height: '22px', padding: 0 },
});

interface StepButtonProps {
  readonly way: Way;
  readonly step: ChangeStepView | null;
}

function StepButton({ way, step }: StepButtonProps) {
  const styles = useStyles();
  const what = step && wordStep(step);
  const hint = way === 'undo' ? undoStrings.undoHint(what) : undoStrings.redoHint(what);
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      icon={way === 'undo' ? <ArrowUndo16Regular /> : <ArrowRedo16Regular />}
      aria-label={undoStrings[way]}
      title={hint}
      aria-keyshortcuts={way === 'undo' ? 'Control+Z' : 'Control+Y'}
      disabledFocusable={step === null}
      onClick={() => void goOneStep(way)}
    />
  );
}

export function UndoButtons() {
  const styles = useStyles();
  const isStarted = usePainted();
  const state = useRead('changes.getState', undefined, { enabled: isStarted }).data;
  useShortcut({ key: 'z', ctrl: true, isOutsideText: true }, () => void goOneStep('undo'));
  useShortcut({ key: 'y', ctrl: true, isOutsideText: true }, () => void goOneStep('redo'));
  return (
    <span className={styles.buttons}>
      {isStarted && (
        <>
          <StepButton way="undo" step={state?.undo ?? null} />
          <StepButton way="redo" step={state?.redo ?? null} />
        </>
      )}
    </span>
  );
}
