/** Reads the căn cứ of a paper: the paragraphs above its first numbered part that cite what it rests on. */
import { type Paragraph, withoutEndMark } from '../lines/paragraph.ts';

const opening = /^(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|Tờ trình))(?: |$)/u;
const mostBases = 100;
const longestBasis = 5000;

/** Each căn cứ as written, without its end mark. */
export function readLegalBases(paragraphs: readonly Paragraph[]): readonly string[] {
  const bases: string[] = [];
  for (const { mark, text } of paragraphs) {
    if (mark === 'roman' || mark === 'number') break;
    if (opening.test(text)) bases.push(withoutEndMark(text).slice(0, longestBasis));
  }
  return bases.slice(0, mostBases);
}
