/** “Trước ngày 15/11” by keys: wherever the task stands, its last day is the 14th, its delay is counted from there, and the paper's words are kept. */
import { expect, test } from '@playwright/test';
import { takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { ask, button, byKeys, openSample, openScreen, readTasks } from './by-keys.ts';
import { forbidPointer, press, tabTo } from './keyboard.ts';

const raw = 'trước ngày 15/11/2026';

test('the day that is shown and the days that are counted agree on every screen', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const { ids } = await ask(page, 'tasks.index', undefined);
    const rows = await ask(page, 'tasks.rows', { ids: [...ids] });
    const late = rows.find(({ status, code, extension }) => status === 'overdue' && code && !extension);
    const code = late?.code ?? '';
    const { id, version } = late ?? { id: 0, version: 0 };
    const deadline = { raw, kind: 'date', bound: 'before', date: '2026-11-15' } as const;
    const title = 'Việc có hạn “trước ngày”';
    await ask(page, 'tasks.update', { id, version, changes: { title, deadline, leadAgencies: ['Sở Y tế'] } });
    await page.reload();
    await forbidPointer(page);

    await page.keyboard.press('Alt+1');
    const urgent = page.getByTestId('urgent-list').getByRole('listitem').filter({ hasText: title });
    await expect(urgent).toContainText('14/11/2026trước 15/11/2026quá 8 ngày');
    await takePicture(page, 'truoc-ngay-hom-nay');

    await press(page, button(page, 'Đôn đốc…'));
    await expect(page.getByRole('listitem').filter({ hasText: title }).last()).toContainText(
      '14/11/2026trước 15/11/2026quá 8 ngày',
    );
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'truoc-ngay-don-doc');

    await openScreen(page, 2, 'Nhiệm vụ');
    await page.keyboard.press('Control+f');
    await page.keyboard.type(title);
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row).toContainText('14/11/2026trước 15/11/2026');
    await expect(row).toContainText('Quá hạn 8 ngày');
    await takePicture(page, 'truoc-ngay-bang');

    await tabTo(page, page.getByTestId('task-table'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${raw} · Ngày cuối: 14/11/2026`)).toBeVisible();
    await press(page, button(page, 'Sửa nhiệm vụ'));
    await expect(page.getByText('“Trước ngày”: hạn cuối tính là 14/11/2026')).toBeVisible();
    await expect(page.getByLabel('Ngày văn bản ghi')).toHaveValue('15/11/2026');
    await takePicture(page, 'truoc-ngay-nhiem-vu');
    expect(await findBarriers(page)).toEqual([]);
    expect((await readTasks(page, [code]))[0]?.deadline).toEqual(deadline);
  });
});
