/**
 * The header block as LibreOffice draws it: quốc hiệu on one line, the lines of the right length and in the right place
 * (NĐ 30/2020, Phụ lục I, II.1, II.2, II.5). Left out, and said so, where LibreOffice or poppler is missing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import { makeDraft } from '../templates/facts-for-tests.ts';
import { writeDocx } from '../templates/to-docx/index.ts';
import { convertInOffice } from './libre-office.ts';

const templatesFolder = path.resolve(import.meta.dirname, '../templates');
const hasTools = ['soffice --version', 'pdftoppm -v', 'pdftotext -v'].every(
  (command) => spawnSync(command, { shell: true }).status === 0,
);
if (!hasTools) process.stderr.write('Left out: the picture of the header block needs LibreOffice and poppler.\n');

const dotsPerInch = 200;
const mmOfDots = (dots: number) => (dots * 25.4) / dotsPerInch;
const mmOfPoints = (points: number) => (points * 25.4) / 72;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The first page: its lines of words and the straight lines drawn on it, in millimetres. */
interface PagePicture {
  readonly texts: readonly (Box & { readonly text: string })[];
  readonly strokes: readonly Box[];
}

function readTexts(pdf: string): PagePicture['texts'] {
  const html = spawnSync('pdftotext', ['-bbox-layout', '-l', '1', pdf, '-'], { encoding: 'utf8' }).stdout;
  return [
    ...html.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g),
  ].map(([, left, top, right, bottom, words = '']) => ({
    left: mmOfPoints(Number(left)),
    top: mmOfPoints(Number(top)),
    right: mmOfPoints(Number(right)),
    bottom: mmOfPoints(Number(bottom)),
    text: [...words.matchAll(/>([^<]+)<\/word>/g)]
      .map(([, word]) => word)
      .join(' ')
      .normalize('NFC'),
  }));
}

/** Runs of dark dots at least 8 mm long; rows that touch are one stroke. */
function findStrokes(pgm: Buffer): readonly Box[] {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no picture');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  const strokes: { left: number; right: number; top: number; bottom: number }[] = [];
  const shortest = (8 * dotsPerInch) / 25.4;
  for (let y = 0; y < height; y += 1) {
    let from = -1;
    for (let x = 0; x <= width; x += 1) {
      const isDark = x < width && (pgm[start + y * width + x] ?? 255) < 140;
      if (isDark && from < 0) from = x;
      if (isDark || from < 0) continue;
      if (x - from >= shortest) {
        const above = strokes.find((one) => one.bottom === y && Math.abs(one.left - from) < 4);
        if (above) above.bottom = y + 1;
        else strokes.push({ left: from, right: x, top: y, bottom: y + 1 });
      }
      from = -1;
    }
  }
  return strokes.map(({ left, right, top, bottom }) => ({
    left: mmOfDots(left),
    right: mmOfDots(right),
    top: mmOfDots(top),
    bottom: mmOfDots(bottom),
  }));
}

