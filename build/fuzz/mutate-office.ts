/** Mutations of .docx and .xlsx files that keep the zip readable, so that what is inside is reached. */
import { unzipSync } from 'fflate';
import type { Dice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { writeZip } from './write-zip.ts';

type Parts = Map<string, Uint8Array>;
type PartsMutation = (parts: Parts, dice: Dice) => void;

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytesOf = (words: string) => new TextEncoder().encode(words);

const xmlNames = (parts: Parts) => [...parts.keys()].filter((name) => /\.(xml|rels)$/.test(name));

/** The parts that are read most, more often than the rest. */
function pickXml(parts: Parts, dice: Dice): string {
  const names = xmlNames(parts);
  const main = names.filter((name) =>
    /document\.xml$|sheet\d*\.xml$|sharedStrings|styles|numbering|workbook\.xml$/.test(name),
  );
  return dice.pick(main.length > 0 && !dice.once(4) ? main : names.length > 0 ? names : [...parts.keys()]);
}

function changeXml(parts: Parts, dice: Dice, change: (xml: string) => string): void {
  const name = pickXml(parts, dice);
  parts.set(name, bytesOf(change(text(parts.get(name)))));
}

const hostileNames = [
  '../../evil.xml',
  '/etc/passwd',
  'C:\\Windows\\evil.xml',
  '__proto__',
  'constructor/prototype',
  'word/\u202Etcod.xml',
  'word/document\u200B.xml',
  'a'.repeat(5000),
  '',
  'xl/workbook.xml',
  'word/vbaProject.bin',
];

const hostileValues = [
  '-1',
  '0',
  '99999999',
  '1e308',
  '-2147483649',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  '\u202E\u200B\uFEFF',
  '9'.repeat(400),
  'x'.repeat(60_000),
  '=cmd|" /C calc"!A0',
  '../../../etc/passwd',
];

const doctypes = [
  '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>',
];

/** Bombs take a thousand times as long to make and to refuse as other files: few of them are enough. */
const bombOnceIn = 60;

const mutations: readonly PartsMutation[] = [
  // Another value in attributes: lengths, spans, ids, references.
  (parts, dice) =>
    changeXml(parts, dice, (xml) => {
      const value = dice.pick(hostileValues);
      const times = 1 + dice.roll(8);
      const places = [...xml.matchAll(/="[^"<]*"/g)];
      if (places.length === 0) return xml;
      const chosen = new Set(Array.from({ length: times }, () => dice.pick(places).index));
      return xml.replace(/="[^"<]*"/g, (found, at: number) => (chosen.has(at) ? `="${value}"` : found));
    }),
  // Every value of one attribute alike: all styles based on one, all notes the same.
  (parts, dice) =>
    changeXml(parts, dice, (xml) => {
      const names = [...new Set([...xml.matchAll(/ ([\w:]+)="/g)].map((match) => match[1] ?? ''))];
      if (names.length === 0) return xml;
      const name = dice.pick(names);
      const values = [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
      const value = dice.once(2) ? dice.pick(hostileValues) : dice.pick(values);
      return xml.replaceAll(new RegExp(` ${name}="[^"]*"`, 'g'), () => ` ${name}="${value}"`);
    }),
  // An element again and again, also inside itself.
  (parts, dice) =>
    changeXml(parts, dice, (xml) => {
      const found = /<(\w+:\w+)[ >][\s\S]{0,3000}?<\/\1>/.exec(xml.slice(dice.roll(Math.max(1, xml.length - 100))));
      if (!found) return xml;
      const at = xml.indexOf(found[0]);
      const many = found[0].repeat(1 + dice.roll(dice.once(10) ? 4000 : 60));
      return xml.slice(0, at) + many + xml.slice(at);
    }),
  // Deep nesting.
  (parts, dice) =>
    changeXml(parts, dice, (xml) => {
      const tag = dice.pick([
        'w:tbl><w:tr><w:tc',
        'w:p><w:r',
        'w:sdt><w:sdtContent',
        'w:ins',
        'mc:AlternateContent><mc:Choice',
        'row',
        'x',
      ]);
      const depth = dice.pick([20, 80, 120, 300, 20_000]);
      const close = tag.split('><').reverse().join('></');
      return xml.replace(
        /(<w:body>|<sheetData>|<w:p>|$)/,
        `$1${`<${tag}>`.repeat(depth)}${`</${close}>`.repeat(depth)}`,
      );
    }),
  // Entities.
  (parts, dice) => changeXml(parts, dice, (xml) => xml.replace(/(<\?xml[^>]*\?>)?/, `$1${dice.pick(doctypes)}`)),
  (parts, dice) =>
    changeXml(parts, dice, (xml) =>
      xml.replace(/>([^<]{1,40})</, dice.pick(['>&b;<', '>&#0;<', '>&#xFFFFFF;<', '>]]><'])),
    ),
  // Bytes inside a part.
  (parts, dice) => {
    const name = pickXml(parts, dice);
    const other = parts.get(dice.pick([...parts.keys()])) ?? new Uint8Array(1);
    const part = parts.get(name);
    if (part && part.length > 0 && other.length > 0) parts.set(name, mutateBytes(part, dice, other));
  },
  // Parts swapped, lost, renamed.
  (parts, dice) => {
    const [one, other] = [dice.pick([...parts.keys()]), pickXml(parts, dice)];
    const [oneContent, otherContent] = [parts.get(one), parts.get(other)];
    parts.set(one, otherContent ?? new Uint8Array());
    parts.set(other, oneContent ?? new Uint8Array());
  },
  (parts, dice) => {
    parts.delete(pickXml(parts, dice));
  },
  (parts, dice) => {
    const name = dice.pick([...parts.keys()]);
    const content = parts.get(name) ?? new Uint8Array();
    if (dice.once(2)) parts.delete(name);
    parts.set(dice.pick(hostileNames), content);
  },
  // Macros and links to the outside.
  (parts, dice) => {
    const rels = [...parts.keys()].filter((name) => name.endsWith('.rels'));
    if (rels.length === 0) return;
    const name = dice.pick(rels);
    const kind = dice.pick([
      'vbaProject',
      'attachedTemplate',
      'image',
      'oleObject',
      'styles',
      'officeDocument',
      'footnotes',
    ]);
    const target = dice.pick([
      'http://127.0.0.1:9/x.dotm',
      'file:///etc/passwd',
      '\\\\127.0.0.1\\x',
      'document.xml',
      '../../..',
      '',
    ]);
    const mode = dice.once(2) ? ' TargetMode="External"' : '';
    const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const link = `<Relationship Id="rId${dice.roll(9)}" Type="${base}/${kind}" Target="${target}"${mode}/>`;
    parts.set(name, bytesOf(text(parts.get(name)).replace(/(<Relationships[^>]*>)/, `$1${link}`)));
  },
  // Bombs: a part far larger than its file.
  (parts, dice) => {
    if (!dice.once(bombOnceIn)) return;
    const size = dice.pick([5, 40, 120]) * 1024 * 1024;
    parts.set(pickXml(parts, dice), new Uint8Array(size).fill(dice.pick([0x20, 0x3c])));
  },
  (parts, dice) => {
    if (!dice.once(bombOnceIn)) return;
    const element = dice.pick(['<w:p/>', '<w:tbl/>', '<w:r><w:t>a</w:t></w:r>', '<row/>', '<c/>', '<a>']);
    changeXml(parts, dice, (xml) =>
      xml.replace(
        /(<w:body>|<sheetData>|<w:styles[^>]*>|<sst[^>]*>)/,
        `$1${element.repeat(dice.pick([50_000, 400_000, 2_000_000]))}`,
      ),
    );
  },
];

/** One to three mutations of the parts inside; `file` must be a readable zip. */
export function mutateOffice(file: Uint8Array, dice: Dice): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(file)));
  for (let count = 1 + dice.roll(3); count > 0 && parts.size > 0; count -= 1) {
    dice.pick(mutations)(parts, dice);
  }
  return spoilDirectory(writeZip(parts), dice);
}

/** Now and then the directory of the zip lies about a size, a method or an offset. */
function spoilDirectory(zip: Uint8Array, dice: Dice): Uint8Array {
  if (!dice.once(5)) return zip;
  const view = Buffer.from(zip);
  const entries: number[] = [];
  for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = view.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    if (at + 46 <= view.length) entries.push(at);
  }
  if (entries.length === 0) return zip;
  const at = dice.pick(entries);
  // method, compressed size, size, name length, offset of the local header
  const [field, width] = dice.pick([
    [10, 2],
    [20, 4],
    [24, 4],
    [28, 2],
    [42, 4],
  ] as const);
  const value = dice.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, dice.roll(zip.length)]);
  if (width === 2) view.writeUInt16LE(value & 0xffff, at + field);
  else view.writeUInt32LE(value >>> 0, at + field);
  return new Uint8Array(view);
}
