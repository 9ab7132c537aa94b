import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../domain/document-draft.ts';
import { compareTexts } from './compare-texts.ts';

const text = (...lines: readonly string[]): Block[] =>
  lines.map((line) => ({ type: 'paragraph', runs: [{ text: line }] }));

describe('two versions', () => {
  test('a reworded paragraph shows its words, others are left out', () => {
    expect(
      compareTexts(
        text('Mở đầu.', 'Tỷ lệ số hóa đạt 84,72 % trong quý.', 'Kết thúc.'),
        text('Mở đầu.', 'Tỷ lệ số hóa đạt 89,85 % trong quý.', 'Kết thúc.'),
      ),
    ).toEqual([
      {
        kind: 'reworded',
        words: [
          { kind: 'same', text: 'Tỷ lệ số hóa đạt ' },
          { kind: 'removed', text: '84,72' },
          { kind: 'added', text: '89,85' },
          { kind: 'same', text: ' % trong quý.' },
        ],
      },
    ]);
  });

  test('paragraphs that came and went are told apart from reworded ones', () => {
    const changes = compareTexts(
      text('Một.', 'Đề nghị bổ sung kinh phí.'),
      text('Một.', 'Kết quả giải quyết hồ sơ tốt hơn.'),
    );
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
  });

  test('the words of both versions can be read out of the changes', () => {
    const lines = fc.array(fc.constantFrom('a b c', 'a b d', 'x y', 'z', ''), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = compareTexts(text(...before), text(...after));
        if (JSON.stringify(before) === JSON.stringify(after)) expect(changes).toEqual([]);
        const added = changes
          .filter(({ kind }) => kind !== 'removed')
          .map(({ words }) =>
            words
              .filter((each) => each.kind !== 'removed')
              .map((each) => each.text)
              .join(''),
          );
        for (const line of added) expect(after).toContain(line);
      }),
    );
  });
});