const { header } = makeDraft();
const drafts: Readonly<Record<string, DocumentDraft>> = {
  BC: makeDraft({ header: { ...header, number: 5, issuedOn: '2026-03-09' } }),
  CV: makeDraft({ kind: 'CV', header: { ...header, symbol: 'SNV-CCHC', subject: 'đôn đốc nhiệm vụ' } }),
  long: makeDraft({
    header: {
      ...header,
      issuingAgency: 'BAN QUẢN LÝ CÁC KHU CHẾ XUẤT, KHU CÔNG NGHIỆP VÀ KHU CÔNG NGHỆ CAO TỈNH AN GIANG',
      subject:
        'Kết quả công tác cải cách hành chính quý III năm 2026 và nhiệm vụ trọng tâm quý IV năm 2026 của các cơ quan',
    },
  }),
};
/** The provinces and cities since 01/7/2025, as they stand before the date (II.4), and long names of communes. */
const places = [
  ...['Hà Nội', 'Huế', 'Lai Châu', 'Điện Biên', 'Sơn La', 'Lạng Sơn', 'Quảng Ninh', 'Thanh Hóa', 'Nghệ An', 'Hà Tĩnh'],
  ...['Cao Bằng', 'Tuyên Quang', 'Lào Cai', 'Thái Nguyên', 'Phú Thọ', 'Bắc Ninh', 'Hưng Yên', 'Hải Phòng', 'Ninh Bình'],
  ...['Quảng Trị', 'Đà Nẵng', 'Quảng Ngãi', 'Gia Lai', 'Khánh Hòa', 'Lâm Đồng', 'Đắk Lắk', 'Thành phố Hồ Chí Minh'],
  ...['Đồng Nai', 'Tây Ninh', 'Cần Thơ', 'Vĩnh Long', 'Đồng Tháp', 'Cà Mau', 'An Giang'],
  ...['Phường Nguyễn Thị Minh Khai', 'Xã Nguyễn Bỉnh Khiêm', 'Đặc khu Hoàng Sa', 'Phường Điện Biên Phủ', 'Phường 14'],
];
const longAgency = {
  parentAgency: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH',
  issuingAgency: 'BAN QUẢN LÝ CÁC KHU CHẾ XUẤT, KHU CÔNG NGHIỆP VÀ KHU CÔNG NGHỆ CAO',
};
/** Every place: with a date under a short name of the agency, and with the wider blanks of a draft under a long one. */
const placed = new Map<string, DocumentDraft>(
  places.flatMap((issuePlace, i) => [
    [
      `noi-${i}-phat-hanh`,
      makeDraft({ header: { ...header, issuePlace, issuedOn: '2026-11-22', number: 1234, symbol: 'BC-SNV' } }),
    ],
    [
      `noi-${i}-du-thao`,
      makeDraft({ kind: 'CV', header: { ...header, ...longAgency, issuePlace, symbol: 'BQLKCNC-CCHC' } }),
    ],
  ]),
);
const pictures = new Map<string, PagePicture>();
let folder: string;

beforeAll(() => {
  if (!hasTools) return;
  folder = mkdtempSync(path.join(tmpdir(), 'header-'));
  const files = [...Object.entries(drafts), ...placed].map(([name, draft]) => {
    const file = path.join(folder, `${name}.docx`);
    const template = readFileSync(path.join(templatesFolder, `${draft.kind.toLowerCase()}.docx`));
    writeFileSync(file, writeDocx(draft, new Uint8Array(template)));
    return file;
  });
  convertInOffice(files, 'pdf', folder);
  for (const name of Object.keys(drafts)) {
    const pdf = path.join(folder, `${name}.pdf`);
    const { stdout } = spawnSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), '-l', '1', pdf], {
      maxBuffer: 1 << 28,
    });
    pictures.set(name, { texts: readTexts(pdf), strokes: findStrokes(stdout) });
  }
}, 120_000);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

function pictureOf(name: string): PagePicture {
  const picture = pictures.get(name);
  if (!picture) throw new Error(`no picture of ${name}`);
  return picture;
}

function lineOf({ texts }: PagePicture, start: string): Box {
  const line = texts.find(({ text }) => text.startsWith(start));
  if (!line) throw new Error(`no line “${start}” among ${texts.map(({ text }) => text).join(' | ')}`);
  return line;
}

const middleOf = ({ left, right }: Box) => (left + right) / 2;
const lengthOf = ({ left, right }: Box) => right - left;

/** The stroke nearest below a line of words, within 8 mm and around the same middle. */
function strokeUnder({ strokes }: PagePicture, words: Box): Box {
  const stroke = strokes.find(
    (one) =>
      one.top > words.bottom - 1.5 && one.top < words.bottom + 8 && Math.abs(middleOf(one) - middleOf(words)) < 2,
  );
  if (!stroke) throw new Error('no line is drawn there');
  return stroke;
}

