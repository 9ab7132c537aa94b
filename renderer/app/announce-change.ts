/** Says what was just done, with "Hoàn tác" beside it: that very step is undone, or none. */
import { undoStrings } from '../strings/undo.ts';
import { call, refreshReads } from './api.ts';
import { showNotice } from './session-notice.tsx';

/** Called after the change was confirmed; the step is the newest one then. */
export async function announceChange(text: string): Promise<void> {
  await refreshReads();
  const { undo: step } = await call('changes.getState');
  showNotice({
    text,
    actionLabel: undoStrings.undo,
    run: async () => {
      if (step) await call('changes.undo', { stepId: step.id });
      showNotice(null);
      await refreshReads();
      return null;
    },
  });
}
