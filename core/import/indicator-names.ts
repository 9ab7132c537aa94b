/**
 * Names figures: the noun phrase that a number counts or measures, completed from its sentence so that it reads alone.
 * Knows how reports put words around numbers; not periods and not sums.
 */
import { foldVietnamese } from '../text/vietnamese.ts';
import type { Figure } from './figure.ts';
import { type FigureText, type Span, spanAt } from './figure-text.ts';
import { unitOfName } from './figure-units.ts';

/** A figure that has its name. */
export interface NamedFigure {
  readonly figure: Figure;
  readonly name: string;
  readonly subject: string;
}

/** What naming needs to know about the place of a figure. */
export interface NamingPlace {
  readonly text: FigureText;
  /** Spans that are no figures: dates, documents. A name does not reach across them. */
  readonly marked: readonly Span[];
  /** The figure before it in the same clause, with the name it got. */
  readonly previous: NamedFigure | null;
  /** The last figure of the same kind in the paragraph: "tháng 02 đạt …" goes on with it. */
  readonly earlier: NamedFigure | null;
  /** The line that opens the list the paragraph stands in: it completes names of few words. */
  readonly opening: string | null;
  /** The heading above: it completes what would have no name at all. */
  readonly heading: string | null;
}

export interface FigureName {
  /** Reads alone. */
  readonly name: string;
  /** What the figure is said of, without "Tỷ lệ", "Số …", "Thứ hạng". */
  readonly subject: string;
  /** Offset of the first word of the name in the paragraph. */
  readonly start: number;
}

const longestName = 300;
const mostWords = 32;
/** A shorter name that names no quantity is completed from its context. */
const fewWords = 5;

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
  'đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ|chiếm tỉ lệ|với tỷ lệ|tỷ lệ đạt|tỷ lệ|tỉ lệ|đạt được|đạt|chiếm|là|còn|có|gồm|bao gồm|với|được|chỉ|khoảng|hơn|gần|trên|ước|bằng|tổng số|tổng cộng|tương đương|tương ứng|xuống còn|xuống|lên|từ|đã|cho|của|trong đó|cụ thể|và|đối với|ở mức|xếp hạng thứ|xếp hạng|xếp thứ|xếp vị trí|đứng thứ|thứ hạng|hạng|thứ|tăng|(?<!cắt |tinh )giảm|ước đạt|trong tổng số|tại|đến';
const headWords =
  'trong đó|cụ thể|cụ thể như sau|như sau|gồm|bao gồm|và|qua đó|theo đó|đến nay|hiện nay|hiện|bên cạnh đó|ngoài ra|đồng thời|tuy nhiên|kết quả|đến thời điểm hiện tại|đến thời điểm báo cáo|tính đến nay|đến hết|trong kỳ|trong kỳ báo cáo|trong|đã|nêu trên|của chính phủ|chính phủ|của|còn lại|về|tổng';
/** Who reports need not be said again. */
const actors = 'toàn tỉnh|ubnd tỉnh|ủy ban nhân dân tỉnh|uỷ ban nhân dân tỉnh|tỉnh đã';
/** Words of time that open a sentence: the period says them. */
const times = 'quý|tháng|năm|lũy kế|luỹ kế|từ ngày|ngày|đến ngày|tính đến|so với|đến hết';
const quantityWords =
  'tỷ lệ|tỉ lệ|tỷ trọng|mức độ hài lòng|tốc độ tăng|tổng số|số lượng|tổng kinh phí|kinh phí|chỉ số|tổng thu|tổng chi|tổng vốn|tổng điểm|số điểm|số hồ sơ|số thủ tục|số dịch vụ|số văn bản|số cơ quan|số đơn vị|số người|số lượt|số tiền|số vốn|số phiếu|số cán bộ|số tài khoản|số tthc|số nhiệm vụ';
const phraseEnds =
  'đạt|chiếm|tăng|giảm|trong đó|góp phần|đáp ứng|qua đó|nhằm|vượt|cao hơn|thấp hơn|so với|theo|gồm|bao gồm|trở lên|xếp hạng|xếp thứ|xếp loại|còn|là|không|đảm bảo|bảo đảm';
