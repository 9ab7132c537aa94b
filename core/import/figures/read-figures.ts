/**
 * Finds the figures of one paragraph: which of its numbers count or measure something reached, with their units, their
 * fractions and whether they are changes. Targets and what `not-figures.ts` marks are left out. Knows no names.
 */
import type { Figure, FigureRole } from './figure.ts';
import { type FigureText, type Span, spanAt, spelledText } from './figure-text.ts';
import { readUnit, type Unit, type UnitMatch } from './figure-units.ts';
import { markNonFigures } from './not-figures.ts';
import { asCount, findNumbers, numberWords, type WrittenNumber } from './vietnamese-numbers.ts';

/** How far before a number the words that decide about it stand. */
const reach = 80;

/** A number, or two joined by a stroke, with the unit behind. */
interface Quantity extends Span {
  readonly number: WrittenNumber;
  readonly denominator: WrittenNumber | null;
  readonly upper: WrittenNumber | null;
  readonly unit: UnitMatch | null;
}

/** Words before a number, in the spelling that the text's state allows. */
interface Cues {
  readonly approximate: RegExp;
  readonly change: RegExp;
  readonly decrease: RegExp;
  readonly rank: RegExp;
  readonly target: RegExp;
  readonly targetClause: RegExp;
  readonly result: RegExp;
  readonly value: RegExp;
  readonly functionWord: RegExp;
}

