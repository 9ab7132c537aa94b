/**
 * What a draft still lacks before it may go out: places left blank in its words, parts that every paper must have (NĐ 30/2020,
 * Điều 8.2). A draft may be printed with them; the register refuses it. Pure; knows no screen and no file.
 */
import { type Block, type DocumentDraft, nameOfAppendix } from './document-draft.ts';
import { documentKindNames, documentKindTraits } from './document-kinds.ts';

/** A field around the text, by its path in the draft. */
export type DraftField =
  | 'header.symbol'
  | 'header.subject'
  | 'addressees'
  | 'legalBases'
  | 'recipients'
  | 'filingNote'
  | 'signatory.titleLines'
  | 'signatory.name'
  | `coSignatories.${number}.titleLines`
  | `coSignatories.${number}.name`
  | `appendices.${number}.title`;

/** Where the clerk mends it: a field, or a block of the body or of an appendix. */
export type DraftPlace =
  | { readonly part: 'field'; readonly field: DraftField }
  | { readonly part: 'body'; readonly block: number; readonly text: string }
  | { readonly part: 'appendix'; readonly appendix: number; readonly block: number; readonly text: string };

export interface DraftGap {
  readonly place: DraftPlace;
  /** The place in words, with what stands there: "Nội dung, đoạn 6: “Địa điểm: ……”". */
  readonly words: string;
}

/**
 * A place to be written over: a row of dots or lines, one ellipsis after a word that asks for a number or day, a named gap of
 * a report, a placeholder. A single "…" ends a list in good Vietnamese and is none.
 */
const blank =
  /[.…]*…[.…]*…[.…]*|\.{5,}|_{3,}|(?<=(?:^|[\s(])(?:số|ngày|tháng|năm|giờ|phút)\s*:?\s*)(?:…|\.{3,})|\[(?:chưa |chỉ tiêu không còn|điền |ghi |nhập )[^\]]*\]|\{\{[^}]*\}\}/iu;

const mostQuoted = 90;

/** The words around a blank, cut to what a message can show. */
function quote(text: string, at: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= mostQuoted) return line;
  const start = Math.max(0, Math.min(at - mostQuoted / 2, line.length - mostQuoted));
  return `${start > 0 ? '… ' : ''}${line.slice(start, start + mostQuoted).trim()}${start + mostQuoted < line.length ? ' …' : ''}`;
}

/** The pieces of text of a block, each searched by itself: a paragraph, a note, a cell. */
function textsOf(block: Block): readonly string[] {
  if (block.type === 'table') {
    return [...block.headerRows, ...block.rows].flatMap((cells) => cells.flatMap((cell) => cell.paragraphs));
  }
  return [block.runs.map((run) => run.text).join(''), ...block.runs.flatMap((run) => run.footnote ?? [])];
}

/** The first blank of each block; one paragraph is one thing to mend. */
function findInBlocks(blocks: readonly Block[]): readonly { block: number; text: string; quoted: string }[] {
  return blocks.flatMap((block, index) => {
    for (const text of textsOf(block)) {
      const found = blank.exec(text);
      if (found) return [{ block: index, text: found[0], quoted: quote(text, found.index) }];
    }
    return [];
  });
}

const isBlank = (text: string) => text.trim() === '';
const hasWords = (block: Block) => textsOf(block).some((text) => !isBlank(text));

function field(name: DraftField, words: string): DraftGap {
  return { place: { part: 'field', field: name }, words };
}

/** Lines of a field that hold a blank, named by the field. */
function blanksIn(name: DraftField, label: string, lines: readonly string[]): readonly DraftGap[] {
  const line = lines.find((one) => blank.test(one));
  return line === undefined ? [] : [field(name, `${label}: “${quote(line, 0)}”`)];
}

function findInSignatures({ signatory, coSignatories = [] }: DocumentDraft): readonly DraftGap[] {
  const blocks = [
    { path: 'signatory' as const, whose: 'người ký', block: signatory },
    ...coSignatories.map((block, i) => ({
      path: `coSignatories.${i}` as const,
      whose: `người cùng ký thứ ${i + 1}`,
      block,
    })),
  ];
  return blocks.flatMap(({ path, whose, block }) => [
    ...(block.titleLines.length === 0
      ? [field(`${path}.titleLines`, `Chức vụ ${whose}: chưa ghi`)]
      : blanksIn(`${path}.titleLines`, `Chức vụ ${whose}`, block.titleLines)),
    ...(isBlank(block.name)
      ? [field(`${path}.name`, `Họ tên ${whose}: chưa ghi`)]
      : blanksIn(`${path}.name`, `Họ tên ${whose}`, [block.name])),
  ]);
}

