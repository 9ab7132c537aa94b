/** The round trip through Excel by keys alone: a view and a form go out, come back, and only what was chosen is taken. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ask, button, byKeys, openSample, openScreen } from './by-keys.ts';
import { expectFocus, press, tabTo } from './keyboard.ts';
import { answerFolderDialog, editSheet } from './sheets.ts';

async function chooseSheet(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await press(page, button(page, 'Chọn bảng tính…'));
  await (await choosing).setFiles(file);
  await expect(page.getByRole('heading', { name: `Xem lại “${path.basename(file)}”` })).toBeVisible();
  await expectFocus(page, 'in the review');
}

async function readAll(page: Page) {
  const { ids } = await ask(page, 'tasks.index', undefined);
  return ask(page, 'tasks.rows', { ids: [...ids] });
}

test('a view is exported, edited, reviewed, one of two differences left, the other taken and undone', async () => {
  await byKeys(async (page, { folder, answer }) => {
    await openSample(page);
    const before = await readAll(page);
    const file = path.join(folder, 'nhiem-vu.xlsx');
    await answer(file);
    await press(page, button(page, 'Xuất Excel…'), 'Enter', { backwards: true });
    await press(page, button(page, 'Lưu bảng tính…'));
    await expect(page.getByText('Đã lưu “nhiem-vu.xlsx”.')).toBeVisible();
    await expectFocus(page, 'after the export');
    editSheet(file, (xml) =>
      xml
        .replace(/(<c r="E6"[^>]*><is><t[^>]*>)[^<]*/, '$1Tên thứ nhất sửa trong Excel')
        .replace(/(<c r="E7"[^>]*><is><t[^>]*>)[^<]*/, '$1Tên thứ hai sửa trong Excel'),
    );
    await openScreen(page, 7, 'Trao đổi');
    await chooseSheet(page, file);
    const taken = page.getByRole('checkbox', { name: 'Nội dung nhiệm vụ' });
    await expect(taken).toHaveCount(2);
    await tabTo(page, taken.nth(1));
    await page.keyboard.press('Space');
    await press(page, button(page, 'Nhận 1 chỗ'), 'Enter', { backwards: true });
    await expect(page.getByText(/^Đã nhận thay đổi của 1 nhiệm vụ/)).toBeVisible();
    await expectFocus(page, 'after the review');
    const [first] = before;
    const titles = (tasks: typeof before) => tasks.map(({ id, title }) => [id, title]);
    expect(titles(await readAll(page))).toEqual(
      titles(before.map((task) => (task === first ? { ...task, title: 'Tên thứ nhất sửa trong Excel' } : task))),
    );
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác: sửa nhiệm vụ/)).toBeVisible();
    expect(titles(await readAll(page))).toEqual(titles(before));
  });
});

test('a form goes to a unit and comes back: the outcome stands under that unit and quarter alone', async () => {
  await byKeys(async (page, { application, folder }) => {
    await openSample(page);
    await answerFolderDialog(application, folder);
    await openScreen(page, 7, 'Trao đổi');
    await press(page, page.getByRole('checkbox', { name: /^Sở Tư pháp \(/ }), 'Space');
    await press(page, button(page, 'Ghi 1 biểu mẫu…'));
    await expect(page.getByText(/^Đã ghi 1 biểu mẫu/)).toBeVisible();
    const form =
      readdirSync(folder).find((name) => name.startsWith('Biểu mẫu Sở Tư pháp') && name.endsWith('.xlsx')) ?? '';
    editSheet(path.join(folder, form), (xml) =>
      xml.replace(/(<c r="L6" s="\d+")\/>/, '$1 t="inlineStr"><is><t>Đơn vị đã làm xong</t></is></c>'),
    );
    await chooseSheet(page, path.join(folder, form));
    await expect(page.getByText('Đơn vị đã làm xong')).toBeVisible();
    await press(page, button(page, 'Nhận 1 chỗ'), 'Enter', { backwards: true });
    await expect(page.getByText(/^Đã nhận thay đổi của 1 nhiệm vụ/)).toBeVisible();
    const { ids } = await ask(page, 'tasks.index', undefined);
    const details = await Promise.all([...ids].map((id) => ask(page, 'tasks.get', { id })));
    const recorded = details
      .flatMap(({ progress }) => progress)
      .filter(({ outcome }) => outcome === 'Đơn vị đã làm xong');
    expect(recorded.map(({ agencyName, periodKey }) => [agencyName, periodKey])).toEqual([['Sở Tư pháp', '2026-Q4']]);
  });
});
