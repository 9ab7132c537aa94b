/** Taking a whole import or update back, and restoring an import, with the notice that offers the way back each time. */
import { call, refreshReads } from '../../app/api.ts';
import type { Route } from '../../app/navigation.tsx';
import { showNotice } from '../../app/session-notice.tsx';
import { planImportStrings } from '../../strings/plan-import.ts';

const strings = planImportStrings.notice;

interface ImportedPlan {
  readonly planId: number;
  readonly title: string;
}

/** "Đã nhận 40 nhiệm vụ. Hoàn tác". */
export function announceImport(plan: ImportedPlan, taskCount: number): void {
  showNotice({
    text: strings.stored(taskCount, plan.title),
    actionLabel: strings.undo,
    run: () => undoImport(plan),
  });
}

/** "Đã cập nhật “…” theo văn bản mới. Hoàn tác": the way back is offered while nothing else was done since. */
export async function announceUpdate(plan: ImportedPlan): Promise<void> {
  const { undo } = await call('changes.getState');
  if (undo?.action !== 'plan.updated') return;
  showNotice({
    text: strings.updated(plan.title),
    actionLabel: strings.undo,
    run: async () => {
      await call('changes.undo', { stepId: undo.id });
      await refreshReads();
      showNotice(null);
      return { screen: 'tasks', filter: { planId: plan.planId } };
    },
  });
}

/** Takes an import back. Throws AppError `plan.hasProgress`, `record.notFound`. Answers with where to go on. */
export async function undoImport(plan: ImportedPlan): Promise<Route> {
  await call('plans.undoImport', { id: plan.planId });
  await refreshReads();
  showNotice({
    text: strings.undone(plan.title),
    actionLabel: strings.restore,
    run: () => restoreImport(plan),
  });
  return { screen: 'import' };
}

/** Brings an import back. Throws AppError `plan.alreadyImported`, `record.notFound`. */
export async function restoreImport(plan: ImportedPlan): Promise<Route> {
  await call('plans.restoreImport', { id: plan.planId });
  await refreshReads();
  showNotice({
    text: strings.restored(plan.title),
    actionLabel: strings.undo,
    run: () => undoImport(plan),
  });
  return { screen: 'tasks', filter: { planId: plan.planId } };
}
