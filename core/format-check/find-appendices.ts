/** Phụ lục behind the foot of a paper: label, title, guide line, extent. Knows nothing of rules. */
import type { Paper, Paragraph, TextLine } from './docx/paper.ts';
import { foldText } from './paper-text.ts';

export interface AppendixPart {
  /** The line "Phụ lục I". */
  readonly label: TextLine;
  readonly title: readonly TextLine[];
  /** "(Kèm theo …)", in as many lines as it takes. */
  readonly guide: readonly TextLine[];
  readonly section: number;
}

const label = /^phu luc(\s+(so\s+)?([ivxlc]+|\d{1,2}|[a-d]))?\s*[.:]?$/;

/** Appendices after the paragraph `after`; without a foot (Infinity) those that begin a page. */
export function findAppendices(paper: Paper, after: number): readonly AppendixPart[] {
  const lines = paper.paragraphs.flatMap((one) => one.lines).filter((line) => line.text !== '');
  const hasFoot = Number.isFinite(after);
  const starts = lines.flatMap((line, index) => {
    const { paragraph } = line;
    const isBehind = hasFoot ? paragraph.number > after : beginsPage(paper, paragraph);
    return isBehind && label.test(foldText(line.text)) ? [index] : [];
  });
  return starts.flatMap((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const [first] = own;
    return first ? [describeAppendix(first, own.slice(1))] : [];
  });
}

function beginsPage(paper: Paper, paragraph: Paragraph): boolean {
  const before = paper.paragraphs[paper.paragraphs.indexOf(paragraph) - 1];
  return (
    paragraph.hasPageBreak || (before !== undefined && (before.section !== paragraph.section || before.hasPageBreak))
  );
}

function describeAppendix(first: TextLine, rest: readonly TextLine[]): AppendixPart {
  const guideAt = rest.findIndex((line) => /^\(?\s*(kem theo|ban hanh kem theo)/.test(foldText(line.text)));
  const isNear = guideAt >= 0 && guideAt <= 5;
  const titleTo = isNear ? guideAt : rest.findIndex((line) => line.paragraph.format.alignment !== 'center');
  const title = rest
    .slice(0, Math.min(titleTo < 0 ? rest.length : titleTo, 5))
    .filter((line) => line.paragraph.place === null);
  const guide: TextLine[] = [];
  for (const line of isNear ? rest.slice(guideAt) : []) {
    guide.push(line);
    if (line.text.endsWith(')') || guide.length >= 4) break;
  }
  return { label: first, title, guide, section: first.paragraph.section };
}
