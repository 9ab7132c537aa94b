import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../../../core/domain/measure.ts';
import { formatMeasures, parseMeasures } from './measures-text.ts';

const measures: Measure[] = [
  { level: 0, text: 'Rà soát thủ tục hành chính thuộc phạm vi quản lý.' },
  { level: 1, text: 'Công khai 100 % thủ tục trên cổng dịch vụ công.' },
  { level: 2, text: 'Cập nhật trong 3 ngày làm việc.' },
];

test('bullets keep their marks, one measure a line', () => {
  expect(formatMeasures(measures)).toBe(
    'Rà soát thủ tục hành chính thuộc phạm vi quản lý.\n- Công khai 100 % thủ tục trên cổng dịch vụ công.\n+ Cập nhật trong 3 ngày làm việc.',
  );
  expect(parseMeasures(formatMeasures(measures))).toEqual(measures);
});

test('blank lines and lone marks are no measures; a minus inside words is no mark', () => {
  expect(parseMeasures('\n  - \n-5 % so với năm trước\n +   Thêm  \n')).toEqual([
    { level: 0, text: '-5 % so với năm trước' },
    { level: 2, text: 'Thêm' },
  ]);
});

test('what is written once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const parsed = parseMeasures(text);
      expect(parseMeasures(formatMeasures(parsed))).toEqual(parsed);
    }),
  );
});
