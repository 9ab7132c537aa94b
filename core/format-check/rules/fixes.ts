/** Builds the safe fixes that findings carry. Knows nothing of single rules. */
import type { XmlElement } from '../../package/xml.ts';
import type { Paragraph, TextLine, TextPiece } from '../docx/paper.ts';
import type { Fix, ParagraphChange, RunChange } from '../fix.ts';
import { countVisible } from '../paper-text.ts';

/**
 * Changes the runs of pieces. Nothing where a run also shows words of other components (a line cut in two halves, a run that
 * goes on into the next line): a person has to divide it first.
 */
export function fixRuns(pieces: readonly TextPiece[], lines: readonly TextLine[], change: RunChange): readonly Fix[] {
  const runs = new Set<XmlElement>();
  for (const { run } of pieces) if (run) runs.add(run);
  const isShared = lines.some((line) => line.column !== null || sharesRun(line, lines, runs));
  return isShared || runs.size === 0 ? [] : [{ kind: 'run', runs: [...runs], change }];
}

function sharesRun({ paragraph }: TextLine, lines: readonly TextLine[], runs: ReadonlySet<XmlElement>): boolean {
  const own = new Set(lines.filter((line) => line.paragraph === paragraph).map((line) => line.index));
  const others = paragraph.lines.filter((line) => !own.has(line.index)).flatMap((line) => line.pieces);
  return others.some(({ run, text }) => run !== undefined && runs.has(run) && countVisible(text) > 0);
}

/** Changes whole paragraphs. */
export function fixParagraphs(paragraphs: readonly Paragraph[], change: ParagraphChange): readonly Fix[] {
  return paragraphs.length > 0 ? [{ kind: 'paragraph', paragraphs: paragraphs.map((one) => one.source), change }] : [];
}

/** The nearest value of a range. */
export function clamp(value: number, [smallest, largest]: readonly [number, number]): number {
  return Math.min(Math.max(value, smallest), largest);
}
