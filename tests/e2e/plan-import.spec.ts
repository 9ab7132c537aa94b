/** The import screen: the paper beside what was read, doubts settled by keyboard, agencies decided, updates, undo. */
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { holdAnswers, makeFolder, openApplication, projectFolder, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { openByRail } from './screens.ts';

const realPlan = path.resolve(projectFolder, '../shared/sources/002_4a8cda80f0381122.txt');

/** A plan with three doubts: an agency nobody knows, a deadline without a day, a task without a lead. */
const shortPlan = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH AN GIANG',
  'Số: 15/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'An Giang, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2026',
  'II. NHIỆM VỤ',
  '2.1. Tiêu chí thành phần “Công khai thủ tục hành chính”',
  'a) Mục tiêu, yêu cầu: 100% thủ tục được công khai đúng hạn.',
  'b) Nhiệm vụ, giải pháp:',
  '- Rà soát danh mục thủ tục hành chính.',
  'c) Phân công thực hiện:',
  '- Cơ quan phụ trách: Văn phòng UBND tỉnh.',
  '- Cơ quan thực hiện: các cơ quan, đơn vị, địa phương.',
  'd) Thời gian thực hiện/hoàn thành: trong tháng 6 năm 2026.',
  '2.2. Tiêu chí thành phần “Số hóa hồ sơ”',
  'a) Mục tiêu, yêu cầu: 80% hồ sơ được số hóa.',
  'b) Nhiệm vụ, giải pháp:',
  '- Số hóa kết quả còn hiệu lực.',
  'c) Phân công thực hiện:',
  '- Cơ quan phụ trách: Ban Điều hành chuyển đổi số.',
  '- Cơ quan thực hiện: Sở Nội vụ.',
  'd) Thời gian thực hiện/hoàn thành: khi có đủ điều kiện.',
  '2.3. Tiêu chí thành phần “Đào tạo công chức”',
  'a) Mục tiêu, yêu cầu: mỗi công chức học ít nhất một khóa.',
  'b) Nhiệm vụ, giải pháp:',
  '- Mở lớp bồi dưỡng.',
  'd) Thời gian thực hiện/hoàn thành: trong năm 2026.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Nguyễn Văn A',
].join('\n');

/** The plan amended: one deadline moved, one task gone, one new. */
const amendedPlan = shortPlan
  .replace('trong tháng 6 năm 2026', 'trong tháng 9 năm 2026')
  .replace(/2\.3\. Tiêu chí thành phần “Đào tạo công chức”/, '2.4. Tiêu chí thành phần “Khảo sát người dân”');

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Tệp văn bản cần nhập').setInputFiles(file);
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Nhập văn bản', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
}

