/**
 * Names figures: the noun phrase that a number counts or measures, completed from its sentence so that it reads alone.
 * Knows how reports put words around numbers; not periods and not sums.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import { phraseSpan, spanBeforeBracket, startOf, subjectSpan, type WordsPlace } from '../agencies/name-spans.ts';
import type { Figure } from './figure.ts';
import type { FigureText, Span } from './figure-text.ts';
import { unitOfName } from './figure-units.ts';

/** A figure that has its name. */
export interface NamedFigure {
  readonly figure: Figure;
  readonly name: string;
  readonly subject: string;
}

/** What naming needs to know about the place of a figure. */
export interface NamingPlace extends WordsPlace {
  /** The figure before it in the same clause, with the name it got. */
  readonly previous: NamedFigure | null;
  /** The last figure of the same kind in the paragraph: "tháng 02 đạt …" goes on with it. */
  readonly earlier: NamedFigure | null;
  /** Where the figure behind it begins, or the end of the paragraph. */
  readonly following: number;
  /** "giảm" or "tăng" of a count that was brought about: "giảm 12 đầu mối". */
  readonly doing: string | null;
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

/** A longer phrase is cut where a place, an aim or a way is added to it. */
const phraseWords = 10;
const additions = / (?:trên|tại|vào|để|nhằm|phục vụ|theo|trong|nêu trên|của|tren|tai|vao|theo) /gu;

function phraseBehind(figure: Figure, text: FigureText, following: number): string {
  const span = phraseSpan(figure, text, following);
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
function lowerFirst(text: string): string {
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

/** Whose paper it is need not be said again. */
const provinceAlone = /^(?:toàn |cả )?tỉnh$/iu;

/** A few words of doing before the number belong to its name: "tiếp nhận", "tổ chức". */
const fewDoingWords = 4;
/** A longer opening of a rate is a sentence: its last words are the doing. */
const longOpening = 14;

/** "Số lượng cơ quan …" whose rate is given: "Tỷ lệ cơ quan …". */
function asRate(subject: string): string {
  const things = subject.replace(/^(?:tổng số lượng|tổng số|số lượng|số|tong so|so luong)(?= )/iu, '').trim();
  return /^(?:tỷ|tỉ|chỉ số|mức|tốc|t[yi] l)/iu.test(things) ? things : `Tỷ lệ ${lowerFirst(things)}`;
}

/** "bằng 110,5 % cùng kỳ": what a rate is measured by, not what it is of. */
const yardstick = /^(?:so với )?(?:cùng kỳ|dự toán|kế hoạch|chỉ tiêu)/u;

function rateName(subject: string, phrase: string, isInherited: boolean, context: Context): string {
  if (isInherited && yardstick.test(phrase)) return `${asRate(complete(subject, context))} so với ${phrase}`;
  if (namesQuantity.test(subject)) return asRate(complete(subject, context));
  if (phrase === '') return isInherited ? asRate(complete(subject, context)) : complete(subject, context);
  const opening = wordsOf(subject) > longOpening ? lastWords(subject, fewDoingWords) : subject;
  return `Tỷ lệ ${opening ? `${lowerFirst(opening)} ` : ''}${phrase}`;
}

function countName(unit: string, subject: string, phrase: string, context: Context): string {
  if (namesQuantity.test(subject)) return complete(subject, context);
  const isDoing =
    subject !== '' && wordsOf(subject) <= fewDoingWords && !provinceAlone.test(subject) && !phrase.includes(subject);
  const doing = isDoing ? ` ${lowerFirst(subject)}` : '';
  if (phrase !== '') return `Số ${unit} ${phrase}${doing}`;
  return `Số ${unit} ${lowerFirst(complete(subject, context))}`.trim();
}

/** "Cấp tỉnh: 1.200 hồ sơ" says what is counted behind the number only. */
function isBareLabel(subject: string, unit: string): boolean {
  return !readsAlone(subject) && !namesQuantity.test(subject) && !subject.toLowerCase().includes(unit.toLowerCase());
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
  if (unit?.kind === 'count' && (!isLabel || isBareLabel(subject, unit.name))) {
    return countName(unit.name, subject, phrase, context);
  }
  return complete(subject, context);
}

/** The phrase behind a rate's fraction counts: "9.500/10.000 hồ sơ đúng hạn, đạt 95 %". */
function phraseOf(figure: Figure, text: FigureText, following: number): string {
  const { fraction } = figure;
  if (!fraction || fraction.start > figure.start) return phraseBehind(figure, text, following);
  const counted = fraction.unit?.kind === 'count' ? `${fraction.unit.name} ` : '';
  return `${counted}${phraseBehind(fraction, text, figure.start)}`.trim();
}

/** "Tỷ lệ trực tuyến: Quý I 75,2 %": the period is told apart. */
const lastPeriod = /[:,] (?:quý|tháng|năm) [\dIVX/]{1,7}$/iu;

/** The words of a span without brackets that hold dates and numbers; "tỷ lệ" mended where a scan bent it. */
function plainWords(text: FigureText, span: Span): string {
  const words = text.text.slice(span.start, span.end).replace(/ ?\([^()]{0,200}\d[^()]{0,200}\)/g, '');
  const isBentRate = text.isDamaged && text.folded.startsWith('ty le ', span.start);
  if (isBentRate) return `Tỷ lệ${words.slice('ty le'.length)}`.trim();
  const aim = words.lastIndexOf('%');
  const own = aim < 0 ? -1 : words.indexOf(', ', aim);
  return (own < 0 ? words : words.slice(own + 2)).replace(lastPeriod, '').trim();
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

/** The mark of a footnote that stays on its word when text is copied: "hoàn thành1". */
const footnoteMark = /(?<=\p{Ll}{3})\d{1,2}(?=[\s,]|$)/gu;

/** A name so short goes on with the one before it. */
const seriesWords = 3;

/** "Tỷ lệ … của các sở đạt 99,8 %, cấp xã đạt 95,2 %": the second goes on with the name of the first. */
function seriesName(
  { unit, role }: Figure,
  { subject, phrase }: Pick<Wording, 'subject' | 'phrase'>,
  previous: NamedFigure | null,
): string | null {
  if (unit?.kind !== 'rate' || role !== 'value' || previous?.figure.unit?.kind !== 'rate' || phrase !== '') return null;
  if (subject === '' || subject === previous.subject || wordsOf(subject) > seriesWords) return null;
  if (namesQuantity.test(subject) || !namesQuantity.test(previous.name)) return null;
  return `${previous.name.split(' – ')[0]} – ${lowerFirst(subject)}`;
}

/** Names one figure. A figure whose words name nothing of its own takes the subject of the one before it. */
export function nameFigure(figure: Figure, place: NamingPlace): FigureName {
  const { text, previous, earlier } = place;
  const own = subjectSpan(figure, place);
  const found = own.end > own.start ? own : (spanBeforeBracket(figure, place) ?? own);
  const words = lastWords(plainWords(text, found), mostWords);
  const written = place.doing && (words === '' || provinceAlone.test(words)) ? place.doing : words;
  const from = startOf(figure);
  const isLabel = own.end > own.start && /: ?$/.test(text.text.slice(Math.max(0, from - 2), from));
  const phrase = isLabel || figure.unit?.kind === 'rank' ? '' : phraseOf(figure, text, place.following);
  const isPeriod = onlyPeriod.test(written);
  const before = previous && !isPeriod ? previous : earlier;
  const tellsNothing = phrase === '' || (figure.unit?.kind === 'rate' && yardstick.test(phrase));
  const isInherited = (written === '' || isPeriod) && tellsNothing && before !== null;
  const subject = isInherited ? inheritedSubject(figure, before) : written;
  const series = seriesName(figure, { subject, phrase }, previous);
  const name =
    series ?? upperFirst(compose(figure, { subject, phrase, isInherited, isLabel }, place)).slice(0, longestName);
  const plain = text.isDamaged ? name : name.replace(footnoteMark, '');
  const start = found.end > found.start ? found.start : from;
  return { name: plain, subject: subject || phrase, start };
}

/** A bare label with the unit that its list gave it: "Cấp tỉnh: 800" of 1.024 TTHC is "Số TTHC cấp tỉnh". */
export function nameWithUnit(name: string, unit: string): string {
  return isBareLabel(name, unit) ? `Số ${unit} ${lowerFirst(name)}` : name;
}

/** The unit that a name tells where the number has none behind: "Thuê bao …: 2.430.409". */
export function unitFromName(name: string, text: FigureText): Figure['unit'] {
  const lower = name.toLowerCase();
  return unitOfName({ ...text, text: name, lower, folded: foldVietnamese(name), clauses: [], brackets: [] });
}
