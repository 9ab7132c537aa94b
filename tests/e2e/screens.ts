/** The way to every screen from any other, on the sample data. Which screens there are stands in the application's own list of routes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectFolder } from './application.ts';

/** The names of all routes, as renderer/app/navigation.tsx has them: a new screen is in this list by itself. */
export function listScreens(): readonly string[] {
  const source = readFileSync(path.join(projectFolder, 'renderer/app/navigation.tsx'), 'utf8');
  const routes = source.slice(source.indexOf('export type Route ='), source.indexOf('interface Navigation'));
  return [...routes.matchAll(/readonly screen: '(\w+)'/g)].map(([, name = '']) => name);
}

/** By the rail, whose names are the same wherever the clerk is. */
export async function openByRail(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

async function expectTitle(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openFromToday(page: Page, command: string, title: string): Promise<void> {
  await openByRail(page, 'Hôm nay');
  await page.getByRole('button', { name: command }).click();
  await expectTitle(page, title);
}

/** More lines than the sample plan has. */
const mostLines = 60;

/** Goes down the task table by keys to the first line that begins so: what is out of view is not drawn. */
async function goToLine(page: Page, beginning: RegExp): Promise<void> {
  const chosen = page.getByRole('row', { selected: true });
  await page.getByTestId('task-table').focus();
  await page.keyboard.press('Control+Home');
  for (let pressed = 0; pressed < mostLines && !beginning.test(await chosen.innerText()); pressed += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(chosen).toHaveText(beginning);
}

export const wayTo = {
  today: async (page: Page) => {
    await openByRail(page, 'Hôm nay');
    await expect(page.getByTestId('tile-overdue')).toBeVisible();
  },
  tasks: async (page: Page) => {
    await openByRail(page, 'Nhiệm vụ');
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  },
  task: async (page: Page) => {
    await openByRail(page, 'Nhiệm vụ');
    await goToLine(page, /^2\.1/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
  },
  reminders: async (page: Page) => {
    await openFromToday(page, 'Đôn đốc…', 'Đôn đốc');
    await expect(page.getByText('Cơ quan cần đôn đốc')).toBeVisible();
  },
  selfAssessment: (page: Page) => openFromToday(page, 'Tự chấm điểm', 'Tự chấm điểm'),
  changes: (page: Page) => openFromToday(page, 'Có gì thay đổi…', 'Có gì thay đổi'),
  schedule: (page: Page) => openFromToday(page, 'Lịch…', 'Lịch nhiệm vụ'),
  import: async (page: Page) => {
    await openByRail(page, 'Nhập văn bản');
    await expectTitle(page, 'Nhập văn bản');
  },
  indicators: async (page: Page) => {
    await openByRail(page, 'Số liệu');
    await expectTitle(page, 'Số liệu');
  },
  reports: async (page: Page) => {
    await openByRail(page, 'Báo cáo');
    await expectTitle(page, 'Báo cáo');
  },
  report: async (page: Page) => {
    await openByRail(page, 'Báo cáo');
    await page.getByRole('button', { name: 'Lập báo cáo' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Quay lại' })).toBeVisible();
  },
  documents: async (page: Page) => {
    await openByRail(page, 'Văn bản');
    await expectTitle(page, 'Văn bản');
  },
  document: async (page: Page) => {
    await openByRail(page, 'Văn bản');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible({ timeout: 30_000 });
  },
  exchange: async (page: Page) => {
    await openByRail(page, 'Trao đổi');
    await expectTitle(page, 'Trao đổi');
  },
  bin: async (page: Page) => {
    await openByRail(page, 'Trao đổi');
    await page.getByRole('button', { name: 'Thùng rác…' }).click();
    await expectTitle(page, 'Thùng rác');
  },
  formatCheck: async (page: Page) => {
    await openByRail(page, 'Thể thức');
    await expectTitle(page, 'Kiểm tra thể thức');
  },
  settings: async (page: Page) => {
    await openByRail(page, 'Cài đặt');
    await expect(page.getByTestId('letterhead-preview')).toBeVisible();
  },
  profile: async (page: Page) => {
    await openByRail(page, 'Cài đặt');
    await page.getByRole('button', { name: 'Hồ sơ tỉnh…' }).click();
    await expectTitle(page, 'Hồ sơ tỉnh');
  },
  firstRun: async (page: Page) => {
    await openByRail(page, 'Cài đặt');
    await page.getByRole('button', { name: 'Thiết lập từng bước…' }).click();
    await expectTitle(page, 'Thiết lập lần đầu');
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible();
  },
  help: async (page: Page) => {
    await openByRail(page, 'Trợ giúp');
    await expectTitle(page, 'Trợ giúp');
  },
} as const;

export type ScreenName = keyof typeof wayTo;