/** A window with an own data folder; complaints of the page fail the test. */
async function inWindow(run: (page: Page, write: (name: string, text: string) => string) => Promise<void>) {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await openImport(page);
    await run(page, (name, text) => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
}

/** The lines of the paper that are marked for what is looked at. */
function markedLines(page: Page) {
  return page.getByRole('region', { name: 'Văn bản gốc' }).locator('[aria-current="location"]');
}

test('files that cannot be read are refused by name, and nothing changes', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await openImport(page);
    const bad: readonly (readonly [name: string, content: Buffer | number, message: RegExp])[] = [
      ['trống.txt', Buffer.alloc(0), /không có nội dung/],
      ['ảnh.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), /không phải loại văn bản/],
      ['hỏng.docx', Buffer.from('PK\u0003\u0004 hỏng'), /bị hỏng/],
      ['cũ.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Word đời cũ/],
      ['nặng.docx', 200 * 1024 * 1024, /nặng 200/],
    ];
    for (const [name, content, message] of bad) {
      const file = path.join(folder, name);
      writeFileSync(file, typeof content === 'number' ? '' : content);
      if (typeof content === 'number') truncateSync(file, content);
      await chooseFile(page, file);
      const refusal = page.getByText(`“${name}”`);
      await expect(refusal).toBeVisible();
      await expect(refusal).toHaveText(message);
    }
    await takePicture(page, '10-tep-khong-doc-duoc');
    await page.getByRole('navigation').getByText('Nhiệm vụ', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Mở kế hoạch mẫu' })).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('doubts are marked, walked through, corrected and undone by keyboard alone; fields lead to their lines', async () => {
  await inWindow(async (page, write) => {
    await chooseFile(page, write('ke-hoach.txt', shortPlan));
    await expect(page.getByRole('tab', { name: 'Cần xem lại (3)' })).toBeVisible();
    const rows = page.getByRole('table', { name: /^Nhiệm vụ/ }).getByRole('row');
    await expect(rows.filter({ hasText: 'Cần xem' })).toHaveCount(2);
    await takePicture(page, '15-cho-can-xem');

    // From doubt to doubt, straight into the field; the paper follows.
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: 'Cơ quan phụ trách, chủ trì' })).toBeFocused();
    await expect(markedLines(page)).toHaveText([/Cơ quan phụ trách: Ban Điều hành chuyển đổi số/]);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: /Sửa mục “.*Đào tạo công chức/ })).toBeVisible();
    await page.keyboard.type('Sở Nội vụ');
    await expect(rows.filter({ hasText: 'Cần xem' })).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(rows.filter({ hasText: 'Cần xem' })).toHaveCount(2);
    await expect(page.getByRole('textbox', { name: 'Cơ quan phụ trách, chủ trì' })).toHaveValue('');
    await page.keyboard.press('Control+y');
    await expect(page.getByRole('textbox', { name: 'Cơ quan phụ trách, chủ trì' })).toHaveValue('Sở Nội vụ');

    // Back to the table, up, in by Enter; Delete leaves out and takes back.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /Đào tạo công chức/ })).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(page.getByText('1 mục bỏ ra')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('1 mục bỏ ra')).toBeHidden();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: /Số hóa hồ sơ/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Cơ quan phụ trách, chủ trì' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Thời hạn (như văn bản ghi)' }).focus();
    await expect(markedLines(page)).toHaveText([/khi có đủ điều kiện/]);
    await takePicture(page, '16-sua-bang-ban-phim');

    // Seen and found right; only what is in doubt is shown.
    await page.getByRole('switch', { name: 'Chỉ mục cần xem (1)' }).click();
    await expect(rows).toHaveCount(2);
    await page.getByRole('listitem').filter({ hasText: 'Chưa hiểu thời hạn' }).getByRole('button').click();
    await page.getByRole('tab', { name: 'Cần xem lại (1)' }).click();
    await page.getByRole('button', { name: 'Đã xem, đúng rồi' }).hover();
    await expect(markedLines(page)).toHaveText([/Ban Điều hành chuyển đổi số/]);
    await page.getByRole('button', { name: 'Đã xem, đúng rồi' }).click();
    await expect(page.getByText('Không còn chỗ nào cần xem lại.')).toBeVisible();
    await page.getByRole('tab', { name: 'Cơ quan', exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Ban Điều hành' })).toContainText('đã xác nhận');

    await page.getByRole('tab', { name: 'Phần đầu' }).click();
    await page.getByRole('textbox', { name: 'Ký hiệu' }).focus();
    await expect(markedLines(page)).toHaveText([/15\/KH-UBND/]);
    await page.getByRole('textbox', { name: 'Người ký', exact: true }).focus();
    await expect(markedLines(page)).toHaveText([/Nguyễn Văn A/]);
    await takePicture(page, '17-phan-dau');
  });
});

test('no part of the review has a barrier', async () => {
  await inWindow(async (page, write) => {
    await chooseFile(page, write('ke-hoach.txt', shortPlan));
    await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
    await expect(page.getByText('Đã nhận 3 nhiệm vụ')).toBeVisible();
    await openImport(page);
    await expect(page.getByRole('heading', { name: 'Kế hoạch đã nhận' })).toBeVisible();
    expect(await findBarriers(page), 'kế hoạch đã nhận').toEqual([]);
    await chooseFile(page, write('ke-hoach-sua-doi.txt', amendedPlan));
    for (const part of [/^Nhiệm vụ/, /^Cơ quan/, /^Phần đầu/, /^Cần xem lại/, /^Chỗ khác/]) {
      await page.getByRole('tab', { name: part }).click();
      expect(await findBarriers(page), String(part)).toEqual([]);
    }
  });
});

