import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../ipc/result.ts';
import { openPackage, packParts } from '../package/office-package.ts';
import { type ExchangePackage, openExchange, packageVersion, packExchange, readExchange } from './package-format.ts';
import { type ExchangedRecord, forEachKind } from './record-schemas.ts';

const stamp = { device: 'a1', seq: 4, at: '2026-11-22T02:00:00.000Z' };
const member: ExchangedRecord = {
  key: 'Các sở | Sở Y tế',
  exists: true,
  fields: { of: { group: 'Các sở', member: 'Sở Y tế' } },
  stamps: { of: stamp, exists: stamp },
};
const contents: ExchangePackage = {
  head: {
    office: 'Sở Nội vụ tỉnh An Giang',
    device: 'a1',
    deviceName: 'PC-01',
    exportedAt: '2026-11-22T02:30:00.000Z',
    seen: { a1: 5 },
  },
  sources: [],
  agencies: [
    {
      name: 'Sở Y tế',
      abbreviation: 'SYT',
      kind: 'department',
      otherNames: [],
      validFromOn: null,
      validToOn: null,
      successorName: null,
    },
  ],
  records: {
    ...forEachKind(() => []),
    members: [member, { key: 'gone', exists: false, fields: {}, stamps: { exists: stamp } }],
  },
};
const scan = new TextEncoder().encode('%PDF-1.7 một bản quét');

async function partsOf(): Promise<Map<string, Uint8Array>> {
  const file = openPackage(await packExchange(contents, new Map([[await digestOf(scan), scan]])), 'goi.cchc');
  return new Map(file.names.map((name) => [name, file.readBytes(name) ?? new Uint8Array()]));
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));
/** Everything of a package is read, its files too. */
async function openWhole(bytes: Uint8Array): Promise<ExchangePackage> {
  const whole = await readExchange(bytes, 'goi.cchc');
  const opened = openExchange(bytes, 'goi.cchc');
  for (const sha256 of opened.contents) await opened.readContent(sha256);
  return whole;
}
const open = (parts: Map<string, Uint8Array>) => openWhole(packParts(parts));
const refused = (code: 'exchange.notPackage' | 'exchange.wrongHash' | 'exchange.newerVersion') =>
  new AppError(code, { file: 'goi.cchc' });

/** Puts another content in the place of a part and signs for it. */
async function sign(parts: Map<string, Uint8Array>, name: string, bytes: Uint8Array): Promise<void> {
  const manifest = decode(parts.get('manifest.json'));
  const sha256 = await digestOf(bytes);
  const signed = manifest.parts.map((part: { name: string }) =>
    part.name === name ? { name, bytes: bytes.length, sha256 } : part,
  );
  parts.set(name, bytes).set('manifest.json', encode({ ...manifest, parts: signed }));
}

describe('an exchange package', () => {
  it('is read as it was written, and equal contents give equal bytes', async () => {
    const bytes = await packExchange(contents);
    expect(await openWhole(bytes)).toEqual(contents);
    expect(await packExchange(contents)).toEqual(bytes);
  });

  it('with a part that was changed is refused', async () => {
    const parts = await partsOf();
    parts.set('agencies-1.json', encode([{ name: 'Sở Khác', abbreviation: null, kind: 'department', otherNames: [] }]));
    await expect(open(parts)).rejects.toEqual(refused('exchange.wrongHash'));
  });

  it('of version 2, which had no earlier texts of reports, is read', async () => {
    const parts = await partsOf();
    const manifest = decode(parts.get('manifest.json'));
    parts.set('manifest.json', encode({ ...manifest, version: 2 }));
    expect(await open(parts)).toEqual(contents);
  });

  it('of a newer version is refused, also when its shape is unknown', async () => {
    const parts = await partsOf();
    parts.set('manifest.json', encode({ format: 'cchc-exchange', version: packageVersion + 1, anything: true }));
    await expect(open(parts)).rejects.toEqual(refused('exchange.newerVersion'));
  });

  it('with a part more, such as one that names a place outside, or a part less, is refused', async () => {
    for (const name of ['../../may-nay.json', '/etc/passwd', 'C:\\du-lieu.sqlite', 'tasks-1.json.exe']) {
      const parts = await partsOf();
      parts.set(name, encode([]));
      await expect(open(parts)).rejects.toEqual(refused('exchange.notPackage'));
    }
    const parts = await partsOf();
    parts.delete('members-1.json');
    await expect(open(parts)).rejects.toEqual(refused('exchange.notPackage'));
  });

  it('whose parts would unpack too large is refused before they are unpacked', async () => {
    const parts = await partsOf();
    parts.set('members-1.json', new Uint8Array(120 * 1024 * 1024).fill(0x20));
    await expect(open(parts)).rejects.toBeInstanceOf(AppError);
  });

  it('with records out of shape is refused though its hashes are right', async () => {
    const bad = [
      { key: 'p1', exists: true, fields: { of: { group: 5 } }, stamps: {} },
      { key: 'p1', exists: true, fields: {}, stamps: {} },
      { key: 'p1', exists: true, fields: member.fields, stamps: { of: 7 } },
    ];
    for (const record of bad) {
      const parts = await partsOf();
      await sign(parts, 'members-1.json', encode({ stamps: [['a1', 4, stamp.at]], records: [record] }));
      await expect(open(parts)).rejects.toEqual(refused('exchange.notPackage'));
    }
  });

  it('with a file that is not the one its name says is refused though its hash is signed for', async () => {
    const parts = await partsOf();
    await sign(parts, `files/${await digestOf(scan)}`, new TextEncoder().encode('%PDF-1.7 một bản khác'));
    await expect(open(parts)).rejects.toEqual(refused('exchange.wrongHash'));
  });

  it('of version 1 is still read: its records bore their stamps themselves', async () => {
    const ofProgress = {
      key: 'x',
      exists: true,
      fields: {
        of: { task: 't1', periodKey: '2026-Q3', agency: null },
        standing: { status: 'done', percent: 100, completedOn: null },
        ...{ outcome: 'Đã trình', obstacle: '', recommendation: '', evidence: [] },
        recorded: { by: 'Hoa', at: stamp.at },
      },
      stamps: { outcome: stamp },
    };
    const lists = {
      ...{ 'sources.json': [], 'plans.json': [], 'tasks.json': [], 'progress.json': [ofProgress] },
      'agencies.json': [{ name: 'Sở Y tế', abbreviation: 'SYT', kind: 'department', otherNames: [] }],
    };
    const parts = new Map(Object.entries(lists).map(([name, list]) => [name, encode(list)]));
    const signed = [];
    for (const [name, bytes] of parts) signed.push({ name, bytes: bytes.length, sha256: await digestOf(bytes) });
    parts.set('manifest.json', encode({ format: 'cchc-exchange', version: 1, ...contents.head, parts: signed }));
    expect(await open(parts)).toEqual({
      ...contents,
      records: { ...forEachKind(() => []), progress: [ofProgress] },
    });
  });

  it('lets nothing but AppError out, whatever the file holds', async () => {
    const whole = await packExchange(contents);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (place, value, length) => {
        const bytes = whole.slice(0, length);
        if (place < length) bytes[place] = value;
        try {
          expect(await openWhole(bytes)).toEqual(contents);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
