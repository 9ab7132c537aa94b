/**
 * Reckons indicators from the values that were recorded: shares, sums of parts, units to the whole, months to quarters.
 * Every result knows the rows it was made from and the rows that are missing. Pure; knows no words.
 */
import type { Indicator, IndicatorCatalogue, IndicatorValue } from '../domain/indicator.ts';
import { findPeriod, monthsIn } from '../domain/reporting-period.ts';
import { type Decimal, divideDecimals, roundDecimal, sumDecimals } from './decimal.ts';

/** One cell: an indicator in a period, of one unit or (null) of the whole. */
export interface Cell {
  readonly indicator: string;
  readonly periodKey: string;
  readonly agencyId: number | null;
}

/** How a value came about: entered as it is, a share, a sum of parts, of units, of months; or not at all. */
export type Method = 'entered' | 'ratio' | 'parts' | 'units' | 'months' | 'none';

export interface Reckoned {
  /** Null while nothing is known. With `missing` it is what the rows that are there come to, and not the whole. */
  readonly value: Decimal | null;
  readonly method: Method;
  /** Ids of the values it was made from. */
  readonly rows: readonly number[];
  readonly missing: readonly Cell[];
}

const nothing: Omit<Reckoned, 'missing'> = { value: null, method: 'none', rows: [] };

/** Digits kept while reckoning a ratio that is no percentage. */
const spareDecimals = 4;

function keyOf(cell: Cell): string {
  return `${cell.indicator} ${cell.periodKey} ${cell.agencyId ?? ''}`;
}

/** The recorded values of a catalogue, and what follows from them. Keeps what it has reckoned once. */
export class IndicatorBook {
  readonly catalogue: IndicatorCatalogue;
  readonly #byCode: ReadonlyMap<string, Indicator>;
  readonly #entered = new Map<string, IndicatorValue>();
  readonly #byId = new Map<number, IndicatorValue>();
  readonly #unitsOf = new Map<string, Map<number, string | null>>();
  /** "indicator period" wherever a value of the whole or of a unit was recorded. */
  readonly #recorded = new Set<string>();
  readonly #reckoned = new Map<string, Reckoned>();
  /** Keys of the months of a period; none for a month. */
  readonly #months = new Map<string, readonly string[]>();
  /** What is being reckoned: a formula that leads back to itself gives nothing. */
  readonly #open = new Set<string>();

  constructor(catalogue: IndicatorCatalogue, values: readonly IndicatorValue[]) {
    this.catalogue = catalogue;
    this.#byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
    for (const value of values) {
      this.#entered.set(keyOf(value), value);
      this.#byId.set(value.id, value);
      this.#recorded.add(`${value.indicator} ${value.periodKey}`);
      if (value.agencyId === null) continue;
      const units = this.#unitsOf.get(value.indicator) ?? new Map<number, string | null>();
      units.set(value.agencyId, value.agencyName);
      this.#unitsOf.set(value.indicator, units);
    }
  }

  find(code: string): Indicator | undefined {
    return this.#byCode.get(code);
  }

  /** A recorded value by its id. */
  findRow(id: number): IndicatorValue | undefined {
    return this.#byId.get(id);
  }

  findEntered(cell: Cell): IndicatorValue | undefined {
    return this.#entered.get(keyOf(cell));
  }

  /** The units that have ever sent a value of an indicator, with their names: those a sum over units waits for. */
  unitsOf(code: string): ReadonlyMap<number, string | null> {
    return this.#unitsOf.get(code) ?? new Map();
  }

