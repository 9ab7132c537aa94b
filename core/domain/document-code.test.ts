import { expect, test } from 'vitest';
import { formatDocumentCode } from './document-code.ts';

test('a number below 10 has a leading zero, a missing one leaves its place open', () => {
  expect(formatDocumentCode({ number: 7, symbol: 'BC-SNV' })).toBe('07/BC-SNV');
  expect(formatDocumentCode({ number: 208, symbol: 'TB-VPUBND' })).toBe('208/TB-VPUBND');
  expect(formatDocumentCode({ number: null, symbol: 'SNV-CCHC' })).toBe('…/SNV-CCHC');
});
