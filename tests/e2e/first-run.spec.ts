/** Thiết lập lần đầu by the keyboard alone: each step with the paper it makes, left half-way, wrong inputs said at their fields. */
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { openByRail } from './screens.ts';

const withoutBlanks = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

/** The words stand on the first page of the specimen; lines and blanks make no difference. */
async function expectOnPaper(page: Page, words: string): Promise<void> {
  const sheet = page.locator('.paper-preview .paper-page').first();
  await expect.poll(async () => withoutBlanks((await sheet.textContent()) ?? '')).toContain(withoutBlanks(words));
}

/** Tab until the field has the focus: nothing but the keyboard. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    const label = await page.evaluate(() => {
      const { activeElement } = document;
      const field = activeElement?.id ? document.querySelector(`label[for="${CSS.escape(activeElement.id)}"]`) : null;
      return (
        activeElement?.getAttribute('aria-label') ??
        field?.textContent ??
        activeElement?.textContent ??
        ''
      ).trim();
    });
    if (typeof name === 'string' ? label.replace(/\*$/, '') === name : name.test(label)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function lookInBothThemes(page: Page, name: string): Promise<void> {
  for (const [colorScheme, theme] of [
    ['light', 'sang'],
    ['dark', 'toi'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await findBarriers(page), `${name} ${theme}`).toEqual([]);
    await takePicture(page, `lan-dau-${name}-${theme}`);
  }
}

test('from nothing to the first paper of the office, by the keyboard alone', async () => {
  test.setTimeout(150_000);
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await tabTo(page, 'Thiết lập cơ quan');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Bước 1/5: Cơ quan' })).toBeVisible();

    // Nothing is filled in yet: every field says what it wants, the first wrong one has the focus.
    await tabTo(page, 'Tiếp tục');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Hãy ghi mục “Địa danh”.')).toBeVisible();
    await expect(page.getByLabel('Cơ quan ban hành (chữ in hoa)')).toBeFocused();
    await takePicture(page, 'lan-dau-0-con-thieu');

    await tabTo(page, 'Tìm cơ quan trong danh sách', 'Shift+Tab');
    await page.keyboard.type('noi vu');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Chữ viết tắt tên cơ quan')).toHaveCount(0);
    await expect(page.getByLabel('Cơ quan ban hành (chữ in hoa)')).toHaveValue('SỞ NỘI VỤ');
    await expectOnPaper(page, 'SỞ NỘI VỤ');
    await lookInBothThemes(page, '1-co-quan');

    await tabTo(page, 'Tiếp tục');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Bước 2/5: Ký hiệu và số' })).toBeVisible();
    await typeInto(page, 'Chữ viết tắt tên cơ quan', 'S NV');
    await typeInto(page, 'Báo cáo', 'mười lăm');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Chỉ dùng chữ, số, dấu gạch nối/)).toBeVisible();
    await expect(page.getByText(/^Số là một số nguyên/)).toBeVisible();
    await expect(page.getByLabel('Chữ viết tắt tên cơ quan')).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SNV');
    await typeInto(page, 'Báo cáo', '15');
    await expectOnPaper(page, 'Số: 15/BC-SNV');
    await lookInBothThemes(page, '2-ky-hieu');

    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Bước 3/5: Người ký' })).toBeVisible();
    await tabTo(page, 'Quyền hạn ký');
    await expectOnPaper(page, 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await typeInto(page, 'Chức vụ người ký', 'Chánh Văn phòng Sở');
    await typeInto(page, 'Họ và tên', 'Lê Văn Mẫu');
    await expectOnPaper(page, 'TUQ. GIÁM ĐỐC CHÁNH VĂN PHÒNG SỞ Lê Văn Mẫu');
    await lookInBothThemes(page, '3-nguoi-ky');

    // Left half-way, the program closed: what was typed is there again.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Mở kế hoạch mẫu' })).toBeVisible();
    await tabTo(page, 'Thiết lập cơ quan');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Lê Văn Mẫu');
  } finally {
    await application.close();
  }
  const again = await openApplication(folder);
  try {
    const { page } = again;
    await page.getByRole('button', { name: 'Thiết lập cơ quan' }).focus();
    const startedAt = Date.now();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Bước 3/5: Người ký' })).toBeVisible();
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Lê Văn Mẫu');
    await tabTo(page, 'Tiếp tục');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Bước 4/5: Nơi nhận' })).toBeVisible();
    await tabTo(page, /^Nơi nhận của báo cáo/);
    await page.keyboard.type('Như trên');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ban Giám đốc Sở');
    await expectOnPaper(page, 'Nơi nhận:- Như trên;- Ban Giám đốc Sở;- Lưu: VT, CCHC');
    await lookInBothThemes(page, '4-noi-nhan');
    await tabTo(page, 'Tiếp tục');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Bước 5/5: Xem lại' })).toBeVisible();
    await lookInBothThemes(page, '5-xem-lai');
    await tabTo(page, 'Hoàn thành');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã thiết lập xong/)).toBeVisible();
    expect(Date.now() - startedAt).toBeLessThan(60_000);

    // The settings have it, and a second time the way starts from them.
    await openByRail(page, 'Cài đặt');
    await expect(page.getByLabel(/^Quyền hạn, chức vụ người ký/)).toHaveValue('TUQ. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG SỞ');
    await page.getByRole('button', { name: 'Thiết lập từng bước…' }).click();
    await expect(page.getByLabel('Cơ quan ban hành (chữ in hoa)')).toHaveValue('SỞ NỘI VỤ');
    await page.getByRole('button', { name: /^2\. Ký hiệu và số/ }).click();
    await expect(page.getByRole('textbox', { name: 'Báo cáo' })).toHaveValue('15');
    expect(again.complaints).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await again.application.close();
    removeFolder(folder);
  }
});

test('a name of three lines stands whole on the letterhead; a fourth line is refused at its field', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Thiết lập cơ quan' }).click();
    const issuer = page.getByLabel('Cơ quan ban hành (chữ in hoa)');
    await issuer.fill('Ban Quản lý\nCác dự án đầu tư xây dựng\nVà phát triển đô thị khu vực phía Tây\nCủa tỉnh');
    await page.getByLabel('Địa danh').fill('Hòn Mây');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page.getByText('Tên cơ quan đang có 4 dòng; hãy gộp lại còn nhiều nhất ba dòng.')).toBeVisible();
    await issuer.fill('Ban Quản lý\nCác dự án đầu tư xây dựng\nVà phát triển đô thị khu vực phía Tây');
    await page.getByLabel('Tên đầy đủ trong câu văn').focus();
    await expect(issuer).toHaveValue(/^BAN QUẢN LÝ\nCÁC DỰ ÁN/);
    await expectOnPaper(page, 'BAN QUẢN LÝ CÁC DỰ ÁN ĐẦU TƯ XÂY DỰNG VÀ PHÁT TRIỂN ĐÔ THỊ KHU VỰC PHÍA TÂY');
    await takePicture(page, 'lan-dau-ba-dong');
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
