import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createKeyring,
  isSealed,
  type Keyring,
  openBytes,
  openBytesByKey,
  openKeyring,
  readSlots,
  replaceSecret,
  type Secret,
  sealBytes,
} from './sealed-file.ts';

/** The least that the layout allows: the strength of scrypt is not what is tested. */
const cheap = { log2N: 10, r: 8, p: 1 };
const passphrase: Secret = { kind: 'passphrase', text: 'Sở Nội vụ 2026' };
const recoveryKey: Secret = { kind: 'recoveryKey', text: 'ABCD-EFGH' };
const file = 'gói.bvc';
const contentOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const chunk = 2 ** 20;

const keyring: Keyring = await createKeyring([passphrase, recoveryKey], cheap);

describe('a locked file', () => {
  it('opens with every one of its secrets, and hides what is in it', async () => {
    const plain = Buffer.from('Nhiệm vụ: rà soát thủ tục hành chính');
    const sealed = sealBytes(plain, keyring);
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed(plain)).toBe(false);
    expect(sealed.includes(plain.subarray(0, 8))).toBe(false);
    expect(contentOf(await openBytes(sealed, passphrase.text, file))).toBe(contentOf(plain));
    expect(contentOf(await openBytes(sealed, recoveryKey.text, file))).toBe(contentOf(plain));
  });

  it('is another one each time, with the same content', () => {
    const plain = Buffer.from('một');
    expect(contentOf(sealBytes(plain, keyring))).not.toBe(contentOf(sealBytes(plain, keyring)));
  });

  it.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 17])('keeps %i bytes', (length) => {
    const plain = Buffer.alloc(length, 7);
    const opened = openBytesByKey(sealBytes(plain, keyring), keyring.masterKey, file);
    expect(opened.equals(plain)).toBe(true);
  });

  it('keeps whatever bytes there are, under whatever passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string({ minLength: 1 }), async (plain, text) => {
        const ring = await createKeyring([{ kind: 'passphrase', text }], cheap);
        expect(contentOf(await openBytes(sealBytes(plain, ring), text, file))).toBe(contentOf(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('takes the same letters for the same passphrase, composed or not', async () => {
    const sealed = sealBytes(Buffer.from('x'), keyring);
    const opened = await openBytes(sealed, passphrase.text.normalize('NFD'), file);
    expect(opened.toString()).toBe('x');
  });
});

describe('what is told apart', () => {
  const sealed = sealBytes(Buffer.from('số liệu '.repeat(40)), keyring);

  it('a wrong passphrase', async () => {
    await expect(openBytes(sealed, 'sai mật khẩu', file)).rejects.toMatchObject({
      code: 'sealed.wrongSecret',
      details: { file },
    });
  });

  it('a file of a later version', async () => {
    const later = Buffer.from(sealed);
    later[7] = '2'.charCodeAt(0);
    await expect(openBytes(later, passphrase.text, file)).rejects.toMatchObject({ code: 'sealed.newerVersion' });
  });

  it('a file that is none of ours, or empty', async () => {
    for (const other of [Buffer.alloc(0), Buffer.from('PK\u0003\u0004'), Buffer.from('BVCSEAL1')]) {
      await expect(openBytes(other, passphrase.text, file)).rejects.toMatchObject({ code: 'sealed.damaged' });
    }
  });

  it('any changed bit: never opened, and damage is not taken for a wrong passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(sealed);
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          await expect(openBytes(changed, passphrase.text, file)).rejects.toMatchObject({
            code: at === 7 ? expect.stringMatching(/^sealed\.(damaged|newerVersion)$/) : 'sealed.damaged',
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('any cut, also between two chunks, and any bytes put behind', () => {
    const long = sealBytes(Buffer.alloc(3 * chunk, 1), keyring);
    const whole = chunk + 16;
    const headerBytes = long.length - 3 * whole;
    const cuts = [headerBytes, headerBytes + whole, headerBytes + 2 * whole, long.length - 1, headerBytes + 5, 3];
    for (const end of cuts) {
      expect(() => openBytesByKey(long.subarray(0, end), keyring.masterKey, file)).toThrow(/hỏng/);
    }
    expect(() => openBytesByKey(Buffer.concat([long, Buffer.alloc(1)]), keyring.masterKey, file)).toThrow(/hỏng/);
    const swapped = Buffer.concat([
      long.subarray(0, headerBytes),
      long.subarray(headerBytes + whole, headerBytes + 2 * whole),
      long.subarray(headerBytes, headerBytes + whole),
      long.subarray(headerBytes + 2 * whole),
    ]);
    expect(() => openBytesByKey(swapped, keyring.masterKey, file)).toThrow(/hỏng/);
  });

  it('a header that asks for all the memory of the PC', async () => {
    const greedy = await createKeyring([passphrase], cheap);
    const slot = greedy.slots[0];
    if (slot) slot.bytes[1] = 30;
    await expect(openBytes(sealBytes(Buffer.from('x'), greedy), passphrase.text, file)).rejects.toMatchObject({
      code: 'sealed.damaged',
    });
  });

  it('a slot taken from another file: the header is authentic as a whole', async () => {
    const other = await createKeyring([{ kind: 'passphrase', text: 'kẻ khác' }], cheap);
    const forged = sealBytes(Buffer.from('giả'), { ...keyring, slots: other.slots });
    await expect(openBytes(forged, 'kẻ khác', file)).rejects.toMatchObject({ code: 'sealed.damaged' });
  });
});

describe('a keyring', () => {
  it('takes a new passphrase; files from before keep the old one, and the recovery key opens both', async () => {
    const before = sealBytes(Buffer.from('trước'), keyring);
    const changed = await replaceSecret(keyring, { kind: 'passphrase', text: 'mật khẩu mới' }, cheap);
    const after = sealBytes(Buffer.from('sau'), changed);
    expect((await openBytes(before, passphrase.text, file)).toString()).toBe('trước');
    expect((await openBytes(after, 'mật khẩu mới', file)).toString()).toBe('sau');
    await expect(openBytes(after, passphrase.text, file)).rejects.toMatchObject({ code: 'sealed.wrongSecret' });
    for (const sealed of [before, after]) await openBytes(sealed, recoveryKey.text, file);
  });

  it('is found again in the header of a file', async () => {
    const sealed = sealBytes(Buffer.from('x'), keyring);
    const slots = readSlots(sealed, file);
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recoveryKey']);
    const again = await openKeyring(slots, recoveryKey.text, file);
    expect(again.masterKey.equals(keyring.masterKey)).toBe(true);
  });
});
