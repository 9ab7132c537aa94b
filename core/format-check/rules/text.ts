/** Font, character set and colour of all text (G6–G8). */
import type { Paragraph, TextPiece } from '../docx/paper.ts';
import type { RunChange } from '../fix.ts';
import { isLegacyFont } from '../legacy-font.ts';
import type { PaperMap } from '../paper-map.ts';
import { countVisible, foldText, quote } from '../paper-text.ts';
import { fixRuns } from './fixes.ts';
import { cells, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge } from './rule.ts';

const demandedFont = 'Times New Roman';
/** Its faces carry names of their own in older files, its PostScript names stand in converted ones. */
const demandedFaces = /^(times new roman( (bold|italic|bold italic))?|timesnewromanps(-\w+)?mt)$/i;
const minimumLetters = 3;
/** Khẩn stamps are printed in red. */
const urgentStamps: ReadonlySet<string> = new Set(['hoa toc', 'thuong khan', 'khan']);

/** The fonts that letters of a piece really use: ASCII letters the one, Vietnamese letters the other. */
function listFonts(piece: TextPiece): readonly string[] {
  const fonts: string[] = [];
  if (/[A-Za-z0-9]/.test(piece.text)) fonts.push(piece.format.asciiFont);
  if (/[\u00c0-\u024f\u1ea0-\u1eff]/.test(piece.text)) fonts.push(piece.format.highAnsiFont);
  return [...new Set(fonts)];
}

interface Group {
  letters: number;
  readonly paragraphs: Set<Paragraph>;
  readonly pieces: TextPiece[];
}

/** Letters by what is wrong with them; what `read` answers undefined for is right. */
function groupPieces(
  map: PaperMap,
  read: (piece: TextPiece, paragraph: Paragraph) => readonly string[],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const paragraph of [...map.paper.paragraphs, ...map.asideParagraphs]) {
    for (const piece of paragraph.lines.flatMap((line) => line.pieces)) {
      const keys = read(piece, paragraph);
      const letters = keys.length > 0 ? countVisible(piece.text) : 0;
      if (letters === 0) continue;
      for (const key of keys) {
        const group = groups.get(key) ?? { letters: 0, paragraphs: new Set<Paragraph>(), pieces: [] };
        group.letters += letters;
        group.paragraphs.add(paragraph);
        group.pieces.push(piece);
        groups.set(key, group);
      }
    }
  }
  return groups;
}

function reportGroups(
  groups: ReadonlyMap<string, Group>,
  describe: (key: string) => Omit<Finding, 'where'>,
  change?: RunChange,
): readonly Finding[] {
  return [...groups]
    .filter(([, group]) => group.letters >= minimumLetters)
    .map(([key, group]) => ({
      ...describe(key),
      where: describeParagraphs([...group.paragraphs]),
      fixes: change ? fixRuns(group.pieces, [], change) : [],
    }));
}

function judgeFonts(map: PaperMap): readonly Finding[] {
  const isWrong = (font: string) => !demandedFaces.test(font) && !isLegacyFont(font);
  return reportGroups(
    groupPieces(map, (piece) => listFonts(piece).filter(isWrong)),
    (font) => ({
      message: `Chữ đang dùng phông ${font}; toàn văn bản phải dùng phông Times New Roman.`,
      expected: demandedFont,
      found: font,
    }),
    { isDemandedFont: true },
  );
}

function judgeCharacterSet(map: PaperMap): readonly Finding[] {
  const legacy = reportGroups(
    groupPieces(map, (piece) => listFonts(piece).filter(isLegacyFont)),
    (font) => ({
      message: `Phông ${font} thuộc bảng mã cũ; hãy chuyển mã sang Unicode (TCVN 6909:2001) rồi dùng phông Times New Roman.`,
      expected: 'Unicode (TCVN 6909:2001)',
      found: `phông bảng mã cũ ${font}`,
    }),
  );
  const decomposed = groupPieces(map, (piece) => (piece.text === piece.text.normalize('NFC') ? [] : ['NFD']));
  const split = [...decomposed.values()].filter(isWorthTelling).map(
    (group): Finding => ({
      where: describeParagraphs([...group.paragraphs]),
      severity: 'warning',
      message: 'Chữ có dấu đang ở dạng Unicode tổ hợp; hãy chuyển sang dạng dựng sẵn để tìm kiếm, sắp xếp đúng.',
      expected: 'Unicode dựng sẵn',
      found: 'Unicode tổ hợp',
    }),
  );
  return [...legacy, ...split];
}

/** One stray letter among typed ones is a slip of the keyboard, not a character set. */
function isWorthTelling({ pieces }: Group): boolean {
  const marks = pieces.flatMap(({ text }) => text.match(/\p{M}/gu) ?? []);
  return marks.length >= minimumLetters;
}

/** Black to the eye: Word's "95% black" of the theme is no colour of its own. */
function isBlack(colour: string): boolean {
  if (colour === 'auto') return true;
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts.every((part) => part <= 0x1a);
}

function judgeColours(map: PaperMap): readonly Finding[] {
  const readColour = ({ format }: TextPiece, paragraph: Paragraph) =>
    isBlack(format.colour) || urgentStamps.has(foldText(paragraph.text)) ? [] : [format.colour];
  return reportGroups(
    groupPieces(map, readColour),
    (colour) => ({
      message: 'Chữ phải là màu đen; hãy đổi màu chữ.',
      expected: 'màu đen',
      found: `màu ${quote(colour)}`,
    }),
    { isBlack: true },
  );
}

export const textRules: readonly FormatRule[] = [
  {
    ...{ id: 'G6', clause: 'Phụ lục I, Mục I.4', cell: cells.text, severity: 'error', title: 'Phông Times New Roman' },
    ...decreeInForce,
    check: (map) => judge(judgeFonts(map)),
  },
  {
    ...{
      id: 'G7',
      clause: 'Phụ lục I, Mục I.4',
      cell: cells.text,
      severity: 'error',
      title: 'Bộ mã Unicode TCVN 6909:2001',
    },
    ...decreeInForce,
    check: (map) => judge(judgeCharacterSet(map)),
  },
  {
    ...{ id: 'G8', clause: 'Phụ lục I, Mục I.4', cell: cells.text, severity: 'error', title: 'Chữ màu đen' },
    ...decreeInForce,
    check: (map) => judge(judgeColours(map)),
  },
];
