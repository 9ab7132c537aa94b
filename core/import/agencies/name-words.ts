/**
 * The words that reports put around a number and that are no part of its name, and how a name is freed of them. Knows
 * word lists only, no figures.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import { type FigureText, type Span, spelledText } from '../figures/figure-text.ts';

interface Patterns {
  /** Cue words between a subject and its value. */
  readonly tail: RegExp;
  /** Connecting words before a subject. */
  readonly head: RegExp;
  /** The last word that opens the name of a quantity. */
  readonly quantity: RegExp;
  /** What ends the noun phrase behind a number. */
  readonly phraseEnd: RegExp;
  /** Words that do not begin a noun phrase. */
  readonly functionWord: RegExp;
}

const tailWords =
  'đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ|chiếm tỉ lệ|với tỷ lệ|tỷ lệ đạt|tỷ lệ|tỉ lệ|đạt được|đạt|chiếm|là|còn|có|gồm|bao gồm|với|được|chỉ|khoảng|hơn|gần|trên|ước|bằng|tổng số|tổng cộng|tương đương|tương ứng|xuống còn|xuống|(?<!trở )lên|gấp|từ|đã|cho|của|trong đó|cụ thể|và|đối với|ở mức|xếp hạng thứ|xếp hạng|xếp thứ|xếp vị trí|đứng thứ|thứ hạng|hạng|thứ|tăng|(?<!cắt |tinh )giảm|ước đạt|trong tổng số|tại|đến';
const headWords =
  'trong đó|cụ thể|cụ thể như sau|như sau|với|gồm|bao gồm|và|qua đó|theo đó|đến nay|hiện nay|hiện|bên cạnh đó|ngoài ra|đồng thời|tuy nhiên|kết quả|đến thời điểm hiện tại|đến thời điểm báo cáo|tính đến nay|đến hết|trong kỳ|trong kỳ báo cáo|trong|đã|nêu trên|của chính phủ|chính phủ|của|còn lại|về';
/** Who reports need not be said again. */
const actors = 'toàn tỉnh|ubnd tỉnh|ủy ban nhân dân tỉnh|uỷ ban nhân dân tỉnh|tỉnh đã';
/** Words of time that open a sentence: the period says them. */
const times = 'quý|tháng|năm|lũy kế|luỹ kế|từ ngày|từ năm|ngày|đến ngày|tính đến|so với|đến hết';
const quantityWords =
  'tỷ lệ|tỉ lệ|tỷ trọng|mức độ hài lòng|tốc độ tăng|tổng số|số lượng|tổng kinh phí|kinh phí|chỉ số|tổng thu|tổng chi|tổng vốn|tổng điểm|số điểm|số hồ sơ|số thủ tục|số dịch vụ|số văn bản|số cơ quan|số đơn vị|số người|số lượt|số tiền|số vốn|số phiếu|số cán bộ|số tài khoản|số tthc|số nhiệm vụ';
const phraseEnds =
  'đạt(?! chuẩn| yêu cầu| tiêu chuẩn| trình độ)|chiếm|tăng|giảm|trong đó|góp phần|đáp ứng|qua đó|nhằm|vượt|cao hơn|thấp hơn|so với|kèm theo|theo|gồm|bao gồm|trở lên|xếp hạng|xếp thứ|xếp loại|còn|là|không';
const functionWords =
  'và|của|về|theo|là|thì|tại|trong|do|để|với|cho|từ|trở|so|hoặc|nhưng|khi|nếu|đạt|chiếm|tăng|giảm|như|cũng|trên|dưới|qua|vào|ở|gồm|nên|trước|sau|xếp|đứng';

function patternsOf(spell: (words: string) => string): Patterns {
  const list = (words: string) => spell(words);
  return {
    tail: new RegExp(`(?:^|[ ,(:])(?:${list(tailWords)})[ ,:(]*$`, 'u'),
    head: new RegExp(
      String.raw`^[ ,:;.()“”+-]*(?:(?:${list(headWords)})(?!\p{L})[ ,:]*|(?:${list(actors)})(?= \p{L})|(?:${list(times)})(?!\p{L})[^,]{0,40},|[,:;.)] *)`,
      'u',
    ),
    quantity: new RegExp(String.raw`(?<!\p{L})(?:${list(quantityWords)})(?= \p{L})`, 'gu'),
    phraseEnd: new RegExp(
      String.raw`[;:.()]|(?:,? và|,|,? (?:đối )?với| cho)(?= (?:hơn |gần |khoảng |trên )?\d)|, (?=${list(`${phraseEnds}|tỷ lệ|số|có|đã|phục vụ|được|đảm bảo|bảo đảm`)})|,? (?:${list(phraseEnds)})(?!\p{L})`,
      'u',
    ),
    functionWord: new RegExp(String.raw`^(?:${list(functionWords)})(?!\p{L})`, 'u'),
  };
}

const written = patternsOf((words) => words);
/** A poor scan has spellings of its own for "với", "gồm", "xuống", "là". */
const damaged = patternsOf((words) => `${foldVietnamese(words)}|vol|gdm|xubng|1[34]`);

export function patternsFor(text: FigureText): Patterns {
  return text.isDamaged ? damaged : written;
}

/** How often a cue or connecting word is peeled off an end. */
const mostPeelings = 8;

export function peelTail(text: FigureText, span: Span): Span {
  const { tail } = patternsFor(text);
  let { end } = span;
  for (let i = 0; i < mostPeelings; i += 1) {
    const from = Math.max(span.start, end - 40);
    const match = tail.exec(spelledText(text).slice(from, end));
    if (!match) break;
    end = from + match.index;
  }
  while (end > span.start && /[\s,:;.(“"-]/.test(text.text[end - 1] as string)) end -= 1;
  return { start: span.start, end };
}

export function peelHead(text: FigureText, span: Span): Span {
  const { head } = patternsFor(text);
  let { start } = span;
  for (let i = 0; i < mostPeelings && start < span.end; i += 1) {
    const match = head.exec(spelledText(text).slice(start, Math.min(span.end, start + 60)));
    if (!match || match[0] === '') break;
    start += match[0].length;
  }
  while (start < span.end && /[\s,:;.)”"+-]/.test(text.text[start] as string)) start += 1;
  return { start, end: span.end };
}

/** The last "tỷ lệ …", "số lượng …" of a span; for a rate its own word wins over the counts it names. */
export function fromQuantity(text: FigureText, span: Span, isRate: boolean): Span | null {
  const words = spelledText(text).slice(span.start, span.end);
  const found = [...words.matchAll(patternsFor(text).quantity)];
  const rates = isRate ? found.filter((match) => /^t[ỷỉyi] /u.test(match[0])) : [];
  const last = rates.at(-1) ?? found.at(-1);
  return last ? { start: span.start + last.index, end: span.end } : null;
}
