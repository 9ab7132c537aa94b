/**
 * Checks the arithmetic of a report's figures: fractions and rates, parts and totals, changes and the values before. Says
 * only what cannot be true together; rounding and cutting off of digits explain a difference away. Knows no layout.
 */
import { foldVietnamese } from '../text/vietnamese.ts';
import { spanAt } from './figure-text.ts';
import type { ParseWarning } from './parsed-document.ts';
import type { ReadFigure } from './read-figure.ts';
import { type WrittenNumber, writeNumber } from './vietnamese-numbers.ts';

const code = 'figures.contradiction';

function contradiction(message: string, at: ReadFigure): ParseWarning {
  return { code, message: message.slice(0, 2000), line: at.lineTo };
}

/** One unit of the last digit written: 0.1 for 94,2. */
function lastDigit({ decimals }: WrittenNumber): number {
  return 10 ** -decimals;
}

/** What rounding may hide in a number: half its last digit; a whole number of things is exact. */
function slack(number: WrittenNumber, { unit }: ReadFigure): number {
  const isRounded = number.decimals > 0 || unit?.kind === 'money';
  return isRounded ? lastDigit(number) / 2 : 0;
}

const tiny = 1e-9;

/** Whether the written value can stand for any exact value of a range: rounded, or cut off after its last digit. */
function canStandFor(written: WrittenNumber, lowest: number, highest: number): boolean {
  const digit = lastDigit(written);
  return highest >= written.value - digit / 2 - tiny && lowest < written.value + digit - tiny;
}

function amount({ figure, unit }: ReadFigure): string {
  const value = writeNumber(figure.number.value, figure.number.decimals);
  if (unit?.name === '%') return `${value} %`;
  return unit && unit.kind !== 'rank' ? `${value} ${unit.name}` : value;
}

function isExact({ figure }: ReadFigure): boolean {
  return !figure.isApproximate && !figure.number.isDoubtful && figure.upper === null;
}

/** A share of a range of fractions in per cent, lowest and highest. */
function shareRange(part: number, whole: number, slackOfPart: number, slackOfWhole: number): readonly [number, number] {
  return [((part - slackOfPart) / (whole + slackOfWhole)) * 100, ((part + slackOfPart) / (whole - slackOfWhole)) * 100];
}

function shareWords(part: WrittenNumber, whole: WrittenNumber): string {
  return `${writeNumber(part.value, part.decimals)}/${writeNumber(whole.value, whole.decimals)}`;
}

/** "179/188 cơ quan, đạt 94,2 %": 179/188 is 95,2 %. */
function checkFraction(read: ReadFigure): ParseWarning | null {
  const { number, numerator, denominator, fraction, isApproximate } = read.figure;
  if (read.unit?.kind !== 'rate' || !numerator || !denominator || !fraction || denominator.value <= 0) return null;
  if (!isExact(read) || isApproximate || fraction.isApproximate || numerator.isDoubtful || denominator.isDoubtful)
    return null;
  const kind = fraction.unit?.kind === 'money';
  const loose = (part: WrittenNumber) => (part.decimals > 0 || kind ? lastDigit(part) / 2 : 0);
  const [lowest, highest] = shareRange(numerator.value, denominator.value, loose(numerator), loose(denominator));
  if (canStandFor(number, lowest, highest)) return null;
  const right = writeNumber((numerator.value / denominator.value) * 100, Math.max(number.decimals, 1));
  const message = `${read.name}: ${shareWords(numerator, denominator)} là ${right} %, văn bản ghi ${amount(read)}.`;
  return contradiction(message, read);
}

/** Shares of a total that stand in brackets behind their counts: "575 (30,07 %)" of 1.912. */
function checkShares(read: readonly ReadFigure[]): readonly ParseWarning[] {
  const shares = read.filter(({ shareOf, unit }) => unit?.kind === 'rate' && shareOf?.partOf);
  return shares.flatMap((share) => {
    const part = share.shareOf as ReadFigure;
    const total = part.partOf as ReadFigure;
    const siblings = shares.filter((other) => other.shareOf?.partOf === total && other !== share);
    // Another share that does fit shows that the rates are of this total, not of a plan.
    if (
      !isExact(share) ||
      shareFits(share, part, total) ||
      !siblings.some((other) => shareFits(other, other.shareOf as ReadFigure, total))
    ) {
      return [];
    }
    const right = writeNumber(
      (part.figure.number.value / total.figure.number.value) * 100,
      share.figure.number.decimals,
    );
    const words = shareWords(part.figure.number, total.figure.number);
    return [contradiction(`${share.name}: ${words} là ${right} %, văn bản ghi ${amount(share)}.`, share)];
  });
}

function shareFits(share: ReadFigure, part: ReadFigure, total: ReadFigure): boolean {
  const whole = total.figure.number;
  if (whole.value <= 0) return true;
  const [lowest, highest] = shareRange(
    part.figure.number.value,
    whole.value,
    slack(part.figure.number, part),
    slack(whole, total),
  );
  return canStandFor(share.figure.number, lowest, highest);
}

