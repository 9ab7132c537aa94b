import { expect, test } from 'vitest';
import { citeAfter, fullCitation, isCitedIn } from './citations.ts';

const resolution =
  'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;';
const law = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025';

test('in full at first, then by kind, number and symbol; a law by its name', () => {
  const first = citeAfter('Thực hiện nhiệm vụ năm 2026,', resolution);
  expect(first).toBe(fullCitation(resolution));
  expect(first).toMatch(/^Nghị quyết số 76\/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành .* 2021 - 2030$/);
  expect(citeAfter(`Thực hiện ${first},`, resolution)).toBe('Nghị quyết số 76/NQ-CP');
  expect(citeAfter('', law)).toBe('Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025');
  expect(citeAfter('Căn cứ Luật Tổ chức\nchính quyền địa phương', law)).toBe('Luật Tổ chức chính quyền địa phương');
});

test('a longer number is another paper', () => {
  expect(isCitedIn('theo Nghị quyết số 176/NQ-CP', resolution)).toBe(false);
  expect(isCitedIn('theo Nghị quyết số 76/NQ-CPX', resolution)).toBe(false);
  expect(isCitedIn('theo Nghị quyết 76/NQ-CP, các sở', resolution)).toBe(true);
});
