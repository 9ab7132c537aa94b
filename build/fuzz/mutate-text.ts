/** Mutations of texts and of PDFs (which are text between streams), by what their readers look for. */
import { zlibSync } from 'fflate';
import type { Dice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';

/** What the reader of papers has a rule for; repeated, these make a slow expression show itself. */
const pieces = [
  'a) ',
  '1. ',
  '1.1.1.1.',
  'I. ',
  '- ',
  '(',
  '"',
  '“',
  ';',
  ',',
  ' và ',
  ' ',
  '\t',
  '|',
  '\u200B',
  '\u202E',
  '\u0301',
  '0',
  '1.912 ',
  '89,85% ',
  'Sở Nội vụ, ',
  'trước ngày 15/12/2026 ',
  'Quý IV/2026; ',
  'Căn cứ Nghị định số 30/2020/NĐ-CP ',
  'Nơi nhận:\n',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n',
  'KẾ HOẠCH\n',
  'Phụ lục\n',
  'chủ trì, phối hợp với ',
  'A',
  'ă',
  '\uD800',
  '\r',
  '\n',
];

/** Where a text may be broken without the middle of a letter. */
function mutateWords(text: string, dice: Dice): string {
  const at = dice.roll(text.length + 1);
  const to = Math.min(text.length, at + dice.roll(2000));
  const lengths = [1, 3, 20, 300, 5000, 60_000];
  switch (dice.roll(6)) {
    case 0:
      return text.slice(0, at) + dice.pick(pieces).repeat(dice.pick(lengths)) + text.slice(at);
    case 1:
      return (
        text.slice(0, at) +
        Array.from({ length: dice.pick([5, 200, 3000]) }, () => dice.pick(pieces)).join('') +
        text.slice(to)
      );
    case 2:
      return text.slice(0, at) + text.slice(to);
    case 3:
      return text.slice(0, at) + text.slice(at, to).repeat(1 + dice.roll(50)) + text.slice(to);
    case 4:
      return text.replaceAll(dice.pick(['\n', ' ', '.', ',', ';']), dice.pick(['', ' ', '\n', '\t', '; ']));
    default:
      return text.slice(0, at) + text.slice(at, to).normalize('NFD').toUpperCase() + text.slice(to);
  }
}

/** One to three changes of words, sometimes of bytes, sometimes in another encoding. */
export function mutateText(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  if (dice.once(5)) return mutateBytes(bytes, dice, other);
  let text = new TextDecoder().decode(bytes);
  for (let count = 1 + dice.roll(3); count > 0; count -= 1) text = mutateWords(text, dice);
  text = text.slice(0, 2_000_000);
  return new Uint8Array(
    dice.once(8) ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]) : Buffer.from(text),
  );
}

const pdfChanges: readonly ((pdf: string, dice: Dice) => string)[] = [
  // References that lead elsewhere, also round in a circle.
  (pdf, dice) => pdf.replace(nth(/\d+ 0 R/g, pdf, dice), () => `${dice.roll(60)} 0 R`),
  (pdf, dice) =>
    pdf.replaceAll(/(\/Kids|\/Parent|\/Prev|\/Contents|\/Resources)[ [\d]+R?\]?/g, (found, key: string) =>
      dice.once(2) ? `${key} ${dice.roll(30)} 0 R` : found,
    ),
  (pdf, dice) => pdf.replace(/\/Count \d+/g, () => `/Count ${dice.pick(['999999999', '-5', '1e300'])}`),
  (pdf, dice) =>
    pdf.replace(nth(/\/Length \d+/g, pdf, dice), () => `/Length ${dice.pick(['0', '99999999', '-1', '3'])}`),
  (pdf, dice) =>
    pdf.replace(
      nth(/\/(FlateDecode|Type|Subtype|Encoding|ToUnicode|Widths|FontDescriptor|BaseFont)/g, pdf, dice),
      () => `/${dice.pick(['LZWDecode', 'JBIG2Decode', 'ASCII85Decode', 'X', 'RunLengthDecode'])}`,
    ),
  (pdf, dice) =>
    pdf.replace(
      /\/MediaBox ?\[[^\]]*\]/,
      () => `/MediaBox [${dice.pick(['0 0 0 0', '-1e9 -1e9 1e9 1e9', 'NaN 0 1 1'])}]`,
    ),
  // A stream that unpacks to a thousand times its size, as contents or as a map of letters.
  (pdf, dice) => {
    const body = dice
      .pick([' ', '(a) Tj ', 'q ', 'BT ET ', '[', '<<', '1 0 0 1 9 9 cm '])
      .repeat(dice.pick([1000, 300_000, 4_000_000]));
    const packed = Buffer.from(zlibSync(Buffer.from(body.slice(0, 12_000_000)), { level: 6 })).toString('latin1');
    return pdf.replace(nth(/stream\r?\n[\s\S]*?endstream/g, pdf, dice), () => `stream\n${packed}\nendstream`);
  },
];

/** A match of `pattern` by chance, as literal text that `replace` finds; a text that occurs nowhere when there is none. */
function nth(pattern: RegExp, text: string, dice: Dice): string {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? '\u0000\u0001\u0002 none' : dice.pick(found)[0];
}

/** One to three mutations of a PDF: by its grammar, or of its bytes. */
export function mutatePdf(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  if (dice.once(3)) return mutateBytes(bytes, dice, other);
  let pdf = Buffer.from(bytes).toString('latin1');
  for (let count = 1 + dice.roll(3); count > 0; count -= 1) pdf = dice.pick(pdfChanges)(pdf, dice);
  return new Uint8Array(Buffer.from(pdf, 'latin1'));
}
