/** Papers cited in the text: in full the first time, by kind and number afterwards (C4). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { quote } from '../paper-text.ts';
import { cells, describeParagraph } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, mergeAlike, notApplicable } from './rule.ts';

interface Citation {
  readonly paragraph: Paragraph;
  /** "Nghị định số 30/2020/NĐ-CP" */
  readonly words: string;
  /** "30/2020/NĐ-CP" */
  readonly number: string;
  readonly isFull: boolean;
}

/** Laws are cited by name, so they are not looked for. */
const pattern =
  /(?:Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Thông báo|Hướng dẫn|Tờ trình|Báo cáo) số:? (\d+(?:\/\d{4})?\/[\p{L}\d]+(?:-[\p{L}\d&]+)*)/gu;

/** How far behind its number a citation says when the paper was issued. */
const dateReach = 60;

function listCitations(paragraphs: readonly Paragraph[]): readonly Citation[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].map((found) => {
      const behind = paragraph.text.slice(found.index + found[0].length).slice(0, dateReach);
      const own = behind.split(/ số:? \d/)[0] ?? '';
      const isFull = /ngày\s*(\d|tháng|[.…_])|\d{1,2}\/\d{1,2}\/\d{4}/.test(own);
      return { paragraph, words: found[0], number: found[1] ?? '', isFull };
    }),
  );
}

function judgeCitations({ legalBases, body }: PaperMap): readonly Finding[] {
  const known = new Map<string, Citation>();
  const findings: Finding[] = [];
  for (const citation of listCitations([...legalBases, ...body])) {
    const first = known.get(citation.number);
    const where = describeParagraph(citation.paragraph);
    const found = quote(citation.words);
    if (!first) known.set(citation.number, citation);
    // What a căn cứ leaves out is the finding of C3.
    if (!first && !citation.isFull && !legalBases.includes(citation.paragraph)) {
      const message = 'Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, tháng, năm, cơ quan ban hành và trích yếu.';
      findings.push({ message, where, expected: 'có ngày ban hành và cơ quan ban hành', found });
    }
    if (first?.isFull && citation.isFull && !legalBases.includes(citation.paragraph)) {
      const message = 'Văn bản này đã viện dẫn đầy đủ ở trên; lần sau chỉ ghi tên loại và số, ký hiệu.';
      findings.push({ severity: 'info', message, where, expected: quote(citation.words), found: 'ghi lại đầy đủ' });
    }
  }
  return mergeAlike(findings);
}

export const citationRules: readonly FormatRule[] = [
  {
    ...{ id: 'C4', clause: 'Phụ lục I, Phần I, Mục II.6.a, b', cell: cells.body, severity: 'warning' },
    title: 'Viện dẫn lần đầu đầy đủ, các lần sau ghi tắt',
    ...decreeInForce,
    check: (map) =>
      listCitations([...map.legalBases, ...map.body]).length > 0 ? judge(judgeCitations(map)) : notApplicable,
  },
];
