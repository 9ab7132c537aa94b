/** Kiểm tra thể thức in the real window: a damaged paper comes in, is read, mended, compared, undone, saved as a new file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { checkFormat } from '../../core/format-check/index.ts';
import { buildDocx, type SamplePaper } from '../../core/format-check/paper-for-tests.ts';
import { sampleReport } from '../../core/format-check/sample-papers-for-tests.ts';
import { answerSaveDialog, makeFolder, openApplication, removeFolder, takePicture, testDay } from './application.ts';
import { findBarriers } from './barriers.ts';

/** Narrow margin, Arial, quốc hiệu too large, no end mark of nơi nhận: two matters of format, one of words. */
function spoil(paper: SamplePaper): SamplePaper {
  return {
    ...paper,
    page: { ...paper.page, left: 1000 },
    countryName: { ...paper.countryName, size: 15 },
    body: paper.body.map((one, index) => (index === 3 ? { ...one, font: 'Arial' } : one)),
    recipients: paper.recipients.map((one) => ({ ...one, text: one.text.replace('VT, CCHC.', 'VT, CCHC') })),
  };
}

async function choosePaper(page: Page, file: string): Promise<void> {
  await page.getByLabel('Chọn tệp Word để kiểm tra thể thức').setInputFiles(file);
}

const findings = (page: Page) => page.getByRole('region', { name: 'Các điểm chưa đúng thể thức' });

test('a paper is checked, mended, undone and saved as a new file; the one that came in stays', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  const file = path.join(folder, 'báo cáo cũ.docx');
  const before = buildDocx(spoil(sampleReport()));
  writeFileSync(file, before);
  try {
    await page.keyboard.press('Alt+8');
    await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra thể thức' })).toBeVisible();
    await choosePaper(page, file);
    await expect(findings(page).getByText('Lề trái phải cách mép giấy 30–35 mm; hãy đặt lại lề.')).toBeVisible();
    await expect(findings(page).getByText('17,6 mm', { exact: true })).toBeVisible();
    await expect(
      page.getByText('Trang 1 / ', { exact: false }).or(page.getByRole('group', { name: /^Trang 1/ })),
    ).toBeAttached();
    await takePicture(page, 'the-thuc-loi');
    expect(await findBarriers(page), 'danh sách lỗi').toEqual([]);

    const country = findings(page).getByRole('listitem').filter({ hasText: 'Quốc hiệu phải dùng cỡ chữ 12–13' });
    await country.getByRole('button', { name: 'Xem trên trang' }).click();
    await expect(page.locator('.format-check-mark')).toContainText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await country.getByRole('button', { name: /Mục II.1$/ }).click();
    const decree = page.getByRole('complementary', { name: 'Nghị định 30/2020/NĐ-CP' });
    await expect(decree.locator('[aria-current]')).toContainText('Quốc hiệu và Tiêu ngữ');
    await decree.getByRole('searchbox').fill('noi nhan');
    await expect(decree.getByRole('heading', { level: 3 }).first()).toHaveText('Nơi nhận (ô số 9b)');
    await takePicture(page, 'the-thuc-nghi-dinh');
    expect(await findBarriers(page), 'tra cứu').toEqual([]);
    await decree.getByRole('button', { name: 'Đóng phần tra cứu' }).click();

    await page.getByRole('button', { name: /^Sửa \d+ lỗi an toàn$/ }).click();
    await expect(page.getByText('Không có lỗi sửa tự động')).toBeVisible();
    await expect(findings(page).getByText('Lề trái phải cách')).toHaveCount(0);
    await expect(findings(page).getByText('Dòng cuối của nơi nhận ghi “Lưu: VT,”')).toBeVisible();
    await page.getByRole('radio', { name: 'Trước khi sửa' }).click();
    await expect(findings(page).getByText('Lề trái phải cách')).toBeVisible();
    await page.getByRole('radio', { name: 'Sau khi sửa' }).click();
    await takePicture(page, 'the-thuc-da-sua');
    expect(await findBarriers(page), 'đã sửa').toEqual([]);

    await page.keyboard.press('Control+z');
    await expect(findings(page).getByText('Lề trái phải cách')).toBeVisible();
    await page.getByRole('button', { name: /^Sửa \d+ lỗi an toàn$/ }).click();
    await expect(page.getByText('Không có lỗi sửa tự động')).toBeVisible();

    const copy = path.join(folder, 'bản đã sửa.docx');
    await answerSaveDialog(application, copy);
    await page.getByRole('button', { name: 'Lưu bản đã sửa…' }).click();
    await expect(page.getByText('Đã lưu bản đã sửa.docx')).toBeVisible();
    expect(existsSync(copy)).toBe(true);
    const { violations } = checkFormat(new Uint8Array(readFileSync(copy)), 'bản đã sửa.docx', { today: testDay });
    expect(violations.map((one) => one.rule)).toEqual(['R7']);
    expect(Buffer.from(before).equals(readFileSync(file))).toBe(true);

    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+8');
    await expect(findings(page).getByText('Dòng cuối của nơi nhận ghi “Lưu: VT,”')).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('a file that is no paper is refused in words; one of our own drafts has nothing to mend', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  const file = path.join(folder, 'hỏng.docx');
  writeFileSync(file, 'không phải Word');
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Alt+8');
    await choosePaper(page, file);
    await expect(page.getByText('hỏng.docx', { exact: false }).first()).toBeVisible();
    await takePicture(page, 'the-thuc-tu-choi');
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.getByRole('button', { name: 'Kiểm tra thể thức', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: /^(0 lỗi|Không có điểm nào)/ })).toBeVisible();
    await takePicture(page, 'the-thuc-du-thao');
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('in the dark theme no barrier either', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  const file = path.join(folder, 'báo cáo.docx');
  writeFileSync(file, buildDocx(spoil(sampleReport())));
  try {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('Alt+8');
    expect(await findBarriers(page), 'chọn văn bản').toEqual([]);
    await choosePaper(page, file);
    await page.getByRole('button', { name: 'Tra cứu Nghị định' }).click();
    await expect(findings(page).getByText('Lề trái phải cách')).toBeVisible();
    expect(await findBarriers(page), 'kết quả').toEqual([]);
    await takePicture(page, 'the-thuc-toi');
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
