/** How numbered paragraphs of the nội dung read: typed and automatic numbers alike. Judges nothing. */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';

/** Paragraphs of the nội dung that show text. */
export function listShown(map: PaperMap): readonly Paragraph[] {
  return map.body.filter((one) => one.text !== '');
}

/** The text with its automatic number, as a reader sees it. */
export function readNumbered(paragraph: Paragraph): string {
  return paragraph.label === '' ? paragraph.text : `${paragraph.label} ${paragraph.text}`;
}

/** "I. KẾT QUẢ": number and title. */
export const majorPattern = /^([IVXLC]+)\.\s+(.+)$/;
/** "1. Rà soát": number and words. */
export const clausePattern = /^(\d{1,3})\.\s+(\S.*)$/;

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman number in capitals. */
export function readRoman(text: string): number {
  const values = [...text].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A value up to 89 as a Roman number. */
export function toRoman(value: number): string {
  const steps = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}
