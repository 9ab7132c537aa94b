/** Measures (giải pháp) of a task as text a clerk can write: one a line, "- " and "+ " for the two levels of bullets. Pure. */
import type { Measure } from '../../../core/domain/measure.ts';
import { readLines } from '../../ui/lines.ts';

const marks = ['', '- ', '+ '] as const;

/** One measure a line; a line break inside a measure becomes a space. */
export function formatMeasures(measures: readonly Measure[]): string {
  return measures.map(({ level, text }) => marks[level] + text.replaceAll('\n', ' ')).join('\n');
}

/** The measures of a text; a mark without words is no measure. */
export function parseMeasures(text: string): Measure[] {
  return readLines(text).flatMap((line): Measure[] => {
    const [, mark, words = ''] = /^([-+](?=\s|$))?\s*(.*)$/.exec(line) ?? [];
    return words ? [{ level: mark === '-' ? 1 : mark === '+' ? 2 : 0, text: words }] : [];
  });
}
