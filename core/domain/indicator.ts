/**
 * Indicators (chỉ tiêu, số liệu): what is counted or measured period by period, and the values that units send. Types and
 * schemas only; how values are reckoned is core/report.
 */
import { decimalSchema } from '../report/decimal.ts';
import { z } from '../zod.ts';
import { reformFields } from './field.ts';

/** A short name of ours for an indicator or a group, which formulas, outlines and drafts refer to: "so-hoa-ho-so". */
export const indicatorCodeSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** Nhóm số liệu: stands under one heading of a report. */
export const indicatorGroupSchema = z.strictObject({
  code: indicatorCodeSchema,
  name: z.string().trim().min(1).max(300),
  field: z.enum(reformFields).nullable(),
});
export type IndicatorGroup = Readonly<z.infer<typeof indicatorGroupSchema>>;

/**
 * How an indicator comes about: entered; tử số / mẫu số (times 100 where the unit is %); the sum of its parts, whose shares
 * a report may give in brackets.
 */
export const formulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entered') }),
  z.strictObject({ kind: z.literal('ratio'), numerator: indicatorCodeSchema, denominator: indicatorCodeSchema }),
  z.strictObject({
    kind: z.literal('sum'),
    parts: z.array(indicatorCodeSchema).min(1).max(50),
    showsShares: z.boolean(),
  }),
]);
export type Formula = Readonly<z.infer<typeof formulaSchema>>;

/**
 * What becomes of months in a quarter: `flow` adds up (hồ sơ tiếp nhận), `stock` is the last one (số thủ tục hiện có),
 * `cumulative` counts from the start of the year and never falls (lũy kế).
 */
export const accumulations = ['flow', 'stock', 'cumulative'] as const;
export type Accumulation = (typeof accumulations)[number];

/** Càng cao càng tốt; càng thấp càng tốt; không xếp. */
export const directions = ['up', 'down', 'none'] as const;
export type Direction = (typeof directions)[number];

/** Nổi bật: in the first sentence of its group, with its comparison; a line of its own; only reckoned with. */
export const indicatorDisplays = ['headline', 'line', 'operand'] as const;
export type IndicatorDisplay = (typeof indicatorDisplays)[number];

/** What the clerk says of an indicator. */
export const indicatorInputSchema = z.strictObject({
  code: indicatorCodeSchema,
  group: indicatorCodeSchema,
  name: z.string().trim().min(1).max(500),
  /** "hồ sơ", "%"; as printed behind the figure. */
  unit: z.string().trim().max(60),
  direction: z.enum(directions),
  /** Chỉ tiêu phải đạt: at least, or at most where less is better; null when none is set. */
  target: decimalSchema.nullable(),
  /** Digits behind the comma, at most. */
  decimals: z.int().min(0).max(4),
  accumulation: z.enum(accumulations),
  formula: formulaSchema,
  display: z.enum(indicatorDisplays),
});
export type IndicatorInput = Readonly<z.infer<typeof indicatorInputSchema>>;

export interface Indicator extends IndicatorInput {
  readonly id: number;
  /** Optimistic lock. */
  readonly version: number;
}

export interface IndicatorCatalogue {
  /** In the order of reports. */
  readonly groups: readonly IndicatorGroup[];
  /** In the order of their group and of the list. */
  readonly indicators: readonly Indicator[];
}

/** One cell of the grid, as it is to be from now on: null takes the value out. */
export const valueChangeSchema = z.strictObject({
  indicator: indicatorCodeSchema,
  /** `ReportingPeriod.key`. */
  periodKey: z.string().max(20),
  /** Null: of the province, or of the office, as a whole. */
  agencyId: z.int().positive().nullable(),
  value: decimalSchema.nullable(),
  /** Where the figure was read, in words: "Báo cáo số 12/BC-STP, dòng 40". */
  source: z.string().trim().max(500).optional(),
});
export type ValueChange = Readonly<z.infer<typeof valueChangeSchema>>;

/** Số liệu đã ghi. */
export interface IndicatorValue {
  readonly id: number;
  readonly indicator: string;
  readonly periodKey: string;
  readonly agencyId: number | null;
  readonly agencyName: string | null;
  readonly value: string;
  readonly source: string;
  readonly recordedBy: string;
  /** ISO instant, UTC. */
  readonly recordedAt: string;
}
