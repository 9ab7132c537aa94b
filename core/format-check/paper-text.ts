/** Vietnamese text as the checker compares it. Knows nothing of Word or of rules. */
import { foldVietnamese } from '../text/vietnamese.ts';

/**
 * Text ready for comparison: NFC, no-break spaces as spaces, every dash as "-", runs of white space as one space, ends
 * trimmed. What the paper really wrote stays in `TextLine.original`.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Letters without case or marks, for finding words whatever their spelling: "Nơi  nhận:" → "noi nhan:". */
export function foldText(text: string): string {
  return foldVietnamese(normaliseText(text));
}

/**
 * The two usual placements of the tone mark are one spelling: "HOÀ" and "HÒA", "UỶ" and "ỦY" (NĐ 30/2020 itself prints
 * both). Answers the text with the mark moved to the first vowel.
 */
export function unifyToneMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<!q)([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L}|\p{M})/giu, '$1$3$2')
    .normalize('NFC');
}

/** True for text that has letters, all of them capitals. */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** How many letters and digits: what a reader sees as text. */
export function countVisible(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** A short quotation for a place or a finding: “Căn cứ Luật Tổ chức …”. */
export function quote(text: string, maxLength = 60): string {
  // Long before the end of a long text everything that is quoted has been read.
  const whole = normaliseText(text.slice(0, 8 * maxLength));
  return whole.length > maxLength ? `“${whole.slice(0, maxLength).trimEnd()}…”` : `“${whole}”`;
}