/** A rate that aims or comparisons allow above 100 %. */
const mayExceed = /ke hoach|chi tieu|so voi|cung ky|du toan|vuot|giao|bang|tang|toc do|nghi quyet|muc tieu/;

/** "Tỷ lệ … 103 %": a share cannot be more than the whole. */
function checkBounds(read: ReadFigure): ParseWarning | null {
  const { figure, text, name, unit } = read;
  if (unit?.name !== '%' || figure.role !== 'value' || figure.number.value <= 100 || figure.number.isDoubtful)
    return null;
  const clause = spanAt(text.clauses, figure.start);
  const words = foldVietnamese(text.text.slice(clause?.start ?? 0, clause?.end ?? 0));
  if (!/^Tỷ lệ/u.test(name) || mayExceed.test(words)) return null;
  return contradiction(`${name}: ${amount(read)} lớn hơn 100 %.`, read);
}

/** Parts that make up a whole between them; `optional` ones may be missing. */
interface Family {
  readonly required: readonly RegExp[];
  readonly optional: readonly RegExp[];
}

const families: readonly Family[] = [
  { required: [/truc tuyen|qua mang/, /truc tiep/], optional: [/buu chinh/, /ky truoc/] },
  {
    required: [/(?:dung|dung va truoc|truoc va dung|dung, truoc|truoc, dung) han/, /qua han|tre han|tre hen/],
    optional: [/(?:truoc|som) han/],
  },
  { required: [/da (?:giai quyet|xu ly)/, /(?:dang|chua) (?:giai quyet|xu ly)/], optional: [] },
  { required: [/(?<!chua )hoan thanh/, /chua hoan thanh|dang thuc hien/], optional: [] },
];

function ownWords({ name, subject }: ReadFigure): string {
  return foldVietnamese(`${subject} ${name}`);
}

/** The parts that belong to a family, one for each of its kinds; null unless all required ones are there once. */
function membersOf(family: Family, parts: readonly ReadFigure[]): readonly ReadFigure[] | null {
  const kinds = [...family.required, ...family.optional];
  const found = new Map<RegExp, ReadFigure>();
  for (const part of parts) {
    const kind = kinds.find((pattern) => pattern.test(ownWords(part)));
    if (!kind) continue;
    if (found.has(kind)) return null;
    found.set(kind, part);
  }
  return family.required.every((kind) => found.has(kind)) ? [...found.values()] : null;
}

function sumOf(parts: readonly ReadFigure[]): number {
  return parts.reduce((sum, { figure }) => sum + figure.number.value, 0);
}

function slackOf(parts: readonly ReadFigure[]): number {
  return parts.reduce((sum, part) => sum + slack(part.figure.number, part), 0);
}

/** A difference that rounding of the numbers explains is none; a total that was cut off may lack one last digit. */
function differs(total: ReadFigure, parts: readonly ReadFigure[]): boolean {
  const { number } = total.figure;
  const allowed = slack(number, total) * 2 + slackOf(parts) + tiny;
  return Math.abs(sumOf(parts) - number.value) > allowed;
}

function sumMessage(total: ReadFigure, parts: readonly ReadFigure[]): string {
  const decimals = Math.max(...[total, ...parts].map(({ figure }) => figure.number.decimals));
  const terms = parts.map(({ figure }) => writeNumber(figure.number.value, figure.number.decimals)).join(' + ');
  return `${total.name}: văn bản ghi ${amount(total)}, các phần cộng lại ${terms} = ${writeNumber(sumOf(parts), decimals)}.`;
}

/** Whether the words behind the last part name more that has no number of its own. */
function goesOn(parts: readonly ReadFigure[]): boolean {
  const last = parts.at(-1);
  if (!last) return true;
  const { text, figure } = last;
  const end = (spanAt(text.brackets, figure.start) ?? spanAt(text.clauses, figure.start))?.end ?? text.text.length;
  return /\d| và |còn lại|khác|\.\.\.|…/u.test(text.text.slice(figure.end, end));
}

/** Parts against the total that their sentence or list ties them to. */
function checkParts(total: ReadFigure, parts: readonly ReadFigure[]): ParseWarning | null {
  if (!isExact(total) || !parts.every(isExact)) return null;
  const larger = parts.find(
    (part) => part.figure.number.value > total.figure.number.value + slack(total.figure.number, total),
  );
  if (larger) {
    const message = `${larger.name}: phần ${amount(larger)} lớn hơn tổng ${amount(total)} (${total.name}).`;
    return contradiction(message, larger);
  }
  for (const family of families) {
    const members = membersOf(family, parts);
    if (members) return differs(total, members) ? contradiction(sumMessage(total, members), total) : null;
  }
  const namesAll = parts.length > 1 && parts.every(({ tie }) => tie === 'all') && !goesOn(parts);
  return namesAll && differs(total, parts) ? contradiction(sumMessage(total, parts), total) : null;
}

