/** Every reader of files that come from elsewhere, the good files it starts from, and how those are spoilt. A new reader is a line here. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExchange, packExchange } from '../../core/exchange/package-format.ts';
import { readReturnedSheet } from '../../core/exchange/read-returned.ts';
import { type ExchangedRecord, forEachKind } from '../../core/exchange/record-schemas.ts';
import { layOutTasks } from '../../core/exchange/task-sheet.ts';
import { checkFormat } from '../../core/format-check/index.ts';
import { findSecrecyOfContent } from '../../core/import/find-secrecy.ts';
import { readDocument, readText } from '../../core/import/read-document.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { writeWorkbook } from '../../core/workbook/write-workbook.ts';
import { openBytes } from '../../main/sealed-file.ts';
import { leavingStrayRejections } from '../../main/stray-rejections.ts';
import { readPaper } from '../../renderer/paper/read-paper.ts';
import { makeDraft } from '../../templates/facts-for-tests.ts';
import { writeDocx } from '../../templates/to-docx/index.ts';
import type { Dice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateOffice } from './mutate-office.ts';
import { mutatePackage } from './mutate-package.ts';
import { mutatePdf, mutateText } from './mutate-text.ts';
import { writeZip } from './write-zip.ts';

export interface Reader {
  readonly name: string;
  /** How often it is chosen beside the others. */
  readonly weight: number;
  readonly seeds: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  readonly mutate: (seed: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;
  /** Throws AppError for what it refuses; anything else thrown is a crash. */
  readonly read: (bytes: Uint8Array) => unknown;
}

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/import');

function filesOf(folder: string, pattern: RegExp): readonly Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

const templates = () => filesOf(join(root, 'templates'), /\.docx$/);
const wordFiles = async () => [
  ...filesOf(fixtures, /\.docx$/),
  await writeDocx(makeDraft(), templates()[0] ?? new Uint8Array()),
  ...templates(),
];
const texts = () => [...filesOf(fixtures, /\.txt$/), ...filesOf(join(root, 'templates/sample'), /\.txt$/)];

/** What is only looked into for a mark: a text and slides. */
const openDocuments = () => {
  const text = `<t:p>Số: 12/BC-SNV<d:text-box xmlns:d="d"><t:p>TỐI<t:s/>MẬT</t:p></d:text-box></t:p>${'<t:p>Rà soát<t:tab/>thủ tục</t:p>'.repeat(200)}`;
  const slide = `<a:p><a:r><a:t>BÁO CÁO</a:t></a:r><a:br/><a:r><a:t>Công tác bảo mật</a:t></a:r></a:p>`;
  const inRoot = (prefix: string, namespace: string, body: string) =>
    Buffer.from(`<${prefix}:root xmlns:${prefix}="${namespace}">${body}</${prefix}:root>`);
  const odf = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  return [
    writeZip([
      ['content.xml', inRoot('t', odf, text)],
      ['styles.xml', inRoot('t', odf, '<t:p>2</t:p>')],
    ]),
    writeZip([1, 2].map((page) => [`ppt/slides/slide${page}.xml`, inRoot('a', drawing, slide)] as const)),
  ];
};

const importing = (name: string) => (bytes: Uint8Array) => {
  // The screen breaks a long reading off; a file of this size must be read long before.
  return readDocument(bytes, name, { directory: defaultProfile.agencies });
};

/** In one of three the zip itself is spoilt, else what is inside. */
const spoilOffice: Reader['mutate'] = (seed, dice, other) =>
  dice.once(3) ? mutateBytes(seed, dice, other) : mutateOffice(seed, dice);

/** Locked once for all, so that a case stays the same; the guess at its secret is cheap (log2N 10). */
const sealedFiles = () => filesOf(join(import.meta.dirname, 'seeds'), /\.bvc$/);

const exchanged = { office: 'Sở Nội vụ tỉnh An Giang', exportedAt: '2026-11-22T02:30:00.000Z' };

const returnedSheets = () =>
  (['form', 'view'] as const).map((kind) =>
    writeWorkbook(
      layOutTasks({
        kind,
        title: 'Nhiệm vụ',
        notes: ['Điền vào các cột có nền vàng.'],
        fields: ['code', 'title', 'progressStatus', 'progressPercent', 'completedOn', 'periodOutcome', 'evidence'],
        tasks: Array.from({ length: 12 }, (_, index) => ({
          uid: `p1.${index + 2}-${index + 3}.1`,
          values: { code: `2.${index + 1}`, title: 'Công khai thủ tục', progressPercent: '40', periodOutcome: '=1+1' },
        })),
        ...exchanged,
        periodKey: kind === 'form' ? '2026-Q3' : null,
        agencyName: kind === 'form' ? 'Sở Y tế' : null,
      }),
    ),
  );

