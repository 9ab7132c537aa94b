import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../ipc/result.ts';
import { openPackage, packParts } from '../package/office-package.ts';
import { type ExchangePackage, openExchange, packExchange } from './package-format.ts';

const contents: ExchangePackage = {
  office: 'Sở Nội vụ tỉnh An Giang',
  device: 'a1',
  deviceName: 'PC-01',
  exportedAt: '2026-11-22T02:30:00.000Z',
  seen: { a1: 5 },
  sources: [],
  agencies: [{ name: 'Sở Y tế', abbreviation: 'SYT', kind: 'department', otherNames: [] }],
  plans: [],
  tasks: [],
  progress: [],
};

async function partsOf(): Promise<Map<string, Uint8Array>> {
  const file = openPackage(await packExchange(contents), 'goi.cchc');
  return new Map(file.names.map((name) => [name, file.readBytes(name) ?? new Uint8Array()]));
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));
const open = (parts: Map<string, Uint8Array>) => openExchange(packParts(parts), 'goi.cchc');
const refused = (code: 'exchange.notPackage' | 'exchange.wrongHash' | 'exchange.newerVersion') =>
  new AppError(code, { file: 'goi.cchc' });

describe('an exchange package', () => {
  it('is read as it was written, and equal contents give equal bytes', async () => {
    const bytes = await packExchange(contents);
    expect(await openExchange(bytes, 'goi.cchc')).toEqual(contents);
    expect(await packExchange(contents)).toEqual(bytes);
  });

  it('with a part that was changed is refused', async () => {
    const parts = await partsOf();
    parts.set('agencies.json', encode([{ name: 'Sở Khác', abbreviation: null, kind: 'department', otherNames: [] }]));
    await expect(open(parts)).rejects.toEqual(refused('exchange.wrongHash'));
  });

  it('of a newer version is refused, also when its shape is unknown', async () => {
    const parts = await partsOf();
    parts.set('manifest.json', encode({ format: 'cchc-exchange', version: 2, anything: true }));
    await expect(open(parts)).rejects.toEqual(refused('exchange.newerVersion'));
  });

  it('with a part more, such as one that names a place outside, or a part less, is refused', async () => {
    for (const name of ['../../may-nay.json', '/etc/passwd', 'C:\\du-lieu.sqlite', 'tasks.json.exe']) {
      const parts = await partsOf();
      parts.set(name, encode([]));
      await expect(open(parts)).rejects.toEqual(refused('exchange.notPackage'));
    }
    const parts = await partsOf();
    parts.delete('tasks.json');
    await expect(open(parts)).rejects.toEqual(refused('exchange.notPackage'));
  });

  it('whose parts would unpack too large is refused before they are unpacked', async () => {
    const parts = await partsOf();
    parts.set('tasks.json', new Uint8Array(120 * 1024 * 1024).fill(0x20));
    await expect(open(parts)).rejects.toBeInstanceOf(AppError);
  });

  it('with records out of shape is refused though its hashes are right', async () => {
    const parts = await partsOf();
    const tasks = encode([{ key: 'p1', exists: true, fields: { title: 5 }, stamps: {} }]);
    const manifest = decode(parts.get('manifest.json'));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', tasks));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const signed = manifest.parts.map((part: { name: string }) =>
      part.name === 'tasks.json' ? { name: part.name, bytes: tasks.length, sha256 } : part,
    );
    parts.set('tasks.json', tasks).set('manifest.json', encode({ ...manifest, parts: signed }));
    await expect(open(parts)).rejects.toEqual(refused('exchange.notPackage'));
  });

  it('lets nothing but AppError out, whatever the file holds', async () => {
    const whole = await packExchange(contents);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (place, value, length) => {
        const bytes = whole.slice(0, length);
        if (place < length) bytes[place] = value;
        try {
          expect(await openExchange(bytes, 'goi.cchc')).toEqual(contents);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
