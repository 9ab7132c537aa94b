/** Says how far the text of a paper can be trusted: converted from an old encoding, or damaged by a poor scan. */
import { shareOfImpossibleWords } from '../text/vietnamese-syllable.ts';
import { type ReadingContext, warn } from './reading-context.ts';
import type { SourceText } from './source-text.ts';

const encodingNames = { tcvn3: 'TCVN3 (phông .Vn…)', vni: 'VNI' } as const;

/** Clean papers stay below 1 in 100, with all their foreign words; a poor scan lies above 20 in 100. */
const mostImpossible = 0.08;
/** So many letters tell enough about a text. */
const sampleLength = 400_000;

/** Whether a poor scan has damaged so many words that a head must be read by what is left of it. */
export function isDamagedText({ lines }: SourceText): boolean {
  return (shareOfImpossibleWords(lines.join('\n').slice(0, sampleLength)) ?? 0) > mostImpossible;
}

/** Warns `text.legacyEncoding` of converted text and `text.damaged` of text with too many impossible words. */
export function warnOfText({ lines, convertedFrom }: SourceText, context: ReadingContext): void {
  if (convertedFrom) {
    const name = encodingNames[convertedFrom];
    const message = `Văn bản dùng bảng mã cũ ${name}, đã được chuyển sang Unicode. Hãy xem lại chữ hoa có dấu và tên riêng.`;
    warn(context, 'text.legacyEncoding', message, null);
  }
  const share = shareOfImpossibleWords(lines.join('\n').slice(0, sampleLength));
  if (share === null || share <= mostImpossible) return;
  const percent = Math.round(share * 100);
  const message = `Khoảng ${percent} % số chữ trong văn bản không đúng chính tả tiếng Việt, thường do bản quét nhận dạng chữ kém. Nội dung đọc được có thể thiếu hoặc sai; nên dùng tệp gốc (Word) hoặc đối chiếu từng mục với bản giấy.`;
  warn(context, 'text.damaged', message, null);
}
