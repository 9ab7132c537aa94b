/**
 * Checks the arithmetic of a report's figures: fractions and rates, shares, changes and the values before, parts and
 * totals. Says only what cannot be true together; rounding and cutting off of digits explain a difference away.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { ParseWarning } from '../parsed-document.ts';
import {
  amount,
  canStandFor,
  contradiction,
  isExact,
  lastDigit,
  roundingOf,
  shareFits,
  shareRange,
  slack,
  tiny,
} from './figure-rounding.ts';
import { spanAt, spelledText } from './figure-text.ts';
import { checkOnTime, checkParts, checkRates } from './part-sums.ts';
import type { ReadFigure } from './read-figure.ts';
import { type WrittenNumber, writeNumber } from './vietnamese-numbers.ts';

function shareWords(part: WrittenNumber, whole: WrittenNumber): string {
  return `${writeNumber(part.value, part.decimals)}/${writeNumber(whole.value, whole.decimals)}`;
}

/** A rate of a plan may have another whole than the fraction beside it. */
const ofPlan = /^ (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|so với|ke hoach|chi tieu|du toan|so voi)/u;

/** "179/188 cơ quan, đạt 94,2 %": 179/188 is 95,2 %. */
function checkFraction(read: ReadFigure): ParseWarning | null {
  const { number, numerator, denominator, fraction, end } = read.figure;
  if (read.unit?.kind !== 'rate' || !numerator || !denominator || !fraction || denominator.value <= 0) return null;
  const isSure = isExact(read) && !fraction.isApproximate && !numerator.isDoubtful && !denominator.isDoubtful;
  if (!isSure || ofPlan.test(spelledText(read.text).slice(end, end + 12))) return null;
  const slackOf = (part: WrittenNumber) => roundingOf(part, fraction.unit);
  const [lowest, highest] = shareRange(numerator.value, denominator.value, slackOf(numerator), slackOf(denominator));
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
  const allowed = slack(read) + slack(prior) + lastDigit(written) * (written.decimals > 0 ? 1 : 0);
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
