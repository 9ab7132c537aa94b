/** Hồ sơ tỉnh in the real window: an outline changed, the profile exported, taken in by fresh data after a look, equal there. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openProfile } from '../../core/profile/profile-file.ts';
import { answerSaveDialog, makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { wayTo } from './screens.ts';

async function look(page: Page, name: string): Promise<void> {
  for (const [colorScheme, theme] of [
    ['light', 'sang'],
    ['dark', 'toi'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await findBarriers(page), `${name} ${theme}`).toEqual([]);
    await takePicture(page, `ho-so-tinh-${name}-${theme}`);
  }
}

async function exportTo(opened: Awaited<ReturnType<typeof openApplication>>, file: string): Promise<void> {
  await answerSaveDialog(opened.application, file);
  await opened.page.getByRole('button', { name: 'Xuất hồ sơ…' }).click();
  await expect(opened.page.getByText(`Đã xuất hồ sơ ra “${path.basename(file)}”.`)).toBeVisible();
}

test('an outline and days off changed, exported, taken in by fresh data: the two are equal', async () => {
  test.setTimeout(150_000);
  const [first, second, files] = [makeFolder(), makeFolder(), makeFolder()];
  const file = path.join(files, 'tinh.hstinh');
  try {
    const one = await openApplication(first);
    await wayTo.profile(one.page);
    await one.page.getByRole('tab', { name: 'Đề cương báo cáo' }).click();
    await one.page.getByRole('textbox', { name: 'Tên mục I.', exact: true }).fill('');
    await expect(one.page.getByText('Hãy ghi mục này.')).toBeVisible();
    await one.page.getByRole('textbox', { name: 'Tên mục I.', exact: true }).fill('Chỉ đạo, điều hành của đơn vị');
    await one.page.getByRole('button', { name: 'Thêm mục' }).click();
    await look(one.page, 'de-cuong');
    await one.page.keyboard.press('Control+S');
    await expect(one.page.getByText(/^Đã lưu đề cương/)).toBeVisible();
    await one.page.getByRole('tab', { name: 'Ngày nghỉ, hạn gửi' }).click();
    await one.page.getByRole('tab', { name: '2027' }).click();
    const days = one.page.getByLabel('Ngày nghỉ', { exact: true });
    const before = await days.inputValue();
    await days.fill(`${before}\n31/02/2027`);
    await expect(one.page.getByText(/không phải một ngày/)).toBeVisible();
    await days.fill(`${before}\n24/11/2027`);
    await look(one.page, 'ngay-nghi');
    await one.page.getByRole('button', { name: 'Lưu ngày nghỉ' }).click();
    await expect(one.page.getByText('Đã lưu ngày nghỉ.')).toBeVisible();
    await one.page.getByRole('tab', { name: 'Phiên bản' }).click();
    await expect(one.page.getByText(/Phiên bản 3/)).toBeVisible();
    await one.page.getByRole('tab', { name: 'Tổng quan' }).click();
    await exportTo(one, file);
    expect(one.complaints).toEqual([]);
    await one.application.close();

    const two = await openApplication(second);
    await wayTo.profile(two.page);
    await two.page.getByTestId('profile-file').setInputFiles(file);
    await expect(two.page.getByRole('heading', { name: 'Xem lại “tinh.hstinh”' })).toBeVisible();
    await look(two.page, 'xem-lai');
    await two.page.getByRole('button', { name: 'Sao lưu rồi nhận' }).click();
    await expect(two.page.getByText(/^Đã nhận hồ sơ tỉnh/)).toBeVisible();
    const again = path.join(files, 'lai.hstinh');
    await exportTo(two, again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    const { profile } = openProfile(new Uint8Array(readFileSync(again)), 'lai.hstinh');
    expect(profile.outlines[0]?.sections[0]?.title).toBe('Chỉ đạo, điều hành của đơn vị');
    await two.page.getByTestId('profile-file').setInputFiles(file);
    await expect(two.page.getByText(/^Không có chỗ nào khác/)).toBeVisible();

    // A spoilt file is refused in words, and nothing is changed.
    writeFileSync(path.join(files, 'hong.hstinh'), 'không phải hồ sơ');
    await two.page.getByTestId('profile-file').setInputFiles(path.join(files, 'hong.hstinh'));
    await expect(two.page.getByText(/^Tệp “hong.hstinh” không phải hồ sơ tỉnh/)).toBeVisible();
    await two.application.close();
  } finally {
    for (const folder of [first, second, files]) removeFolder(folder);
  }
});

test('an office of another province writes its name, agencies, groups of figures and a new kind of report', async () => {
  test.setTimeout(150_000);
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await wayTo.profile(page);
    await page.getByRole('textbox', { name: /^Tên, không ghi/ }).fill('Bình Hải');
    await page.getByRole('radio', { name: /^Thành phố/ }).click();
    await page.getByRole('button', { name: 'Lưu tên' }).click();
    await expect(page.getByText(/^thành phố Bình Hải, phiên bản 2/)).toBeVisible();

    await page.getByRole('tab', { name: 'Cơ quan, đơn vị' }).click();
    await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
    await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
    await expect(page.getByText('Hãy ghi tên cơ quan.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Tên đầy đủ' }).fill('Sở Biển và Hải đảo');
    await page.getByRole('textbox', { name: 'Cách viết khác trong văn bản' }).fill('Sở B&HĐ');
    await look(page, 'co-quan');
    await page.keyboard.press('Control+S');
    await expect(page.getByText('Đã lưu “Sở Biển và Hải đảo”.')).toBeVisible();
    await page.getByRole('searchbox', { name: /^Tìm cơ quan/ }).fill('b&hd');
    const entries = page.getByRole('region', { name: 'Các cơ quan, đơn vị' }).getByRole('button');
    await expect(entries).toHaveText(['Sở Biển và Hải đảo']);
    // Another name: the entry keeps its place, and undo brings the old one back.
    await page.getByRole('textbox', { name: 'Tên đầy đủ' }).fill('Sở Hải đảo');
    await page.getByRole('button', { name: 'Lưu cơ quan' }).click();
    await expect(entries).toHaveText(['Sở Hải đảo']);
    await page.getByRole('tab', { name: 'Cơ quan, đơn vị' }).focus();
    await page.keyboard.press('Control+z');
    await expect(entries).toHaveText(['Sở Biển và Hải đảo']);

    await page.getByRole('tab', { name: 'Biểu số liệu' }).click();
    await page.getByRole('button', { name: 'Thêm nhóm' }).click();
    await page
      .getByRole('textbox', { name: /^Tên nhóm \d+$/ })
      .last()
      .fill('Kinh tế biển');
    await look(page, 'bieu-so-lieu');
    await page.getByRole('button', { name: 'Lưu các nhóm' }).click();
    await expect(page.getByText('Đã lưu các nhóm số liệu.')).toBeVisible();

    await page.getByRole('tab', { name: 'Đề cương báo cáo' }).click();
    await page.getByRole('button', { name: 'Đề cương mới', exact: true }).click();
    await page.getByRole('textbox', { name: 'Tên đề cương' }).fill('Báo cáo kinh tế biển');
    await page.getByRole('textbox', { name: 'Tên mục I.', exact: true }).fill('Số liệu kinh tế biển');
    await page.getByRole('combobox', { name: 'Nội dung hỏi ở mục I.' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Số liệu của nhóm chỉ tiêu' }).click();
    await page.keyboard.press('Escape');
    const groups = page.getByRole('combobox', { name: 'Số liệu của nhóm chỉ tiêu, mục I.' });
    await expect(page.getByText('Hãy chọn ít nhất một').last()).toBeVisible();
    await groups.click();
    await page.getByRole('menuitemcheckbox', { name: 'Kinh tế biển' }).click();
    await page.keyboard.press('Escape');
    await look(page, 'de-cuong-moi');
    await page.getByRole('button', { name: 'Lưu đề cương' }).click();
    await expect(page.getByText(/^Đã lưu đề cương/)).toBeVisible();
    await page.getByRole('button', { name: 'Đặt làm thường dùng' }).click();
    await expect(page.getByText('“Báo cáo kinh tế biển” nay là đề cương thường dùng.')).toBeVisible();

    // The next report offers it first, and the grid of figures has the group.
    await page.getByRole('navigation').getByRole('button', { name: 'Báo cáo', exact: true }).click();
    await page.getByRole('button', { name: 'Lập báo cáo' }).first().click();
    await expect(page.getByRole('dialog').getByText('Báo cáo kinh tế biển').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('button', { name: 'Số liệu', exact: true }).click();
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    await expect(page.getByRole('combobox', { name: 'Nhóm' })).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
