/** A live figure in the words of a report: numbers, comparisons, gaps. Knows the rows it was made from. Pure. */
import { assertNever } from '../../core/assert.ts';
import type { Indicator } from '../../core/domain/indicator.ts';
import { findPeriod, type ReportingPeriod } from '../../core/domain/reporting-period.ts';
import {
  type ComparisonBasis,
  compareFigures,
  periodComparedWith,
  reachesTarget,
} from '../../core/report/compare-figures.ts';
import { type Decimal, divideDecimals, writeDecimal } from '../../core/report/decimal.ts';
import { type FigureKey, readFigureKey } from '../../core/report/figure-key.ts';
import type { Cell, IndicatorBook, Reckoned } from '../../core/report/indicator-book.ts';
import { lowerFirst } from '../wording.ts';
import type { FigureWords, ReportFacts } from './report-facts.ts';
import { countReportTasks } from './task-counts.ts';

/** A count under ten is written with a nought before it, as papers do: "04 thủ tục". */
export function writeCount(value: Decimal, indicator: Pick<Indicator, 'decimals' | 'unit'>): string {
  const isCount = indicator.decimals === 0 && indicator.unit !== '%';
  return isCount && /^[1-9]$/.test(value) ? `0${value}` : writeDecimal(value);
}

/** "176.181 hồ sơ", "89,85 %". */
export function writeWithUnit(value: Decimal, indicator: Pick<Indicator, 'decimals' | 'unit'>): string {
  return `${writeCount(value, indicator)}${indicator.unit ? ` ${indicator.unit}` : ''}`;
}

const valueRows = (rows: readonly number[]): readonly string[] => rows.map((id) => `value:${id}`);

/** How many missing units are named before the rest is counted. */
const namedUnits = 3;

/** "[chưa có số liệu của Sở A, Sở B]", "[chưa có số liệu tháng 8 năm 2026]", or of the indicator as a whole. */
export function nameGap(book: IndicatorBook, missing: readonly Cell[], asked: Cell): string {
  const [first = asked] = missing;
  const name = lowerFirst(book.find(first.indicator)?.name ?? 'chỉ tiêu này');
  const units = [...new Set(missing.flatMap(({ agencyId }) => agencyId ?? []))];
  if (units.length > 0) {
    const names = units.slice(0, namedUnits).map((id) => book.unitsOf(first.indicator).get(id) ?? 'đơn vị khác');
    const rest = units.length > namedUnits ? ` và ${units.length - namedUnits} đơn vị khác` : '';
    return `[chưa có số liệu của ${names.join(', ')}${rest}]`;
  }
  const periods = [...new Set(missing.map(({ periodKey }) => periodKey))].filter((key) => key !== asked.periodKey);
  const names = periods.map((key) => findPeriod(key)?.name ?? key).join(', ');
  return names ? `[chưa có số liệu ${names} của ${name}]` : `[chưa có số liệu của ${name}]`;
}

/** The words of a reckoned cell; what is known of a whole stands before the name of what is missing. */
function wordReckoned(
  book: IndicatorBook,
  cell: Cell,
  reckoned: Reckoned,
  write: (value: Decimal) => string,
): FigureWords {
  const { value, missing } = reckoned;
  const rows = valueRows(reckoned.rows);
  if (value === null) return { text: nameGap(book, missing, cell), rows, isGap: true };
  if (missing.length > 0) return { text: `${write(value)} ${nameGap(book, missing, cell)}`, rows, isGap: true };
  return { text: write(value), rows, isGap: false };
}

/** Words for the period that is compared with: "quý trước", "cùng kỳ năm trước". */
const previousWords: Readonly<Record<ReportingPeriod['kind'], string>> = {
  month: 'tháng trước',
  quarter: 'quý trước',
  halfYear: 'kỳ 6 tháng trước',
  nineMonths: 'kỳ 9 tháng năm trước',
  year: 'năm trước',
  firstMonths: 'kỳ báo cáo trước',
  free: 'kỳ báo cáo trước',
};