const cues: Cues = {
  approximate: /(?:khoảng|gần|hơn|trên|xấp xỉ|chừng|ước|ước đạt) $/u,
  change:
    /(?<!cắt )(?<!tinh )(?<!\p{L})(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hụt)(?: thêm| được| khoảng| gần| hơn| trên| tới| thứ| gấp)? $|(?:cao hơn|thấp hơn|tăng so với|giảm so với|tăng hơn so với|giảm hơn so với) [^,.;:()\d]{3,40}(?: (?:19|20)\d{2})? $/u,
  decrease: /(?:giảm|thấp hơn|ít hơn|hụt)[^,.;:()]{0,50}$/u,
  rank: /(?:xếp|đứng|thứ hạng|vị trí|hạng|vị thứ)(?: vị trí| thứ hạng| hạng)?(?: thứ)?:? (?:\d{1,2} (?:và|,) )?$/u,
  target:
    /phấn đấu|mục tiêu|tối thiểu|ít nhất|không dưới|không quá|tối đa|yêu cầu (?:là |đạt )?$|(?:kế hoạch|chỉ tiêu|nghị quyết)(?: năm| được giao| giao| đề ra)*:? (?:là )?$|(?<!đã )(?:đảm bảo|bảo đảm)/u,
  targetClause: /^(?:[-+*] ?)?(?:phấn đấu|đề nghị|yêu cầu|giao|tiếp tục|tập trung|nâng|mục tiêu)(?!\p{L})|phấn đấu/u,
  result: /(?<!\p{L})(?:đã|đạt được|kết quả)(?!\p{L})/u,
  value: /(?::|\(|đạt|là|còn|có|tổng số|tổng cộng|chiếm|bằng|với|gồm)(?: khoảng| hơn| gần| trên| chỉ)? ?$/u,
  functionWord:
    /^(?:và|của|về|theo|đã|được|là|thì|tại|trong|do|để|với|cho|đến|từ|trở|so|hoặc|nhưng|mà|khi|nếu|đạt|chiếm|tăng|giảm|như|cũng|sẽ|có|không|này|nêu|trên|dưới|qua|vào|ở|gồm|đối|nên)(?!\p{L})/u,
};

/** The same words without their marks; "tăng" comes out of a scan as "ting", "tdng". */
const damagedCues: Cues = {
  approximate: /(?:khoang|gan|hon|xap xi|chung|uoc|uoc dat) $/,
  change:
    /(?<!cat )(?<!tinh )(?<![a-z])(?:tang|ting|tdng|tng|tiing|giam|cao hon|thap hon|vuot)(?: them| duoc| khoang| hon)? $/,
  decrease: /(?:giam|thap hon|it hon)[^,.;:()]{0,12}$/,
  rank: /(?:xep|dung|hang|vi tri)(?: vi tri| thu hang| hang)?(?: thu)?:? $/,
  target:
    /phan dau|muc tieu|t[a-z]{1,2} thieu|it nhat|khong duoi|khong qua|toi da|(?:chi tieu|ke hoach)(?: giao| duoc giao)? $|(?<!da )(?:dam bao|bao dam|dam bdo)/,
  targetClause: /^(?:phan dau|de nghi|yeu cau|giao|kien nghi|tiep tuc|tap trung)(?![a-z])|phan dau/,
  result: /(?<![a-z])(?:da|dat duoc|ket qua)(?![a-z])/,
  value: /(?::|\(|dat|la|con|co|tong so|chiem|bang|voi|gom)(?: khoang| hon| chi)? ?$/,
  functionWord: /^(?:va|cua|ve|theo|da|duoc|la|thi|tai|trong|do|de|voi|cho|den|tu|tro|so|hoac)(?![a-z])/,
};

function skipSpaces(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** "05 (năm) lớp": the number in words between the figure and its unit. */
const spelledOut = new RegExp(`^ \\(${numberWords}(?: ${numberWords}){0,4}\\)`, 'u');
const longestSpelling = 60;

/** The unit behind a number. One glued to it ("5tỷ") must be an abbreviation, else the number is part of a name: "3G". */
function unitBehind(text: FigureText, end: number): UnitMatch | null {
  const inWords = spelledOut.exec(text.text.slice(end, end + longestSpelling))?.[0].length ?? 0;
  const unit = readUnit(text, skipSpaces(text.text, end + inWords));
  if (text.text[end] === ' ' || unit === null) return unit;
  return unit.name === '%' || unit.kind === 'money' || unit.kind === 'measure' ? unit : null;
}

const strokes = /^ ?(?:\/|(?:trên|trong) (?:tổng số |tổng )|tren (?:tong so |tong ))/u;
const rangeMarks = /^ ?(?:[-–—]|đến|tới|den) ?(?:dưới |du[a-z]{1,2} |hết )?/u;

/** The number that a mark behind `from` joins to the one before, when it comes next. */
function joinedNumber(text: FigureText, from: number, next: WrittenNumber | undefined, marks: RegExp) {
  if (!next || next.start - from > 20) return null;
  const mark = marks.exec(text.lower.slice(from, next.start))?.[0];
  return mark !== undefined && skipSpaces(text.text, from + mark.length) === next.start ? next : null;
}

/** Takes one number, or the two of a fraction or range, with what stands behind. */
function readQuantity(text: FigureText, number: WrittenNumber, next: WrittenNumber | undefined): Quantity {
  const own = unitBehind(text, number.end);
  const from = own?.end ?? number.end;
  const denominator = joinedNumber(text, from, next, strokes);
  const upper = denominator ? null : joinedNumber(text, from, next, rangeMarks);
  const last = denominator ?? upper;
  const unit = last ? (unitBehind(text, last.end) ?? own) : own;
  const isRange = upper !== null && unit !== null && (own === null || own.name === unit.name);
  if (last && !denominator && !isRange) {
    return { start: number.start, end: from, number, denominator: null, upper: null, unit: own };
  }
  const end = Math.max(from, last?.end ?? 0, unit?.end ?? 0);
  return { start: number.start, end, number, denominator, upper, unit };
}

/** Whether the clause before a number, or "trở lên" behind, makes it an aim instead of something reached. */
function isTarget(text: FigureText, quantity: Quantity, clause: Span, words: Cues): boolean {
  const source = spelledText(text);
  const opening = source.slice(clause.start, quantity.start).trimStart();
  const near = opening.slice(-reach);
  const segment = near.slice(Math.max(...[',', '(', ';', ':'].map((mark) => near.lastIndexOf(mark))) + 1);
  if (words.target.test(segment)) return true;
  if (/^ (?:trở lên|tro len)/u.test(source.slice(quantity.end, quantity.end + 9))) return true;
  return words.targetClause.test(opening.slice(0, 400)) && !words.result.test(opening.slice(0, 400));
}

/** Whether the number counts what an unknown noun names: "12 tủ sách"; papers write small counts "05". */
function countsUnknown(text: FigureText, { number, end }: Quantity, words: Cues): boolean {
  if (text.isDamaged) return false;
  const behind = text.lower.slice(end, end + 20);
  if (!/^ \p{Ll}/u.test(behind) || words.functionWord.test(behind.slice(1))) return false;
  return number.written.startsWith('0') || number.value >= 10;
}

/** "12 tủ sách …": the noun's first word stands for the unit. */
function unknownUnit(text: FigureText, { end }: Quantity): UnitMatch | null {
  const noun = /^ (\p{Ll}{1,12})/u.exec(text.text.slice(end, end + 14));
  return noun ? { name: noun[1] as string, kind: 'count', end: end + noun[0].length, isBent: false } : null;
}

function unitOf(text: FigureText, quantity: Quantity, before: string, words: Cues): UnitMatch | null | undefined {
  const { unit, number, end } = quantity;
  const isRanked = words.rank.test(before) && (!unit || unit.kind === 'count' || unit.kind === 'rank');
  if (isRanked && number.decimals === 0) return { name: 'hạng', kind: 'rank', end, isBent: false };
  if (unit?.kind === 'rank' && !words.change.test(before)) return { ...unit, kind: 'count' };
  if (unit) return unit;
  if (/\p{L}/u.test(text.text[end] ?? '')) return undefined;
  if (countsUnknown(text, quantity, words)) return unknownUnit(text, quantity);
  const isClosed = /^ ?(?:[.,;:)(]|$)/u.test(text.text.slice(end, end + 2));
  return isClosed && words.value.test(before) && !/^\d{4}$/.test(number.written.replace(/^[^12]/, ''))
    ? null
    : undefined;
}

/** A poor scan sets a lone digit for a word ("xe 6 tô"); papers write counts below ten as "05". */
function isStrayDigit({ number, denominator }: Quantity): boolean {
  return number.written.length === 1 && denominator === null;
}

function figureOf(text: FigureText, quantity: Quantity, clause: Span): Figure | null {
  const words = text.isDamaged ? damagedCues : cues;
  const source = spelledText(text);
  const before = source.slice(Math.max(clause.start, quantity.start - reach), quantity.start);
  const unit = unitOf(text, quantity, before, words);
  if (unit === undefined || isTarget(text, quantity, clause, words)) return null;
  if (text.isDamaged && unit?.kind === 'count' && isStrayDigit(quantity)) return null;
  if (unit?.kind === 'time' && !/(?:giảm|rút ngắn|bình quân|trung bình|sớm hơn)[^,;.]{0,30}$/u.test(before))
    return null;
  const role: FigureRole = words.change.test(before) && !quantity.denominator ? 'change' : 'value';
  const isCount = unit?.kind === 'count' && !/^(?:nghìn|ngàn|triệu|tỷ|tỉ) /u.test(unit.name);
  const counted = isCount ? asCount(quantity.number) : quantity.number;
  const number = { ...counted, isDoubtful: counted.isDoubtful || unit?.isBent === true };
  return {
    role,
    number,
    upper: quantity.upper,
    start: quantity.start,
    end: Math.max(quantity.end, unit?.end ?? 0),
    unit: unit ? ({ name: unit.name, kind: unit.kind } satisfies Unit) : null,
    numerator: quantity.denominator ? number : null,
    denominator: quantity.denominator,
    fraction: null,
    isApproximate: words.approximate.test(before),
    isIncrease: !words.decrease.test(before),
  };
}

/** Overlaps count from the number's first digit: a mark may end inside what is no figure at all. */
function withoutMarked(numbers: readonly WrittenNumber[], marked: readonly Span[]): readonly WrittenNumber[] {
  return numbers.filter((number) => !spanAt(marked, number.start) && !spanAt(marked, number.end - 1));
}

/** "15 tỷ 500 triệu đồng" is one amount, told in millions. */
function joinMoney(text: FigureText, figures: readonly Figure[]): readonly Figure[] {
  return figures.flatMap((figure, i) => {
    const [before, next] = [figures[i - 1], figures[i + 1]];
    if (before && isBillionsBefore(text, before, figure)) return [];
    if (!next || !isBillionsBefore(text, figure, next)) return [figure];
    const value = figure.number.value * 1000 + next.number.value;
    return [{ ...figure, end: next.end, unit: next.unit, number: { ...next.number, value, start: figure.start } }];
  });
}

function isBillionsBefore({ text }: FigureText, billions: Figure, millions: Figure): boolean {
  const isPair =
    /^t[ỷỉ](?: đồng)?$/u.test(billions.unit?.name ?? '') && /^triệu(?: đồng)?$/u.test(millions.unit?.name ?? '');
  return isPair && billions.number.decimals === 0 && text.slice(billions.end, millions.start) === ' ';
}

/** The figures of a paragraph in their order. */
export function findFigures(text: FigureText): readonly Figure[] {
  const numbers = withoutMarked(findNumbers(text.text, text.isDamaged), markNonFigures(text));
  const figures: Figure[] = [];
  let position = 0;
  while (position < numbers.length) {
    const number = numbers[position] as WrittenNumber;
    const quantity = readQuantity(text, number, numbers[position + 1]);
    position += quantity.denominator || quantity.upper ? 2 : 1;
    const clause = spanAt(text.clauses, number.start);
    const figure = clause ? figureOf(text, quantity, clause) : null;
    if (figure) figures.push(figure);
  }
  return joinMoney(text, figures);
}