const stamp = { device: 'a1', seq: 2, at: exchanged.exportedAt };
const place = { task: 'a.2-2.1', periodKey: '2026-Q3', agency: 'Sở Y tế' };
const recorded = { by: 'Hoa', at: exchanged.exportedAt };
const attached = new TextEncoder().encode('%PDF-1.7 một bản quét');
const attachedHash = createHash('sha256').update(attached).digest('hex');
const record = (key: string, fields: ExchangedRecord['fields']): ExchangedRecord => ({
  ...{ key, exists: true, fields },
  stamps: { exists: stamp, of: stamp },
});

const packages = async () => [
  await packExchange(
    {
      head: { ...exchanged, device: 'a1', deviceName: 'PC-01', seen: { a1: 5 } },
      sources: [
        {
          fingerprint: 'a'.repeat(64),
          fileName: 'ke-hoach.docx',
          title: 'Kế hoạch cải cách hành chính',
          header: '{}',
          lines: ['KẾ HOẠCH', '1. Công khai thủ tục'],
          importedAt: exchanged.exportedAt,
        },
      ],
      agencies: [
        {
          ...{ name: 'Sở Y tế', abbreviation: 'SYT', kind: 'department', otherNames: ['Sở Y tế tỉnh'] },
          ...{ validFromOn: null, validToOn: null, successorName: null },
        },
      ],
      records: {
        ...forEachKind(() => []),
        progress: [
          record('a.2-2.1 | 2026-Q3 | Sở Y tế', {
            of: place,
            standing: { status: 'done', percent: 100, completedOn: null },
            ...{ outcome: 'Đã công khai', obstacle: '', recommendation: '', evidence: [], recorded },
          }),
        ],
        members: [record('m', { of: { group: 'Các sở', member: 'Sở Y tế' } })],
        attachments: [
          record('f', {
            of: { ...place, fileName: 'quét.pdf', sha256: attachedHash, sizeBytes: attached.length },
            ...{ isRemoved: false, recorded },
          }),
        ],
        values: [
          record('v', {
            of: { indicator: 'ho-so', periodKey: '2026-Q3', agency: null },
            figure: { value: '12', source: 'Bộ phận Một cửa' },
            recorded,
          }),
        ],
      },
    },
    new Map([[attachedHash, attached]]),
  ),
];

/** Every part and every file of a package. */
async function readWhole(bytes: Uint8Array): Promise<void> {
  const opened = openExchange(bytes, 'gói.cchc');
  for await (const _ of opened.readParts());
  for (const sha256 of opened.contents) await opened.readContent(sha256);
}

export const readers: readonly Reader[] = [
  { name: 'docx: import', weight: 5, seeds: wordFiles, mutate: spoilOffice, read: importing('tệp.docx') },
  {
    name: 'docx: layout check',
    weight: 3,
    seeds: wordFiles,
    mutate: spoilOffice,
    read: (bytes) => checkFormat(bytes, 'tệp.docx', { today: '2026-11-22' }),
  },
  {
    name: 'docx: pages',
    weight: 3,
    seeds: wordFiles,
    mutate: spoilOffice,
    read: (bytes) => readPaper(bytes, 'tệp.docx'),
  },
  {
    name: 'template',
    weight: 2,
    seeds: templates,
    mutate: spoilOffice,
    read: (bytes) => writeDocx(makeDraft(), bytes),
  },
  {
    name: 'xlsx',
    weight: 3,
    seeds: () => filesOf(fixtures, /\.xlsx$/),
    mutate: spoilOffice,
    read: importing('tệp.xlsx'),
  },
  {
    name: 'pdf',
    weight: 3,
    seeds: () => filesOf(fixtures, /\.pdf$/),
    mutate: mutatePdf,
    // As a page's worker and the command line read them.
    read: (bytes) => leavingStrayRejections(() => importing('tệp.pdf')(bytes)),
  },
  {
    name: 'kept with a task',
    weight: 1,
    seeds: openDocuments,
    mutate: spoilOffice,
    read: (bytes) => leavingStrayRejections(() => findSecrecyOfContent(bytes, 'minh chứng.odt')),
  },
  { name: 'txt', weight: 3, seeds: texts, mutate: mutateText, read: importing('tệp.txt') },
  {
    name: 'pasted text',
    weight: 1,
    seeds: texts,
    mutate: mutateText,
    read: (bytes) =>
      readText(new TextDecoder().decode(bytes), 'văn bản đã dán', { directory: defaultProfile.agencies }),
  },
  {
    name: 'sealed file',
    weight: 1,
    seeds: sealedFiles,
    mutate: mutateBytes,
    read: (bytes) => openBytes(bytes, 'mật khẩu', 'gói.bvc'),
  },
  {
    name: 'returned sheet',
    weight: 2,
    seeds: returnedSheets,
    mutate: spoilOffice,
    read: (bytes) => readReturnedSheet(bytes, 'biểu mẫu.xlsx'),
  },
  {
    name: 'exchange package',
    weight: 2,
    seeds: packages,
    mutate: (seed, dice, other) => (dice.once(3) ? mutateBytes(seed, dice, other) : mutatePackage(seed, dice, other)),
    read: readWhole,
  },
];
