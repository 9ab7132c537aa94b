import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../core/domain/document-draft.ts';
import { bullet, paragraph, table } from './draft-parts.ts';
import { withEndMark } from './end-mark.ts';

const printed = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => (block.type === 'table' ? '[bảng]' : block.runs.map((run) => run.text).join('')));

test.each([
  ['Trân trọng báo cáo.', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo./.', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo ./. ', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo;', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo', 'Trân trọng báo cáo./.'],
])('%j ends as %j', (text, expected) => {
  expect(printed(withEndMark([paragraph(text)], 'none'))).toEqual([expected]);
});

test('the mark stands after the last words; blank paragraphs behind them go', () => {
  expect(printed(withEndMark([bullet('Hết.'), paragraph(' ')], 'none'))).toEqual(['Hết./.']);
});

test('after a closing table of the body the mark stands alone; an appendix table needs none', () => {
  const blocks = [paragraph('Như sau:'), table([['STT', 1]], [])];
  expect(printed(withEndMark(blocks, 'ownParagraph'))).toEqual(['Như sau:', '[bảng]', './.']);
  expect(printed(withEndMark(blocks, 'none'))).toEqual(['Như sau:', '[bảng]']);
});

test('a footnote keeps its place before the mark', () => {
  const closed = withEndMark(
    [{ type: 'paragraph', runs: [{ text: 'Đạt 90 %.', footnote: 'Số liệu tạm tính.' }] }],
    'none',
  );
  expect(closed).toEqual([
    { type: 'paragraph', runs: [{ text: 'Đạt 90 %', footnote: 'Số liệu tạm tính.' }, { text: './.' }] },
  ]);
  expect(withEndMark(closed, 'none')).toEqual(closed);
});

test('setting the mark twice changes nothing', () => {
  const runs = fc.array(fc.record({ text: fc.string() }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(runs, (words) => {
      const once = withEndMark([{ type: 'paragraph', runs: words }], 'none');
      expect(printed(withEndMark(once, 'none'))).toEqual(printed(once));
    }),
  );
});
