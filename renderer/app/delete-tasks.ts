/** Puts tasks in the recycle bin, with the notice that offers them back. For every screen that shows tasks. */
import { binStrings } from '../strings/undo.ts';
import { call, refreshReads } from './api.ts';
import { showNotice } from './session-notice.tsx';

/** `name` says what was deleted, in words. Throws the AppError of a refused call. */
export async function deleteTasks(ids: readonly number[], name: string): Promise<void> {
  await call('bin.deleteTasks', { ids: [...ids] });
  await refreshReads();
  showNotice({
    text: binStrings.deleted(name),
    actionLabel: binStrings.restore,
    run: async () => {
      await call('bin.restoreTasks', { ids: [...ids] });
      showNotice(null);
      await refreshReads();
      return null;
    },
  });
}
