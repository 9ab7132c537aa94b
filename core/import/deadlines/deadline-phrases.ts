/** Finds the deadline inside a sentence that says more than that. Knows the words that introduce one, not what follows from it. */
import type { Deadline } from '../../domain/deadline.ts';
import { numberWords } from '../figures/vietnamese-numbers.ts';
import { type DeadlineContext, parseDeadline } from './deadlines.ts';

const hour = '(?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{1,2}(?: phút)?)?,? )?';
const date = '(?:\\d{1,2} ?[/.] ?\\d{1,2}(?: ?[/.] ?\\d{4})?|\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?)';
const day = `${hour}(?:ngày )?${date}`;
const quarter =
  '(?:quý (?:IV|I{1,3}|[1-4])(?![\\p{L}])(?:(?:,| và| -) (?:quý )?(?:IV|I{1,3})(?![\\p{L}]))*(?: ?/ ?\\d{4}| năm \\d{4})?)';
const month = '(?:tháng \\d{1,2}(?: ?/ ?\\d{4}| năm \\d{4})?)';
const halfYear = '(?:(?:6|sáu) tháng (?:đầu|cuối) năm(?: \\d{4})?)';
const monthOrQuarter = `(?:${month}|${quarter}|${halfYear})(?!\\d)`;
/** A year alone is often no deadline ("kết quả trong năm 2024"): it needs a word that makes it one. */
const span = `(?:${monthOrQuarter}|năm \\d{4}(?!\\d))`;
const opening = '(?:chậm nhất|muộn nhất|trước|đến hết|(?<!tính )đến|hoàn thành|xong|vào cuối|cuối|hết)';
const every = '(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm|6 tháng)';
const start = '(?:hoàn thành |xong )?';
const link = '(?:là |trong |vào )?';

const count = `(?:\\d{1,3}|${numberWords}(?: ${numberWords}){0,4})`;
const days = `${count} (?:\\([^()]{1,30}\\) )?ngày(?: làm việc)?`;

/** Where a deadline stands inside a sentence, surest first. */
const phrases: readonly RegExp[] = [
  new RegExp(
    `(?:chậm nhất|trong vòng|(?:trong )?thời hạn|trong|không quá|sau) (?:là |sau |không quá )*${days},? (?:kể )?(?:từ|sau) [^.;]{1,200}`,
    'giu',
  ),
  new RegExp(`(?:trong vòng|(?:trong )?thời hạn|trong|không quá) (?:là |không quá )?${days}(?= |[.,;]|$)`, 'giu'),
  new RegExp(
    `${opening} ${link}(?:ngày )?\\d{1,2}(?: tháng \\d{1,2}|/\\d{1,2})? (?:${every}|(?:của )?tháng cuối (?:mỗi |của )?quý|năm trước)`,
    'giu',
  ),
  new RegExp(`từ (?:ngày )?${date} đến (?:hết )?(?:ngày )?${date}`, 'giu'),
  new RegExp(`${start}${opening} ${link}${day}`, 'giu'),
  new RegExp(`${start}${opening} ${link}${span}`, 'giu'),
  new RegExp(`${start}trong ${monthOrQuarter}`, 'giu'),
  new RegExp(`(?<=(?:thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|trình))?|hoàn thành) ?: ?)${span}`, 'giu'),
  new RegExp(`(?<=thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|trình))? ?: ?)${day}`, 'giu'),
  // A year at the very end of the sentence closes it: "… trong năm 2026".
  /(?:trong|vào|tại kỳ họp cuối) năm \d{4}(?=[ .;,/)]*$)/giu,
  /(?:cuối|đến) năm \d{4}(?=[ .;,/)]*$)/giu,
  new RegExp(`vào ngày \\d{1,2} ${every}`, 'giu'),
  new RegExp(`(?:định kỳ|vào thứ \\p{L}+),? (?:(?:vào|thứ|ngày) [^,.;]{1,30} )?${every}`, 'giu'),
  /định kỳ (?:0?\d{1,2} (?:tuần|tháng|quý|năm)(?:,? (?:và )?)?)+/giu,
  new RegExp(
    `(?:(?<=, )|(?<=(?:báo cáo|tổng hợp|cập nhật|kiểm tra|rà soát|đăng tải|công khai)[^.;]{0,60} ))${every}(?=[ .;,/)]*$)`,
    'giu',
  ),
  new RegExp(`(?<=[,;] )${every}(?=,? (?:báo cáo|tổng hợp|gửi|công bố|công khai|đánh giá|kiểm tra)(?= ))`, 'giu'),
  new RegExp(`từ ${day}`, 'giu'),
  /ngay (?:sau )?khi [^.;,]{1,120}/giu,
  /(?:định kỳ )?(?:0?\d|một|hai|ba|sáu) (?:tuần|tháng|quý|năm)(?:\/| một | 01 | 1 )lần/giu,
  /(?<=[,(;:] ?(?:thực hiện )?)thường xuyên(?=[ .;,/)]*$)/giu,
];

/** The deadline named inside a sentence, or null. The last one of the surest form wins: it closes the sentence. */
export function findDeadline(sentence: string, context: DeadlineContext): Deadline | null {
  for (const pattern of phrases) {
    const words = [...sentence.matchAll(pattern)].at(-1)?.[0];
    const deadline = words ? parseDeadline(words, context) : null;
    if (deadline) return deadline;
  }
  return null;
}
