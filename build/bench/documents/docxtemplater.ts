/**
 * The same paper by docxtemplater: our template with its placeholders turned into loops over the same words, in the same
 * named styles. The words are prepared beforehand and not counted, which is to its advantage.
 */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, DocumentDraft, TableBlock } from '../../../core/domain/document-draft.ts';
import { openPackage, packParts } from '../../../core/package/office-package.ts';
import { romanNumber } from '../../../core/text/roman-number.ts';
import { pageMargins, paperSize, twipsOfMm } from '../../../templates/format-rules.ts';
import { paperStyles, tableStyle } from '../../../templates/paper-styles.ts';

const inStyle = (id: string, content: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`;
const tag = (content: string) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;
const loop = (name: string, inner: string) => `${tag(`{{#${name}}}`)}${inner}${tag(`{{/${name}}}`)}`;

const blockStyles = {
  1: paperStyles.heading1.id,
  2: paperStyles.heading2.id,
  3: paperStyles.heading3.id,
  4: paperStyles.heading4.id,
} as const;
const styleKeys = ['body', 'dash', 'plus', ...Object.values(blockStyles)] as const;

function tableRow(cells: readonly string[], style: string, isHeader: boolean): string {
  const properties = isHeader ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>';
  return `<w:tr>${properties}${cells.map((words) => `<w:tc>${inStyle(style, words)}</w:tc>`).join('')}</w:tr>`;
}

function tableTemplate(name: string, block: TableBlock, textWidthMm: number): string {
  const sum = block.widths.reduce((all, share) => all + share, 0);
  const grid = block.widths.map((share) => `<w:gridCol w:w="${twipsOfMm((textWidthMm * share) / sum)}"/>`).join('');
  const last = block.widths.length - 1;
  const row = block.widths.map((_, i) =>
    i === 0 ? `{{#${name}}}{{c0}}` : i === last ? `{{c${i}}}{{/${name}}}` : `{{c${i}}}`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${tableStyle.id}"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${block.headerRows.map((cells) => tableRow(textsOf(cells), paperStyles.tableHeader.id, true)).join('')}` +
    `${tableRow(row, paperStyles.tableText.id, false)}</w:tbl>`
  );
}

const textsOf = (cells: TableBlock['rows'][number]) => cells.map(({ paragraphs }) => paragraphs.join(' '));
const isTable = (block: Block): block is TableBlock => block.type === 'table';
const rowData = (block: TableBlock) =>
  block.rows.map((cells) => Object.fromEntries(textsOf(cells).map((words, i) => [`c${i}`, words])));

function blockData(block: Exclude<Block, TableBlock>, isLast: boolean) {
  const words = block.runs.map(({ text }) => text).join('');
  const text = isLast ? words.replace(/\.$/, './.') : words;
  if (block.type === 'paragraph') return { body: { text } };
  if (block.type === 'bullet') {
    return block.level === 1 ? { dash: { text: `- ${text}` } } : { plus: { text: `+ ${text}` } };
  }
  const cased = block.level === 1 ? text.toUpperCase() : text;
  return { [blockStyles[block.level]]: { text: `${block.number} ${cased}` } };
}

/** What docxtemplater fills the template with. */
export function prepareWords(draft: DocumentDraft): Readonly<Record<string, unknown>> {
  const at = draft.blocks.findIndex(isTable);
  const toData = (blocks: readonly Block[], hasEnd: boolean) =>
    blocks.flatMap((block, i) => (block.type === 'table' ? [] : [blockData(block, hasEnd && i === blocks.length - 1)]));
  const { header, signatory } = draft;
  return {
    co_quan_chu_quan: header.parentAgency,
    co_quan_ban_hanh: header.issuingAgency,
    so: '        ',
    ky_hieu: header.symbol,
    dia_danh: header.issuePlace,
    ngay: '   ',
    thang: '   ',
    nam: String(header.year),
    trich_yeu: header.subject,
    do_khan: [],
    kinh_gui: [],
    can_cu: draft.legalBases.map((text, i) => ({ text: `${text}${i === draft.legalBases.length - 1 ? '.' : ';'}` })),
    before: toData(draft.blocks.slice(0, at), false),
    figures: rowData(draft.blocks[at] as TableBlock),
    after: toData(draft.blocks.slice(at + 1), true),
    noi_nhan: draft.recipients.map((text) => ({ text: `- ${text};` })),
    luu: draft.filingNote,
    chuc_vu: signatory.titleLines.map((text) => ({ text })),
    nguoi_ky: signatory.name,
    tasks: rowData(draft.appendices[0]?.blocks.find(isTable) as TableBlock),
  };
}

/** The template: ours, with loops where whole paragraphs take the place of a placeholder. */
export function makeLoopTemplate(template: Uint8Array, draft: DocumentDraft): Uint8Array {
  const office = openPackage(template, 'mẫu');
  const portraitMm = paperSize.widthMm - pageMargins.leftMm.value - pageMargins.rightMm.value;
  const landscapeMm = paperSize.heightMm - pageMargins.leftMm.value - pageMargins.rightMm.value;
  const blocks = styleKeys
    .map((key) => loop(key, inStyle(key in paperStyles ? paperStyles[key as 'body'].id : key, '{{text}}')))
    .join('');
  const [appendix] = draft.appendices;
  const figures = draft.blocks.find(isTable);
  const tasks = appendix?.blocks.find(isTable);
  if (!appendix || !figures || !tasks) throw new Error('the paper lacks a table');
  const lines = (name: string, style: string) => loop(name, inStyle(style, '{{text}}'));
  const replacements: Readonly<Record<string, (setup: string) => string>> = {
    do_khan: () => lines('do_khan', paperStyles.urgency.id),
    can_cu: () => lines('can_cu', paperStyles.legalBasis.id),
    kinh_gui: () => lines('kinh_gui', paperStyles.oneAddressee.id),
    noi_dung: () => loop('before', blocks) + tableTemplate('figures', figures, portraitMm) + loop('after', blocks),
    noi_nhan: () => lines('noi_nhan', paperStyles.recipient.id),
    chuc_vu: () => lines('chuc_vu', paperStyles.positionTitle.id),
    phu_luc: (setup) =>
      `<w:p><w:pPr>${setup}</w:pPr></w:p>` +
      inStyle(paperStyles.appendixNumber.id, draft.appendices.length > 1 ? `Phụ lục ${romanNumber(1)}` : 'Phụ lục') +
      inStyle(paperStyles.appendixTitle.id, appendix.title.toUpperCase()) +
      inStyle(
        paperStyles.appendixReference.id,
        `(Kèm theo Kế hoạch số {{so}}/{{ky_hieu}} ngày {{ngay}} tháng {{thang}} năm {{nam}} của ${draft.header.issuerName ?? ''})`,
      ) +
      tableTemplate('tasks', tasks, landscapeMm) +
      `<w:p><w:pPr><w:pStyle w:val="${paperStyles.sectionEnd.id}"/></w:pPr></w:p>`,
  };
  const change = (xml: string) => {
    const setup = /<w:sectPr\b[\s\S]*?<\/w:sectPr>/.exec(xml)?.[0] ?? '';
    const turned = xml.replace(/<w:pgSz\b[^>]*\/>/, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    return turned.replace(
      /<w:p>(?:(?!<\/w:p>)[\s\S])*?\{\{(do_khan|can_cu|kinh_gui|noi_dung|noi_nhan|chuc_vu|phu_luc)\}\}[\s\S]*?<\/w:p>/g,
      (_whole, name: string) => replacements[name]?.(setup) ?? '',
    );
  };
  const parts = office.names.map((name) => {
    const bytes = office.readBytes(name) ?? new Uint8Array();
    return [
      name,
      name === 'word/document.xml' ? new TextEncoder().encode(change(new TextDecoder().decode(bytes))) : bytes,
    ] as const;
  });
  return packParts(new Map(parts));
}

/** From the bytes of the template to the bytes of the paper, as its documentation has it. */
export function writeByDocxtemplater(template: Uint8Array, words: Readonly<Record<string, unknown>>): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
  });
  document.render(words);
  return document.toUint8Array();
}
