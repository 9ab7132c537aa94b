/** Texts come back as they were, and are kept smaller. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText, unpackText } from './packed-text.ts';

describe('a packed text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        expect(unpackText(packText(text))).toBe(text);
      }),
    );
  });

  it('takes a small part of what records of one kind take', () => {
    const text = JSON.stringify(
      Array.from({ length: 500 }, (_, number) => ({ number, outcome: `Đã hoàn thành đợt ${number}` })),
    );
    expect(packText(text).length).toBeLessThan(text.length / 4);
  });
});