/** Công văn and tờ trình name to whom they go (NĐ 30/2020, Phụ lục I, II.9.a). */
const mustBeAddressed = (kind: DocumentDraft['kind']) => kind === 'TTr' || !documentKindTraits[kind].isTitled;

/** What is wrong with the symbol for its kind (NĐ 30/2020, Phụ lục I, II.3); a number given under it can never be mended. */
function findSymbolFault({ kind, header: { symbol } }: DocumentDraft): string | null {
  if (/\s/u.test(symbol)) return 'có dấu cách';
  if (blank.test(symbol)) return 'chưa ghi đủ';
  if (documentKindTraits[kind].isTitled) {
    return symbol.startsWith(`${kind}-`) && symbol.length > kind.length + 1
      ? null
      : `của ${documentKindNames[kind].toLowerCase()} phải bắt đầu bằng “${kind}-”`;
  }
  if (/^CV\b/u.test(symbol)) return 'của công văn không ghi “CV”, chỉ ghi tên cơ quan và đơn vị soạn thảo';
  return symbol.includes('-') ? null : 'của công văn gồm tên cơ quan và đơn vị soạn thảo, nối bằng dấu “-”';
}

function findInFields(draft: DocumentDraft): readonly DraftGap[] {
  const { addressees, filingNote, header, legalBases, recipients } = draft;
  const symbolFault = findSymbolFault(draft);
  return [
    ...(symbolFault ? [field('header.symbol', `Ký hiệu “${header.symbol}” ${symbolFault}`)] : []),
    ...blanksIn('header.subject', 'Trích yếu', [header.subject]),
    ...(mustBeAddressed(draft.kind) && addressees.length === 0 ? [field('addressees', 'Kính gửi: chưa ghi')] : []),
    ...blanksIn('addressees', 'Kính gửi', addressees),
    ...blanksIn('legalBases', 'Căn cứ', legalBases),
    ...(recipients.length === 0 ? [field('recipients', 'Nơi nhận: chưa ghi')] : []),
    ...blanksIn('recipients', 'Nơi nhận', recipients),
    ...blanksIn('filingNote', 'Lưu', [filingNote]),
    ...findInSignatures(draft),
  ];
}

function findInBody({ appendices, blocks }: DocumentDraft): readonly DraftGap[] {
  const startOfBody = { part: 'body', block: 0, text: '' } as const;
  if (!blocks.some(hasWords)) return [{ place: startOfBody, words: 'Nội dung văn bản: chưa ghi' }];
  const speaksOfAppendix = blocks.some((block) => textsOf(block).some((text) => /phụ lục|kèm theo/iu.test(text)));
  return [
    ...findInBlocks(blocks).map(({ block, text, quoted }) => ({
      place: { part: 'body' as const, block, text },
      words: `Nội dung, đoạn ${block + 1}: “${quoted}”`,
    })),
    // NĐ 30/2020, Phụ lục I, III.1: the text has to point to its appendices.
    ...(appendices.length > 0 && !speaksOfAppendix
      ? [{ place: startOfBody, words: 'Nội dung văn bản: chưa có chỉ dẫn về phụ lục kèm theo' }]
      : []),
  ];
}

function findInAppendices({ appendices }: DocumentDraft): readonly DraftGap[] {
  return appendices.flatMap((appendix, index) => {
    const name = nameOfAppendix(index, appendices.length);
    return [
      ...blanksIn(`appendices.${index}.title`, `Tên ${name}`, [appendix.title]),
      ...(appendix.blocks.some(hasWords)
        ? []
        : [{ place: { part: 'appendix' as const, appendix: index, block: 0, text: '' }, words: `${name}: chưa ghi` }]),
      ...findInBlocks(appendix.blocks).map(({ block, text, quoted }) => ({
        place: { part: 'appendix' as const, appendix: index, block, text },
        words: `${name}, đoạn ${block + 1}: “${quoted}”`,
      })),
    ];
  });
}

/** Everything that keeps a draft from being issued, in the order of the paper; empty when it is finished. */
export function findGaps(draft: DocumentDraft): readonly DraftGap[] {
  return [...findInFields(draft), ...findInBody(draft), ...findInAppendices(draft)];
}