const functionWords =
  'và|của|về|theo|đã|là|thì|tại|trong|do|để|với|cho|từ|trở|so|hoặc|nhưng|khi|nếu|đạt|chiếm|tăng|giảm|như|cũng|trên|dưới|qua|vào|ở|gồm|nên|trước|sau|xếp|đứng';

function patternsOf(spell: (words: string) => string): Patterns {
  const list = (words: string) => spell(words);
  return {
    tail: new RegExp(`(?:^|[ ,(:])(?:${list(tailWords)})[ ,:(]*$`, 'u'),
    head: new RegExp(
      String.raw`^[ ,:;.()“”+-]*(?:(?:${list(headWords)})(?!\p{L})[ ,:]*|(?:${list(actors)})(?= \p{L})|(?:${list(times)}) [^,]{1,40},|[,:;.)] *)`,
      'u',
    ),
    quantity: new RegExp(String.raw`(?<!\p{L})(?:${list(quantityWords)})(?= \p{L})`, 'gu'),
    phraseEnd: new RegExp(
      String.raw`[;:.()]|(?:,? và|,| với)(?= \d)|, (?=${list(`${phraseEnds}|tỷ lệ|số|có|đã|phục vụ|được`)})|,? (?:${list(phraseEnds)})(?!\p{L})`,
      'u',
    ),
    functionWord: new RegExp(String.raw`^(?:${list(functionWords)})(?!\p{L})`, 'u'),
  };
}

const written = patternsOf((words) => words);
/** A poor scan has spellings of its own for "với", "gồm", "xuống", "là". */
const damaged = patternsOf((words) => `${foldVietnamese(words)}|vol|gdm|xubng|1[34]`);

/** A piece of the paragraph, by offsets, that can be cut from both ends. */
function sourceOf({ isDamaged, folded, lower }: FigureText): string {
  return isDamaged ? folded : lower;
}

function patternsFor(text: FigureText): Patterns {
  return text.isDamaged ? damaged : written;
}

/** How often a cue or connecting word is peeled off an end. */
const mostPeelings = 8;