function wordChange(
  book: IndicatorBook,
  indicator: Indicator,
  period: ReportingPeriod,
  basis: ComparisonBasis,
): FigureWords {
  const change = compareFigures(book, indicator.code, period, basis);
  const other = periodComparedWith(period, basis);
  if (!change) {
    const cells = [period, other].flatMap((each) =>
      each ? [{ indicator: indicator.code, periodKey: each.key, agencyId: null }] : [],
    );
    const missing = cells.filter((cell) => book.reckon(cell).value === null);
    const asked = { indicator: indicator.code, periodKey: period.key, agencyId: null };
    return { text: nameGap(book, missing, asked), rows: [], isGap: true };
  }
  const versus = basis === 'previous' ? previousWords[period.kind] : 'cùng kỳ năm trước';
  const rows = valueRows(change.rows);
  if (change.direction === 'same') return { text: `không thay đổi so với ${versus}`, rows, isGap: false };
  const verb = change.direction === 'up' ? 'tăng' : 'giảm';
  const amount =
    change.measure === 'points'
      ? `${writeDecimal(change.amount)} điểm phần trăm`
      : change.measure === 'percent'
        ? `${writeDecimal(change.amount)} %`
        : writeWithUnit(change.amount, indicator);
  return { text: `${verb} ${amount} so với ${versus}`, rows, isGap: false };
}

function wordTarget(book: IndicatorBook, indicator: Indicator, cell: Cell): FigureWords {
  const reckoned = book.reckon(cell);
  const isReached = reckoned.value === null ? null : reachesTarget(indicator, reckoned.value);
  if (isReached === null || indicator.target === null) return wordReckoned(book, cell, reckoned, () => '');
  const bound = indicator.direction === 'down' ? 'không quá' : 'từ';
  const goal = `chỉ tiêu ${bound} ${writeWithUnit(indicator.target, indicator)}${indicator.direction === 'down' ? '' : ' trở lên'}`;
  return wordReckoned(book, cell, reckoned, () => `${isReached ? 'đạt' : 'chưa đạt'} ${goal}`);
}

/** "179/188 cơ quan": what a rate was reckoned from. */
function wordFraction(book: IndicatorBook, indicator: Indicator, cell: Cell): FigureWords {
  const { formula } = indicator;
  if (formula.kind !== 'ratio')
    return wordReckoned(book, cell, book.reckon(cell), (value) => writeWithUnit(value, indicator));
  const numerator = book.reckon({ ...cell, indicator: formula.numerator });
  const denominator = book.reckon({ ...cell, indicator: formula.denominator });
  const whole = book.find(formula.denominator);
  const both: Reckoned = {
    ...numerator,
    value: denominator.value === null ? null : numerator.value,
    rows: [...new Set([...numerator.rows, ...denominator.rows])],
    missing: [...numerator.missing, ...denominator.missing],
  };
  return wordReckoned(
    book,
    cell,
    both,
    (value) =>
      `${writeCount(value, whole ?? indicator)}/${writeWithUnit(denominator.value ?? '0', whole ?? indicator)}`,
  );
}

function wordShare(book: IndicatorBook, whole: string, cell: Cell): FigureWords {
  const part = book.reckon(cell);
  const total = book.reckon({ ...cell, indicator: whole });
  const both: Reckoned = {
    ...part,
    value: part.value && total.value && divideDecimals(part.value, total.value, 2, 100),
    rows: [...new Set([...part.rows, ...total.rows])],
    missing: [...part.missing, ...total.missing],
  };
  return wordReckoned(book, cell, both, (value) => `${writeDecimal(value)} %`);
}

function wordKey(facts: ReportFacts, key: FigureKey): FigureWords {
  if (key.kind === 'tasks') return countReportTasks(facts, key);
  const { book } = facts;
  const indicator = book.find(key.indicator);
  const period = findPeriod(key.periodKey);
  if (!indicator || !period) return { text: '[chỉ tiêu không còn trong danh mục]', rows: [], isGap: true };
  const cell: Cell = { indicator: key.indicator, periodKey: key.periodKey, agencyId: null };
  switch (key.kind) {
    case 'value':
      return wordReckoned(book, cell, book.reckon(cell), (value) => writeWithUnit(value, indicator));
    case 'number':
      return wordReckoned(book, cell, book.reckon(cell), (value) =>
        indicator.unit === '%' ? writeWithUnit(value, indicator) : writeDecimal(value),
      );
    case 'fraction':
      return wordFraction(book, indicator, cell);
    case 'share':
      return wordShare(book, key.whole, cell);
    case 'target':
      return wordTarget(book, indicator, cell);
    case 'change':
      return wordChange(book, indicator, period, key.basis);
    default:
      return assertNever(key);
  }
}

/** The words of the figure that `key` names; a key that is none of ours is a gap. */
export function wordFigure(facts: ReportFacts, key: string): FigureWords {
  const read = readFigureKey(key);
  return read ? wordKey(facts, read) : { text: '[chưa có số liệu]', rows: [], isGap: true };
}
