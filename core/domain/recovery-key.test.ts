import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupRecoveryKey, makeRecoveryKey, readRecoveryKey, recoveryKeyBytes } from './recovery-key.ts';

const randomBytes = fc.uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes });
const signsOf = (key: string) => key.replaceAll('-', '');

test('a key stands in seven groups of four', () => {
  const key = makeRecoveryKey(new Uint8Array(recoveryKeyBytes).map((_, index) => index * 9));
  expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(groupRecoveryKey(signsOf(key))).toBe(key);
  expect(() => makeRecoveryKey(new Uint8Array(5))).toThrow();
});

test('it is read however it is typed: small, with blanks, without groups, O for 0, l for 1', () => {
  fc.assert(
    fc.property(randomBytes, (random) => {
      const key = makeRecoveryKey(random);
      for (const typed of [
        key,
        signsOf(key),
        key.toLowerCase(),
        ` ${key.replaceAll('-', ' ')}\n`,
        key.replaceAll('0', 'o').replaceAll('1', 'l'),
      ]) {
        expect(readRecoveryKey(typed)).toBe(signsOf(key));
      }
    }),
  );
});

test('every single wrong sign and every swap of neighbours is noticed', () => {
  fc.assert(
    fc.property(randomBytes, fc.nat(27), fc.integer({ min: 1, max: 31 }), (random, at, step) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const signs = [...signsOf(makeRecoveryKey(random))];
      const wrong = [...signs];
      wrong[at] = alphabet[(alphabet.indexOf(signs[at] ?? '') + step) % 32] ?? '';
      expect(readRecoveryKey(wrong.join(''))).toBe('mistyped');
      if (at < 25 && signs[at] !== signs[at + 1]) {
        const swapped = [...signs];
        [swapped[at], swapped[at + 1]] = [signs[at + 1] ?? '', signs[at] ?? ''];
        expect(readRecoveryKey(swapped.join(''))).toBe('mistyped');
      }
    }),
  );
});

test('a passphrase is no recovery key; a U in the place of a sign is a mistake', () => {
  expect(readRecoveryKey('Sở Nội vụ 2026')).toBeNull();
  expect(readRecoveryKey('')).toBeNull();
  expect(readRecoveryKey('U'.repeat(28))).toBe('mistyped');
});
