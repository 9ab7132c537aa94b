/**
 * Finds the placeholders in the XML of a template and puts finished pieces there. What a piece says is never looked at
 * again, so words that look like placeholders stay words. Knows no names and no drafts.
 */
import type { PlaceholderShape } from '../placeholders.ts';

/** Text between tags of one `w:t`: where its element starts, where its words do, and where they end. */
interface WordSpan {
  readonly tagFrom: number;
  readonly from: number;
  readonly to: number;
  readonly isPreserved: boolean;
}

interface ParagraphSpan {
  readonly from: number;
  readonly to: number;
  /** Of the paragraph itself, without paragraphs inside it (text boxes). */
  readonly words: readonly WordSpan[];
}

/** A stretch of the template that gives way to `text`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const tags = /<w:p(?:\s[^>]*?)?(\/?)>|<\/w:p>|(<w:t(?:\s[^>]*?)?>)([^<]*)<\/w:t>/g;

function listParagraphs(xml: string): readonly ParagraphSpan[] {
  const found: ParagraphSpan[] = [];
  const open: { from: number; words: WordSpan[] }[] = [];
  for (const tag of xml.matchAll(tags)) {
    const [whole, isEmpty, textTag, words] = tag;
    if (textTag !== undefined && words !== undefined) {
      const from = tag.index + textTag.length;
      const isPreserved = textTag.includes('xml:space="preserve"');
      open.at(-1)?.words.push({ tagFrom: tag.index, from, to: from + words.length, isPreserved });
    } else if (whole === '</w:p>') {
      const paragraph = open.pop();
      if (paragraph) found.push({ ...paragraph, to: tag.index + whole.length });
    } else if (isEmpty === '') {
      open.push({ from: tag.index, words: [] });
    }
  }
  return found;
}

/** What replaces the placeholder `name`, as finished XML: paragraphs for a block, escaped words for a piece of a line. */
export type Replace = (name: string) => string;

/** A cell may not end without a paragraph. */
function fillsCell(xml: string, paragraph: ParagraphSpan, blocks: string): string {
  const endsCell = /^\s*(?:<w:bookmarkEnd\b[^>]*\/>\s*)*<\/w:tc>/.test(xml.slice(paragraph.to, paragraph.to + 400));
  return endsCell && !blocks.endsWith('</w:p>') ? `${blocks}<w:p/>` : blocks;
}

/** Changes inside the words of one paragraph; a placeholder that is split over runs takes the look of its first one. */
function changesInLine(xml: string, paragraph: ParagraphSpan, replace: Replace): readonly Change[] {
  const changes: Change[] = [];
  const starts: number[] = [];
  let line = '';
  for (const words of paragraph.words) {
    starts.push(line.length);
    line += xml.slice(words.from, words.to);
  }
  for (const placeholder of line.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const [from, to] = [placeholder.index, placeholder.index + placeholder[0].length];
    let text = replace((placeholder[1] ?? '').trim());
    paragraph.words.forEach((words, i) => {
      const start = starts[i] ?? 0;
      const [first, last] = [Math.max(from, start), Math.min(to, start + words.to - words.from)];
      if (first >= last) return;
      changes.push({ from: words.from + first - start, to: words.from + last - start, text });
      text = '';
    });
  }
  const touched = paragraph.words.filter(
    (words) => !words.isPreserved && changes.some(({ from }) => from >= words.from && from < words.to),
  );
  return [
    ...changes,
    ...touched.map(({ tagFrom, from }) => ({ from: tagFrom, to: from, text: '<w:t xml:space="preserve">' })),
  ];
}

/**
 * The part with every placeholder replaced. A block takes the place of its whole paragraph; names that `shapes` lacks
 * are left as they stand.
 */
export function fillPlaceholders(xml: string, shapes: ReadonlyMap<string, PlaceholderShape>, replace: Replace): string {
  const changes = listParagraphs(xml).flatMap((paragraph) => {
    const line = paragraph.words.map(({ from, to }) => xml.slice(from, to)).join('');
    if (!line.includes('{{')) return [];
    const alone = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(line)?.[1]?.trim();
    if (alone !== undefined && shapes.get(alone) === 'block') {
      return [{ from: paragraph.from, to: paragraph.to, text: fillsCell(xml, paragraph, replace(alone)) }];
    }
    return changesInLine(xml, paragraph, (name) => (shapes.has(name) ? replace(name) : `{{${name}}}`));
  });
  const pieces: string[] = [];
  let at = 0;
  for (const change of changes.sort((one, other) => one.from - other.from)) {
    // Inside a paragraph that is gone, as a text box may be.
    if (change.from < at) continue;
    pieces.push(xml.slice(at, change.from), change.text);
    at = change.to;
  }
  return pieces.join('') + xml.slice(at);
}
