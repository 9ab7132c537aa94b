/** `kill -9` in the middle of saving: nothing that the screen had confirmed is lost. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { getTask, listTasks } from '../../db/tasks/tasks.ts';
import { makeFolder, openApplication, removeFolder, testDay } from './application.ts';

interface ProgressApi {
  readonly api: { readonly tasks: { readonly recordProgress: (input: unknown) => Promise<string> } };
}

test('killed while a task is being saved, it keeps every confirmed save', async () => {
  const dataFolder = makeFolder();
  try {
    for (const [round, delayMs] of [40, 150, 310, 520, 790].entries()) {
      const { application, page } = await openApplication(dataFolder);
      if (round === 0) {
        await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
        await expect(page.getByText('Quá hạn').first()).toBeVisible();
      }
      let confirmed = 0;
      await page.exposeFunction('confirmSaved', (count: number) => {
        confirmed = count;
      });
      const closed = application.waitForEvent('close');
      const saving = page.evaluate(async (round) => {
        const { api } = globalThis as unknown as ProgressApi;
        const { confirmSaved } = globalThis as unknown as { confirmSaved: (count: number) => Promise<void> };
        for (let count = 1; ; count += 1) {
          const answer = await api.tasks.recordProgress({
            taskId: 1,
            periodKey: '2026-Q4',
            agencyId: null,
            status: 'inProgress',
            percent: count % 101,
            completedOn: null,
            outcome: `lượt ${round} lần ${count}`,
            obstacle: '',
            recommendation: '',
            evidence: [],
          });
          if (JSON.parse(answer).ok) await confirmSaved(count);
        }
      }, round);
      saving.catch(() => undefined);
      await expect.poll(() => confirmed).toBeGreaterThan(0);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      application.process().kill('SIGKILL');
      await closed;
      const lastConfirmed = confirmed;

      const db = openDatabase(path.join(dataFolder, 'cchc.sqlite'), {
        backupFolder: null,
        now: `${testDay}T00:00:00Z`,
      });
      try {
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
        const task = listTasks(db, { planId: null }, testDay).find(({ id }) => id === 1);
        const kept = Number(/ lần (\d+)$/.exec(task?.outcome ?? '')?.[1]);
        expect(task?.outcome).toMatch(new RegExp(`^lượt ${round} lần `));
        expect(kept).toBeGreaterThanOrEqual(lastConfirmed);
        expect(getTask(db, 1, testDay).history.length).toBeGreaterThanOrEqual(lastConfirmed);
      } finally {
        closeDatabase(db);
      }
    }
  } finally {
    removeFolder(dataFolder);
  }
});
