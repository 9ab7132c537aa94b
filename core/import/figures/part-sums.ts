/**
 * Checks parts against their totals: what "trong đó", "gồm" or a list ties together, the shares of such parts, and đúng
 * hạn with quá hạn against đã giải quyết. Says only what cannot be true.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { ParseWarning } from '../parsed-document.ts';
import { amount, contradiction, fitsItsTotal, isExact, slack, tiny } from './figure-rounding.ts';
import { spanAt } from './figure-text.ts';
import type { ReadFigure } from './read-figure.ts';
import { writeNumber } from './vietnamese-numbers.ts';

/** Parts that make up a whole between them; `optional` ones may be missing. */
interface Family {
  readonly required: readonly RegExp[];
  readonly optional: readonly RegExp[];
  /** Totals that the parts make up; of others they are only some: not all that came in is due. */
  readonly total: RegExp;
}

const families: readonly Family[] = [
  { required: [/truc tuyen|qua mang/, /truc tiep/], optional: [/buu chinh/, /ky truoc/], total: /./ },
  {
    required: [/(?:dung|dung va truoc|truoc va dung|dung, truoc|truoc, dung) han/, /qua han|tre han|tre hen/],
    optional: [/(?:truoc|som) han/],
    total: /giai quyet|xu ly|tra ket qua|hoan thanh/,
  },
  {
    required: [/da (?:giai quyet|xu ly)/, /(?:dang|chua) (?:giai quyet|xu ly)/],
    optional: [/tra lai|rut|tu choi|huy/],
    total: /./,
  },
  { required: [/(?<!chua )hoan thanh/, /chua hoan thanh/], optional: [], total: /./ },
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
  return parts.reduce((sum, part) => sum + slack(part), 0);
}

/** A difference that rounding of the numbers explains is none; a total that was cut off may lack one last digit. */
function differs(total: ReadFigure, parts: readonly ReadFigure[]): boolean {
  const { number } = total.figure;
  const allowed = slack(total) * 2 + slackOf(parts) + tiny;
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

/** Words of a part that reaches beyond its total. */
const countsMore = /luy ke|tu dau nam|cong don|truc thuoc|ke hoach/;

/** Parts against the total that their sentence or list ties them to. */
export function checkParts(total: ReadFigure, parts: readonly ReadFigure[]): ParseWarning | null {
  if (!isExact(total) || !parts.every(isExact)) return null;
  const larger = parts.find(
    (part) =>
      part.tie !== 'listed' &&
      part.period === total.period &&
      !countsMore.test(ownWords(part)) &&
      part.figure.number.value > total.figure.number.value + slack(total),
  );
  if (larger) {
    const message = `${larger.name}: phần ${amount(larger)} lớn hơn tổng ${amount(total)} (${total.name}).`;
    return contradiction(message, larger);
  }
  for (const family of families) {
    const members = membersOf(family, parts);
    if (!members) continue;
    const lacks = sumOf(members) < total.figure.number.value;
    const mayLack = members.length < parts.length || !family.total.test(ownWords(total)) || goesOn(parts);
    return differs(total, members) && !(lacks && mayLack) ? contradiction(sumMessage(total, members), total) : null;
  }
  const namesAll = parts.length > 1 && parts.every(({ tie }) => tie === 'all') && !goesOn(parts);
  return namesAll && differs(total, parts) ? contradiction(sumMessage(total, parts), total) : null;
}

/** Shares of a closed family must come to 100 %. */
export function checkRates(rates: readonly ReadFigure[]): ParseWarning | null {
  for (const family of families) {
    const members = membersOf(family, rates);
    // Without one share that fits, the rates may be of something else: "trực tuyến 800 hồ sơ (đúng hạn 98 %)".
    if (!members?.every(isExact) || !members.some(fitsItsTotal)) continue;
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

const resolved = /da (?:duoc )?(?:giai quyet|xu ly)/;
const onTime = /(?:dung|dung va truoc|truoc va dung) han/;
const early = /(?:truoc|som) han/;
const late = /qua han|tre han|tre hen/;
const pending = /(?:dang|chua) (?:giai quyet|xu ly)|trong han|con han/;

/** Đúng hạn and quá hạn of one list against đã giải quyết, where no "trong đó" ties them. */
export function checkOnTime(group: readonly ReadFigure[]): ParseWarning | null {
  const counts = group.filter(
    (read) => read.unit?.kind === 'count' && read.partOf === null && read.figure.role === 'value',
  );
  const only = (pattern: RegExp, not: RegExp) => {
    const found = counts.filter((read) => pattern.test(ownWords(read)) && !not.test(ownWords(read)));
    return found.length === 1 ? (found[0] as ReadFigure) : null;
  };
  // What is late may be among the pending ones.
  if (counts.some((read) => pending.test(ownWords(read)))) return null;
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