/** Shares of a closed family must come to 100 %. */
function checkRates(rates: readonly ReadFigure[]): ParseWarning | null {
  for (const family of families) {
    const members = membersOf(family, rates);
    if (!members?.every(isExact)) continue;
    const allowed = slackOf(members) * 2 + tiny;
    const sum = sumOf(members);
    if (
      members.every(({ figure }) => figure.number.decimals === 0)
        ? Math.abs(sum - 100) <= members.length / 2
        : Math.abs(sum - 100) <= allowed
    )
      continue;
    const decimals = Math.max(...members.map(({ figure }) => figure.number.decimals));
    const terms = members.map(amount).join(' + ');
    const last = members.at(-1) as ReadFigure;
    return contradiction(
      `${last.name}: các tỷ lệ cộng lại ${terms} = ${writeNumber(sum, decimals)} %, không bằng 100 %.`,
      last,
    );
  }
  return null;
}

/** What the change must be by the two values: ranks rise when their number falls. */
function expectedChange(current: ReadFigure, prior: ReadFigure): number {
  const difference = current.figure.number.value - prior.figure.number.value;
  return current.unit?.kind === 'rank' ? -difference : difference;
}

/** "tăng 17 bậc so với năm 2023 (63/63)" against 46/63. */
function checkChange(read: ReadFigure): ParseWarning | null {
  const { change, prior, figure, unit } = read;
  if (!change || !prior || !isExact(read) || !isExact(prior) || change.figure.isApproximate) return null;
  const expected = expectedChange(read, prior);
  const written = change.figure.number;
  const allowed =
    slack(figure.number, read) +
    slack(prior.figure.number, prior) +
    lastDigit(written) * (written.decimals > 0 ? 1 : 0);
  if (Math.abs(expected - change.value) <= allowed + tiny) return null;
  const isRelative = change.figure.unit?.name === '%';
  const relative = (expected / prior.figure.number.value) * 100;
  if (isRelative && Math.abs(relative - change.value) <= lastDigit(written) + tiny) return null;
  const isOfOtherKind = isRelative && unit?.kind !== 'rate';
  const right = isOfOtherKind ? relative : expected;
  const decimals = isOfOtherKind ? written.decimals : Math.max(figure.number.decimals, prior.figure.number.decimals);
  const word = right < 0 ? 'giảm' : 'tăng';
  const message = `${read.name}: từ ${amount(prior)} đến ${amount(read)} là ${word} ${writeNumber(Math.abs(right), decimals)}, văn bản ghi ${change.value < 0 ? 'giảm' : 'tăng'} ${writeNumber(Math.abs(change.value), written.decimals)}.`;
  return contradiction(message, read);
}

const resolved = /da (?:duoc )?(?:giai quyet|xu ly)/;
const onTime = /(?:dung|dung va truoc|truoc va dung) han/;
const early = /(?:truoc|som) han/;
const late = /qua han|tre han|tre hen/;

/** Đúng hạn and quá hạn of one list against đã giải quyết, where no "trong đó" ties them. */
function checkOnTime(group: readonly ReadFigure[]): ParseWarning | null {
  const counts = group.filter(
    (read) => read.unit?.kind === 'count' && read.partOf === null && read.figure.role === 'value',
  );
  const only = (pattern: RegExp, not: RegExp) => {
    const found = counts.filter((read) => pattern.test(ownWords(read)) && !not.test(ownWords(read)));
    return found.length === 1 ? (found[0] as ReadFigure) : null;
  };
  const total = only(resolved, /han/);
  const kept = only(onTime, late);
  const missed = only(late, onTime);
  if (
    !total ||
    !kept ||
    !missed ||
    new Set([total, kept, missed].map(({ period, unit }) => `${period} ${unit?.name}`)).size > 1
  )
    return null;
  const before = only(early, onTime);
  const parts = before ? [kept, before, missed] : [kept, missed];
  if (![total, ...parts].every(isExact) || !differs(total, parts)) return null;
  return contradiction(sumMessage(total, parts), total);
}

function groupBy<Key>(
  read: readonly ReadFigure[],
  keyOf: (figure: ReadFigure) => Key | null,
): ReadonlyMap<Key, readonly ReadFigure[]> {
  const groups = new Map<Key, ReadFigure[]>();
  for (const figure of read) {
    const key = keyOf(figure);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

/** What cannot be true together in the figures of a paper, in the order of its lines. */
export function findContradictions(read: readonly ReadFigure[]): readonly ParseWarning[] {
  const single = read.flatMap((figure) => [checkFraction(figure), checkBounds(figure), checkChange(figure)]);
  const parts = [...groupBy(read, ({ partOf }) => partOf)].map(([total, members]) => checkParts(total, members));
  const shares = [...groupBy(read, ({ shareOf, unit }) => (unit?.kind === 'rate' ? (shareOf?.partOf ?? null) : null))];
  const rates = shares.map(([, members]) => checkRates(members));
  const lists = [...groupBy(read, ({ group }) => group)].map(([, members]) => checkOnTime(members));
  return [...single, ...parts, ...rates, ...lists, ...checkShares(read)]
    .filter((warning) => warning !== null)
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
}