const names = Object.keys(drafts);

test.skipIf(!hasTools).each(names)(
  '%s: quốc hiệu stands on one line, right of the agency, and the motto is centred under it',
  (name) => {
    const picture = pictureOf(name);
    const country = lineOf(picture, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const motto = lineOf(picture, 'Độc lập - Tự do - Hạnh phúc');
    expect(lengthOf(country)).toBeGreaterThan(94);
    expect(lengthOf(country)).toBeLessThan(98);
    expect(country.right).toBeLessThan(210 - 15 + 0.5);
    expect(country.left).toBeGreaterThan(lineOf(picture, 'UBND TỈNH AN GIANG').right);
    expect(Math.abs(middleOf(motto) - middleOf(country))).toBeLessThan(1);
    expect(motto.top - country.bottom).toBeLessThan(2);
  },
);

test.skipIf(!hasTools).each(names)('%s: the line under the motto is as long as the motto', (name) => {
  const picture = pictureOf(name);
  const motto = lineOf(picture, 'Độc lập - Tự do - Hạnh phúc');
  const share = lengthOf(strokeUnder(picture, motto)) / lengthOf(motto);
  expect(share).toBeGreaterThan(0.95);
  expect(share).toBeLessThan(1.05);
});

test.skipIf(!hasTools).each([
  ['BC', ['SỞ NỘI VỤ']],
  ['CV', ['SỞ NỘI VỤ']],
  ['long', ['BAN QUẢN LÝ', 'CHẾ XUẤT', 'KHU CÔNG', 'NGHỆ CAO', 'TỈNH AN GIANG', 'NGHIỆP']],
] as const)('%s: a line of a third to a half of the name stands under the agency', (name, starts) => {
  const picture = pictureOf(name);
  const number = lineOf(picture, 'Số:');
  const lines = picture.texts.filter(
    ({ text, bottom, right }) =>
      bottom < number.top && right < 100 && (starts as readonly string[]).some((start) => text.includes(start)),
  );
  const longest = Math.max(...lines.map(lengthOf));
  const lowest = lines.reduce((one, other) => (other.bottom > one.bottom ? other : one));
  const stroke = strokeUnder(picture, lowest);
  expect(lengthOf(stroke) / longest).toBeGreaterThan(1 / 3 - 0.03);
  expect(lengthOf(stroke) / longest).toBeLessThan(1 / 2 + 0.03);
  expect(stroke.bottom).toBeLessThan(number.top);
});

test.skipIf(!hasTools).each(['BC', 'long'])('%s: a line of a third to a half stands under the trích yếu', (name) => {
  const picture = pictureOf(name);
  const title = lineOf(picture, 'BÁO CÁO');
  const addressees = lineOf(picture, 'Kính gửi:');
  const lines = picture.texts.filter(({ top, bottom }) => top >= title.bottom - 1 && bottom <= addressees.top);
  const lowest = lines.reduce((one, other) => (other.bottom > one.bottom ? other : one));
  const share = lengthOf(strokeUnder(picture, lowest)) / Math.max(...lines.map(lengthOf));
  expect(share).toBeGreaterThan(1 / 3 - 0.03);
  expect(share).toBeLessThan(1 / 2 + 0.03);
});

test.skipIf(!hasTools)(
  'số and địa danh stand on one row; a công văn has V/v under its number and no line there',
  () => {
    const report = pictureOf('BC');
    expect(Math.abs(lineOf(report, 'Số: 05/BC-SNV').bottom - lineOf(report, 'An Giang, ngày 09').bottom)).toBeLessThan(
      1.5,
    );
    const dispatch = pictureOf('CV');
    const subject = lineOf(dispatch, 'V/v đôn đốc nhiệm vụ');
    expect(subject.top).toBeGreaterThan(lineOf(dispatch, 'Số:').bottom);
    expect(() => strokeUnder(dispatch, subject)).toThrow('no line is drawn there');
  },
);