function peelTail(text: FigureText, span: Span): Span {
  const { tail } = patternsFor(text);
  let { end } = span;
  for (let i = 0; i < mostPeelings; i += 1) {
    const from = Math.max(span.start, end - 40);
    const match = tail.exec(sourceOf(text).slice(from, end));
    if (!match) break;
    end = from + match.index;
  }
  while (end > span.start && /[\s,:;.(“"-]/.test(text.text[end - 1] as string)) end -= 1;
  return { start: span.start, end };
}

function peelHead(text: FigureText, span: Span): Span {
  const { head } = patternsFor(text);
  let { start } = span;
  for (let i = 0; i < mostPeelings && start < span.end; i += 1) {
    const match = head.exec(sourceOf(text).slice(start, Math.min(span.end, start + 60)));
    if (!match || match[0] === '') break;
    start += match[0].length;
  }
  while (start < span.end && /[\s,:;.)”"+-]/.test(text.text[start] as string)) start += 1;
  return { start, end: span.end };
}

/** The last "tỷ lệ …", "số lượng …" of a span; for a rate its own word wins over the counts it names. */
function fromQuantity(text: FigureText, span: Span, isRate: boolean): Span | null {
  const words = sourceOf(text).slice(span.start, span.end);
  const found = [...words.matchAll(patternsFor(text).quantity)];
  const rates = isRate ? found.filter((match) => /^t[ỷỉyi] /u.test(match[0])) : [];
  const last = rates.at(-1) ?? found.at(-1);
  return last ? { start: span.start + last.index, end: span.end } : null;
}

/** Where the figure's numbers begin: those of its fraction when one stands before the rate. */
function startOf({ start, fraction }: Figure): number {
  return fraction && fraction.start < start ? fraction.start : start;
}

/** Where the words before a figure that can belong to its name begin. */
function openingOf(figure: Figure, { text, marked, previous }: NamingPlace): number {
  const start = startOf(figure);
  const clause = spanAt(text.clauses, start)?.start ?? 0;
  const bracket = spanAt(text.brackets, start);
  const isAround = (span: Span) => spanAt(text.brackets, span.start) === bracket;
  const lastMarked = marked.findLast((span) => span.end <= start && span.start >= clause && isAround(span))?.end ?? 0;
  const afterPrevious = previous && previous.figure.end <= start ? previous.figure.end : 0;
  return Math.max(clause, bracket ? bracket.start + 1 : 0, lastMarked, afterPrevious);
}

/** Behind another figure only what follows the last mark is one's own: ", trực tiếp 120 hồ sơ". */
function afterLastMark(text: FigureText, span: Span): Span {
  const words = sourceOf(text)
    .slice(span.start, span.end)
    .replace(/[: ]+$/, '');
  const last = [...words.matchAll(/[,;:)]|(?<= )(?:và|va)(?= |$)/gu)].at(-1);
  return last ? { start: span.start + last.index + last[0].length, end: span.end } : span;
}

/** Behind the last "đã" stands what was done; who did it is the paper's own. One word alone would say too little. */
function afterDone(text: FigureText, span: Span): Span {
  const words = sourceOf(text).slice(span.start, span.end);
  const at = words.lastIndexOf(text.isDamaged ? ' da ' : ' đã ');
  return at >= 0 &&
    words
      .slice(at + 4)
      .trim()
      .includes(' ')
    ? { start: span.start + at + 4, end: span.end }
    : span;
}

/** "Phổ cập điện thoại: Thuê bao di động: 2.430.409": the label is what stands behind the colon before. */
function lastLabel(text: FigureText, span: Span): Span {
  const words = text.text.slice(span.start, span.end);
  const at = words.lastIndexOf(': ');
  return at >= 0 && words.slice(at + 2).includes(' ') ? { start: span.start + at + 2, end: span.end } : span;
}

/** What a span says a figure is of: from the last word that names a quantity, else without connecting words. */
function subjectIn(text: FigureText, span: Span, isRate: boolean): Span {
  const own = peelTail(text, span);
  const quantity = fromQuantity(text, own, isRate);
  if (quantity) return quantity;
  return peelHead(text, afterDone(text, lastLabel(text, own)));
}

/** The words before a figure that say what it is of, as a span; empty when they only connect. */
function subjectSpan(figure: Figure, place: NamingPlace): Span {
  const { text, previous } = place;
  const start = openingOf(figure, place);
  const whole = { start: Math.max(start, startOf(figure) - 400), end: startOf(figure) };
  const isBehind = previous !== null && start === previous.figure.end;
  return subjectIn(text, isBehind ? afterLastMark(text, whole) : whole, figure.unit?.kind === 'rate');
}

/** The words before the bracket that a figure stands in. */
function spanBeforeBracket(figure: Figure, place: NamingPlace): Span | null {
  const { text, marked, previous } = place;
  const bracket = spanAt(text.brackets, startOf(figure));
  if (!bracket || (previous && previous.figure.start > bracket.start)) return null;
  const clause = spanAt(text.clauses, bracket.start)?.start ?? 0;
  const lastMarked = marked.findLast((span) => span.end <= bracket.start && span.start >= clause)?.end ?? 0;
  const whole = { start: Math.max(clause, lastMarked, bracket.start - 300), end: bracket.start };
  const isBehind = previous !== null && previous.figure.end >= whole.start;
  const own = isBehind ? afterLastMark(text, { start: previous.figure.end, end: bracket.start }) : whole;
  return subjectIn(text, own, figure.unit?.kind === 'rate');
}

/** A longer phrase is cut where a place, an aim or a way is added to it. */
const phraseWords = 10;
const additions = / (?:trên|tại|vào|để|nhằm|phục vụ|theo|trong|nêu trên|của|tren|tai|vao|theo) /gu;

/** What stands behind the unit and tells it apart: "bị bãi bỏ"; for a rate the things it is of. */
function phraseBehind(figure: Figure, text: FigureText): string {
  const behind = sourceOf(text).slice(figure.end, figure.end + 250);
  if (!/^ ?\p{L}/u.test(behind) || patternsFor(text).functionWord.test(behind.trimStart())) return '';
  const cut = patternsFor(text).phraseEnd.exec(behind)?.index ?? behind.length;
  const span = peelTail(text, { start: figure.end, end: figure.end + cut });
  const phrase = text.text.slice(span.start, span.end).trim();
  if (wordsOf(phrase) <= phraseWords) return phrase;
  const end = [...phrase.matchAll(additions)].find((match) => wordsOf(phrase.slice(0, match.index)) >= fewDoingWords);
  return firstWords(end ? phrase.slice(0, end.index) : phrase);
}

/** At most so many words from the beginning. */
function firstWords(phrase: string): string {
  return phrase.split(' ').slice(0, mostWords).join(' ');
}

function wordsOf(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** At most so many words, the last ones: they stand next to the value. */
function lastWords(text: string, count: number): string {
  const words = text.split(' ');
  return words.length <= count ? text : words.slice(-count).join(' ');
}

/** "Sở", "TTHC" keep their capital; "Tiếp nhận" loses it inside a name. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) &&
    !/^(?:Sở|Bộ|Trung tâm|Văn phòng|Ủy ban|Uỷ ban|Internet|Chính phủ)(?!\p{L})/u.test(text)
    ? (text[0] as string).toLowerCase() + text.slice(1)
    : text;
}

function upperFirst(text: string): string {
  return text === '' ? text : (text[0] as string).toUpperCase() + text.slice(1);
}

/** Whether a name says which quantity it is, so that it reads alone. */
const namesQuantity =
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|số (?!hóa|hoá|liệu)|tổng|thứ hạng|mức|tốc độ|chỉ số|kinh phí|t[yi] l|so (?!hoa)|tong)/iu;

/** "Tổng số", "Tỷ lệ đúng hạn" name a quantity and still not of what. */
function readsAlone(subject: string): boolean {
  return namesQuantity.test(subject) ? wordsOf(subject) > 3 : wordsOf(subject) > fewWords;
}

interface Context {
  readonly opening: string | null;
  readonly heading: string | null;
}

/** A name that does not read alone, behind the line or heading it stands under. */
function complete(subject: string, { opening, heading }: Context): string {
  const context = opening ?? (subject === '' ? heading : null);
  if (!context || readsAlone(subject)) return subject;
  if (subject === '') return context;
  return foldVietnamese(context).includes(foldVietnamese(subject)) ? context : `${context} – ${lowerFirst(subject)}`;
}

/** A few words of doing before the number belong to its name: "tiếp nhận", "tổ chức". */
const fewDoingWords = 4;
/** A longer opening of a rate is a sentence: its last words are the doing. */
const longOpening = 14;

/** "Số lượng cơ quan …" whose rate is given: "Tỷ lệ cơ quan …". */
function asRate(subject: string): string {
  const things = subject.replace(/^(?:tổng số lượng|tổng số|số lượng|số|tong so|so luong)(?= )/iu, '').trim();
  return /^(?:tỷ|tỉ|chỉ số|mức|tốc|t[yi] l)/iu.test(things) ? things : `Tỷ lệ ${lowerFirst(things)}`;
}

function rateName(subject: string, phrase: string, isInherited: boolean, context: Context): string {
  if (namesQuantity.test(subject)) return asRate(complete(subject, context));
  if (phrase === '') return isInherited ? asRate(complete(subject, context)) : complete(subject, context);
  const opening = wordsOf(subject) > longOpening ? lastWords(subject, fewDoingWords) : subject;
  return `Tỷ lệ ${opening ? `${lowerFirst(opening)} ` : ''}${phrase}`;
}

function countName(unit: string, subject: string, phrase: string, context: Context): string {
  if (namesQuantity.test(subject)) return complete(subject, context);
  const isDoing =
    subject !== '' &&
    wordsOf(subject) <= fewDoingWords &&
    !/^(?:toàn |cả )?tỉnh$/iu.test(subject) &&
    !phrase.includes(subject);
  const doing = isDoing ? ` ${lowerFirst(subject)}` : '';
  if (phrase !== '') return `Số ${unit} ${phrase}${doing}`;
  return `Số ${unit} ${lowerFirst(complete(subject, context))}`.trim();
}

interface Wording {
  readonly subject: string;
  readonly phrase: string;
  /** Whether the subject is the one of the figure before. */
  readonly isInherited: boolean;
  /** Whether the number stands behind a label and a colon. */
  readonly isLabel: boolean;
}

function compose(figure: Figure, { subject, phrase, isInherited, isLabel }: Wording, context: Context): string {
  const unit = figure.unit;
  if (figure.role === 'change') return complete(subject, context);
  if (unit?.kind === 'rank') return `Thứ hạng ${lowerFirst(complete(subject, context))}`.trim();
  if (unit?.kind === 'rate') return rateName(subject, phrase, isInherited || figure.fraction !== null, context);
  if (unit?.kind === 'count' && isInherited)
    return subject.startsWith(unit.name) ? `Số ${subject}` : `Số ${unit.name} (${subject})`;
  if (unit?.kind === 'count' && !isLabel) return countName(unit.name, subject, phrase, context);
  return complete(subject, context);
}

/** The phrase behind a rate's fraction counts: "9.500/10.000 hồ sơ đúng hạn, đạt 95 %". */
function phraseOf(figure: Figure, text: FigureText): string {
  const { fraction } = figure;
  if (!fraction || fraction.start > figure.start) return phraseBehind(figure, text);
  const counted = fraction.unit?.kind === 'count' ? `${fraction.unit.name} ` : '';
  return `${counted}${phraseBehind(fraction, text)}`.trim();
}

/** The words of a span without brackets that hold dates and numbers; "tỷ lệ" mended where a scan bent it. */
function plainWords(text: FigureText, span: Span): string {
  const words = text.text
    .slice(span.start, span.end)
    .replace(/ ?\([^()]{0,200}\d[^()]{0,200}\)/g, '')
    .trim();
  const isBentRate = text.isDamaged && text.folded.startsWith('ty le ', span.start);
  return isBentRate ? `Tỷ lệ${words.slice('ty le'.length)}` : words;
}

/** What a figure without words of its own is of: of a count, the things counted; else what the one before is of. */
function inheritedSubject(figure: Figure, before: NamedFigure): string {
  const isOfCount = before.figure.unit?.kind === 'count' && figure.unit?.kind !== 'rank';
  if (!isOfCount) return before.subject;
  // "20 công chức và 15 viên chức" are both of what the bracket of the first name says.
  const whole = figure.unit?.name === before.figure.unit?.name ? undefined : / \(([^()]+)\)$/.exec(before.name)?.[1];
  return whole ?? lowerFirst(before.name.replace(/^(?:Tổng số lượng|Tổng số|Số lượng|Số) /u, ''));
}

/** "tháng 02", "quý II/2025": a subject that says when and not what. */
const onlyPeriod = /^(?:riêng |trong )?(?:th[áa]ng|qu[ýy]|n[ăa]m|tuần) [\dIV/]{1,7}(?: n[ăa]m \d{4})?$/iu;

/** Names one figure. A figure whose words name nothing of its own takes the subject of the one before it. */
export function nameFigure(figure: Figure, place: NamingPlace): FigureName {
  const { text, previous, earlier } = place;
  const own = subjectSpan(figure, place);
  const found = own.end > own.start ? own : (spanBeforeBracket(figure, place) ?? own);
  const written = lastWords(plainWords(text, found), mostWords);
  const from = startOf(figure);
  const isLabel = own.end > own.start && /: ?$/.test(text.text.slice(Math.max(0, from - 2), from));
  const phrase = isLabel || figure.unit?.kind === 'rank' ? '' : phraseOf(figure, text);
  const isPeriod = onlyPeriod.test(written);
  const before = previous && !isPeriod ? previous : earlier;
  const isInherited = (written === '' || isPeriod) && phrase === '' && before !== null;
  const subject = isInherited ? inheritedSubject(figure, before) : written;
  const name = upperFirst(compose(figure, { subject, phrase, isInherited, isLabel }, place)).slice(0, longestName);
  const start = found.end > found.start ? found.start : from;
  return { name, subject: subject || phrase, start };
}

/** The unit that a name tells where the number has none behind: "Thuê bao …: 2.430.409". */
export function unitFromName(name: string, text: FigureText): Figure['unit'] {
  const lower = name.toLowerCase();
  return unitOfName({ ...text, text: name, lower, folded: foldVietnamese(name), clauses: [], brackets: [] });
}