test('who goes elsewhere while a plan is stored is left there, and told', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await openImport(page);
    const file = path.join(folder, 'ke-hoach.txt');
    writeFileSync(file, shortPlan);
    await chooseFile(page, file);
    const release = await holdAnswers(application, 'plans.import');
    await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
    await openByRail(page, 'Hôm nay');
    await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible();
    await release();
    await expect(page.getByText('Đã nhận 3 nhiệm vụ')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible();
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('an unknown agency is decided on once, and the next paper knows it', async () => {
  await inWindow(async (page, write) => {
    await chooseFile(page, write('ke-hoach.txt', shortPlan));
    await page.getByRole('tab', { name: 'Cơ quan (1 mới)' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Ban Điều hành chuyển đổi số' });
    await expect(row).toContainText('Mới, chưa xác nhận');
    await takePicture(page, '18-co-quan');
    await page.getByRole('combobox', { name: /“Ban Điều hành chuyển đổi số”/ }).pressSequentially('so khoa hoc');
    await page.getByRole('option', { name: 'Sở Khoa học và Công nghệ' }).click();
    await expect(row).toContainText('Đã chọn; lần sau tự nhận ra');
    await expect(page.getByRole('tab', { name: 'Cần xem lại (2)' })).toBeVisible();
    await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
    await expect(page.getByText('Đã nhận 3 nhiệm vụ từ “Cải cách hành chính năm 2026”.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Số hóa hồ sơ' })).toContainText('Sở Khoa học và Công nghệ');

    await openImport(page);
    const other = shortPlan.replace('15/KH-UBND', '16/KH-UBND').replace('“Số hóa hồ sơ”', '“Kết nối dữ liệu”');
    await chooseFile(page, write('ke-hoach-khac.txt', other));
    await page.getByRole('tab', { name: 'Cơ quan', exact: true }).click();
    await expect(row).toContainText('Sở Khoa học và Công nghệ');
    await expect(row).toContainText('Đã có trong danh mục');
  });
});

test('a whole import is taken back and restored; an amended paper updates its plan', async () => {
  await inWindow(async (page, write) => {
    await chooseFile(page, write('ke-hoach.txt', shortPlan));
    await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
    await expect(page.getByText('Đã nhận 3 nhiệm vụ')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Số hóa hồ sơ' })).toBeVisible();
    await takePicture(page, '19-da-nhan');
    await page.getByRole('main').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác lần nhập “Cải cách hành chính năm 2026”.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Kế hoạch đã nhận' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '3 nhiệm vụ' })).toContainText('Đã hoàn tác ngày');
    await takePicture(page, '20-da-hoan-tac');
    await page.getByRole('listitem').getByRole('button', { name: 'Lấy lại “Cải cách hành chính năm 2026”' }).click();
    await expect(page.getByText('Đã lấy lại “Cải cách hành chính năm 2026”.')).toBeVisible();
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();

    await chooseFile(page, write('ke-hoach-sua-doi.txt', amendedPlan));
    await expect(page.getByText(/Kế hoạch này đã có; 3 nhiệm vụ khác/)).toBeVisible();
    await page.getByRole('tab', { name: /^Chỗ khác/ }).click();
    const list = page.getByRole('region', { name: 'Chỗ khác với kế hoạch đã có' });
    await expect(list.getByRole('listitem').filter({ hasText: 'Có thay đổi' })).toContainText('trong tháng 6 năm 2026');
    await expect(list.getByRole('listitem').filter({ hasText: 'Thêm mới' })).toContainText('Khảo sát người dân');
    await expect(list.getByRole('listitem').filter({ hasText: 'Không còn trong văn bản' })).toContainText('Đào tạo');
    await takePicture(page, '21-cho-khac');
    await page.getByRole('button', { name: 'Cập nhật kế hoạch (3)' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Khảo sát người dân' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Đào tạo công chức' })).toContainText('Không phù hợp');
    await expect(page.getByRole('row').filter({ hasText: 'Công khai thủ tục' })).toContainText('30/09/2026');

    await openImport(page);
    await chooseFile(page, write('ke-hoach-sua-doi.txt', amendedPlan));
    await expect(page.getByText(/Kế hoạch này đã có; không có chỗ nào khác/)).toBeVisible();
  });
});

test('the columns of a table are explained once, and the next paper is read so', async () => {
  await inWindow(async (page) => {
    const tablePlan = path.join(projectFolder, 'tests/fixtures/import/ke-hoach-co-bang.docx');
    await chooseFile(page, tablePlan);
    await page.getByRole('tab', { name: 'Các cột của bảng' }).click();
    const product = page.getByRole('combobox', { name: 'Sản phẩm', exact: true });
    await expect(product).toHaveText('Sản phẩm');
    await takePicture(page, '23-cac-cot');
    await product.click();
    await page.getByRole('option', { name: 'Mục tiêu, yêu cầu' }).click();
    await expect(product).toHaveText('Mục tiêu, yêu cầu');
    await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
    await page.getByRole('row').filter({ hasText: 'Tập huấn kỹ năng' }).click();
    await expect(page.getByRole('textbox', { name: 'Mục tiêu, yêu cầu' })).toHaveValue('02 lớp tập huấn');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('tab', { name: 'Các cột của bảng' })).toHaveAttribute('aria-selected', 'true');
    await expect(product).toHaveText('Sản phẩm');

    await page.getByRole('button', { name: 'Chọn văn bản khác' }).click();
    await page.getByRole('button', { name: 'Bỏ và chọn văn bản khác' }).click();
    await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
    await chooseFile(page, tablePlan);
    await page.getByRole('tab', { name: 'Các cột của bảng' }).click();
    await expect(product).toHaveText('Mục tiêu, yêu cầu');
  });
});

if (existsSync(realPlan)) {
  test('the real plan is reviewed beside its text, corrected, stored once, and known when it comes again', async () => {
    await inWindow(async (page, write) => {
      await chooseFile(page, realPlan);
      await expect(page.getByText(/21 tiêu chí/)).toBeVisible();
      await takePicture(page, '11-kiem-tra-ke-hoach');
      await page.getByRole('row').filter({ hasText: 'Kết quả giải quyết hồ sơ TTHC' }).first().click();
      await page.getByRole('textbox', { name: 'Mục tiêu, yêu cầu' }).focus();
      await expect(markedLines(page)).toHaveText([/tối thiểu 98% hồ sơ TTHC được giải quyết đúng hạn/]);
      await page.getByRole('textbox', { name: 'Sản phẩm' }).fill('Báo cáo tỷ lệ hồ sơ đúng hạn hằng tháng');
      await takePicture(page, '12-sua-mot-muc');
      await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('2.6 ket qua giai quyet');
      await page.getByRole('row').filter({ hasText: /^2\.6/ }).first().dblclick();
      await expect(page.getByText('Báo cáo tỷ lệ hồ sơ đúng hạn hằng tháng').first()).toBeVisible();
      await expect(page.getByText('tối thiểu 98% hồ sơ TTHC được giải quyết đúng hạn.').first()).toBeVisible();
      await takePicture(page, '13-nhiem-vu-tu-ke-hoach');

      // The same file: only the correction differs, and it stays when it is not chosen.
      await openImport(page);
      await chooseFile(page, realPlan);
      await expect(page.getByText(/Kế hoạch này đã có; 1 nhiệm vụ khác/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Đây là văn bản khác' })).toBeHidden();
      await page.getByRole('main').getByRole('button', { name: 'Xem chỗ khác' }).first().click();
      // What the clerk wrote is not given up unless asked for.
      await expect(page.getByRole('checkbox', { name: 'Sản phẩm' })).not.toBeChecked();
      await expect(page.getByRole('button', { name: 'Cập nhật kế hoạch (0)' })).toBeDisabled();
      await takePicture(page, '14-da-nhan-roi');

      // Another file with the same paper, a criterion renamed and a deadline moved.
      await page.getByRole('button', { name: 'Chọn văn bản khác' }).click();
      await page.getByRole('button', { name: 'Bỏ và chọn văn bản khác' }).click();
      await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
      const text = readFileSync(realPlan, 'utf8');
      const changed = text.replace('tối thiểu 98% hồ sơ TTHC', 'tối thiểu 99% hồ sơ TTHC');
      expect(changed).not.toBe(text);
      await chooseFile(page, write('002-sua-doi.txt', changed));
      await page.getByRole('main').getByRole('button', { name: 'Xem chỗ khác' }).first().click();
      await expect(page.getByRole('checkbox', { name: 'Sản phẩm' })).not.toBeChecked();
      await expect(page.getByRole('cell', { name: /tối thiểu 99%/ })).toBeVisible();
      await takePicture(page, '22-cho-khac-ke-hoach');
      await page.getByRole('button', { name: 'Cập nhật kế hoạch (1)' }).click();
      await expect(page.getByText('theo văn bản mới.')).toBeVisible();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('toi thieu 99');
      await page.getByRole('row').filter({ hasText: /^2\.6/ }).first().dblclick();
      await expect(page.getByText('Báo cáo tỷ lệ hồ sơ đúng hạn hằng tháng').first()).toBeVisible();
      await expect(page.getByText('Sửa theo văn bản mới')).toBeVisible();
    });
  });
} else {
  process.stdout.write('LEFT OUT: the import of the real plan, because ../shared/sources is missing\n');
}
