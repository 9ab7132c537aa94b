import { expect, it } from 'vitest';
import { safeFileName } from './files.ts';

it.each([
  ['15-BC-SNV Báo cáo quý III/2026', '15-BC-SNV Báo cáo quý III-2026'],
  ['V/v “đôn đốc”: <gấp>?', 'V-v “đôn đốc”- -gấp--'],
  ['  hai   khoảng trắng. . ', 'hai khoảng trắng'],
  ['...', 'van-ban'],
  ['a\u0000b\tc', 'a-b-c'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});
