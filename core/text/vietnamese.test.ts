import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, foldVietnamese, normalizeText } from './vietnamese.ts';

/** Text as it may come out of any file: every code unit, Vietnamese letters often. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aăâđêôơưÀẢÃÁẠằẳẵắặỦỷ \u00a0\u200b\u0301\u0323-\r\n\t') }),
);

describe('foldVietnamese', () => {
  it('finds a phrase typed without marks', () => {
    expect(foldVietnamese('Tỷ lệ hồ sơ giải quyết ĐÚNG HẠN')).toBe('ty le ho so giai quyet dung han');
  });

  it('makes both tone placements and both Unicode forms equal', () => {
    expect(foldVietnamese('Uỷ ban, hoà giải')).toBe(foldVietnamese('Ủy ban, hòa giải'));
    expect(foldVietnamese('Đôn đốc'.normalize('NFD'))).toBe(foldVietnamese('Đôn đốc'));
  });

  it('is idempotent and leaves no mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(folded)).toBe(folded);
        expect(folded).not.toMatch(/[\u0300-\u036fđĐ]/u);
      }),
    );
  });
});

describe('normalizeText', () => {
  it('turns what Word and PDF leave behind into plain text', () => {
    expect(normalizeText('\ufeffKế\u00a0hoạch\r\nsố\u200b 26/CT\u2011TTg\u000ctrang 2')).toBe(
      'Kế hoạch\nsố 26/CT-TTg\ntrang 2',
    );
    expect(normalizeText('Kế hoạch'.normalize('NFD'))).toBe('Kế hoạch');
  });

  it('is idempotent, well-formed NFC without control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalizeText(text);
        expect(normalizeText(normal)).toBe(normal);
        expect(normal.normalize('NFC')).toBe(normal);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u00a0\u200b\ufeff]/);
      }),
    );
  });
});

describe('compareVietnamese', () => {
  it('sorts as the alphabet does, numbers by value', () => {
    const words = ['thời hạn', 'Đôn đốc', 'Mục 10', 'dự thảo', 'Ấp', 'An', 'Mục 2', 'Kế hoạch'];
    expect([...words].sort(compareVietnamese)).toEqual([
      'An',
      'Ấp',
      'dự thảo',
      'Đôn đốc',
      'Kế hoạch',
      'Mục 2',
      'Mục 10',
      'thời hạn',
    ]);
  });
});
