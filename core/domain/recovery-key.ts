/**
 * Khóa khôi phục — 130 random bits in the 32 signs of Crockford's alphabet (no I, L, O, U), with two signs that tell of a mistake in
 * typing, in groups of four: `7K3M-…`. Pure: the random bytes are passed in.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretSigns = 26;
const checkSigns = 2;
/** A prime just below 32²: every single wrong sign and every swap of two neighbours changes the rest. */
const modulus = 1021n;

/** How many random bytes `makeRecoveryKey` needs: one for each sign. */
export const recoveryKeyBytes = secretSigns;

/** A key of `random` bytes (`recoveryKeyBytes` of them), in groups. */
export function makeRecoveryKey(random: Uint8Array): string {
  if (random.length !== recoveryKeyBytes) throw new Error('a recovery key is made of 26 random bytes');
  // 256 is a multiple of 32, so that every sign is as likely as any other.
  const secret = Array.from(random, (byte) => alphabet[byte % 32]).join('');
  return groupRecoveryKey(secret + checkOf(secret));
}

/** `7K3M9…` as `7K3M-9…`. */
export function groupRecoveryKey(signs: string): string {
  return (signs.match(/.{1,4}/g) ?? []).join('-');
}

/**
 * What somebody typed, read as a recovery key: its signs without groups; `mistyped` when it is as long as one but a sign is wrong; null when
 * it is something else. Small letters, blanks, and O, I, L for the digits they look like are all right.
 */
export function readRecoveryKey(typed: string): string | 'mistyped' | null {
  const signs = typed
    .replace(/[\s\-–—.]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== secretSigns + checkSigns || !/^[0-9A-Z]+$/.test(signs)) return null;
  if ([...signs].some((sign) => !alphabet.includes(sign))) return 'mistyped';
  const secret = signs.slice(0, secretSigns);
  return checkOf(secret) === signs.slice(secretSigns) ? signs : 'mistyped';
}

function checkOf(secret: string): string {
  const rest = Number([...secret].reduce((sum, sign) => (sum * 32n + BigInt(alphabet.indexOf(sign))) % modulus, 0n));
  return `${alphabet[Math.floor(rest / 32)]}${alphabet[rest % 32]}`;
}