  /** The value of a cell with its origin. An unknown indicator gives nothing. */
  reckon(cell: Cell): Reckoned {
    const key = keyOf(cell);
    const known = this.#reckoned.get(key);
    if (known) return known;
    const indicator = this.#byCode.get(cell.indicator);
    if (!indicator || this.#open.has(key)) return { ...nothing, missing: [cell] };
    this.#open.add(key);
    const reckoned = this.#reckonAnew(indicator, cell);
    this.#open.delete(key);
    this.#reckoned.set(key, reckoned);
    return reckoned;
  }

  /** A share goes before what was entered for it: its parts can be checked. Otherwise what was entered goes first. */
  #reckonAnew(indicator: Indicator, cell: Cell): Reckoned {
    const entered = this.#entered.get(keyOf(cell));
    const share = this.#reckonShare(indicator, cell);
    if (share?.value != null && share.missing.length === 0) return share;
    if (entered) return { value: entered.value, method: 'entered', rows: [entered.id], missing: [] };
    if (share?.value != null) return share;
    return (
      this.#reckonParts(indicator, cell) ??
      this.#reckonUnits(indicator, cell) ??
      this.#reckonMonths(indicator, cell) ?? { ...nothing, missing: share?.missing ?? [cell] }
    );
  }

  #reckonShare({ formula, unit, decimals }: Indicator, cell: Cell): Reckoned | null {
    if (formula.kind !== 'ratio') return null;
    const numerator = this.reckon({ ...cell, indicator: formula.numerator });
    const denominator = this.reckon({ ...cell, indicator: formula.denominator });
    const missing = [...numerator.missing, ...denominator.missing];
    if (numerator.value === null || denominator.value === null) return { ...nothing, missing };
    const isPercent = unit === '%';
    const value = divideDecimals(
      numerator.value,
      denominator.value,
      isPercent ? decimals : Math.max(decimals, spareDecimals),
      isPercent ? 100 : 1,
    );
    if (value === null) return { ...nothing, missing };
    return {
      value: roundDecimal(value, decimals),
      method: 'ratio',
      rows: [...new Set([...numerator.rows, ...denominator.rows])],
      missing,
    };
  }

  #reckonParts({ formula }: Indicator, cell: Cell): Reckoned | null {
    if (formula.kind !== 'sum') return null;
    return this.#add(
      formula.parts.map((part) => ({ ...cell, indicator: part })),
      'parts',
    );
  }

  /** The whole from its units. Rates cannot be added: they come from their parts only. */
  #reckonUnits({ code, unit }: Indicator, cell: Cell): Reckoned | null {
    const units = this.#unitsOf.get(code);
    if (cell.agencyId !== null || !units || unit === '%' || !this.#isRecordedIn(cell)) return null;
    return this.#add(
      [...units.keys()].map((agencyId) => ({ ...cell, agencyId })),
      'units',
    );
  }

  #reckonMonths({ unit, accumulation }: Indicator, cell: Cell): Reckoned | null {
    const keys = unit === '%' || !this.#isRecordedIn(cell) ? [] : this.#monthKeys(cell.periodKey);
    if (keys.length === 0) return null;
    const months = keys.map((periodKey) => ({ ...cell, periodKey }));
    if (accumulation === 'flow') return this.#add(months, 'months');
    const last = months.at(-1);
    const reckoned = last && this.reckon(last);
    return reckoned?.value != null ? { ...reckoned, method: 'months' } : null;
  }

  /** Whether anything was recorded of an indicator in a period or in its months: else nothing need be added up. */
  #isRecordedIn({ indicator, periodKey }: Cell): boolean {
    return [periodKey, ...this.#monthKeys(periodKey)].some((key) => this.#recorded.has(`${indicator} ${key}`));
  }

  #monthKeys(periodKey: string): readonly string[] {
    const known = this.#months.get(periodKey);
    if (known) return known;
    const period = findPeriod(periodKey);
    const keys = !period || period.kind === 'month' ? [] : monthsIn(period).map(({ key }) => key);
    this.#months.set(periodKey, keys);
    return keys;
  }

  /** The sum of those that are there, the others named; null when none is. */
  #add(cells: readonly Cell[], method: Method): Reckoned | null {
    const parts = cells.map((cell) => ({ cell, reckoned: this.reckon(cell) }));
    const known = parts.filter(({ reckoned }) => reckoned.value !== null);
    if (known.length === 0) return null;
    return {
      value: sumDecimals(known.flatMap(({ reckoned }) => reckoned.value ?? [])),
      method,
      rows: [...new Set(known.flatMap(({ reckoned }) => reckoned.rows))],
      missing: parts.flatMap(({ cell, reckoned }) => (reckoned.value === null ? [cell] : reckoned.missing)),
    };
  }
}
