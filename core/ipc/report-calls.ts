/** The calls about figures and reports: the catalogue and its grid; drafting, tracing, versions, comments, sending. */
import { type Block, originSchema } from '../domain/document-draft.ts';
import {
  type Indicator,
  type IndicatorCatalogue,
  type IndicatorValue,
  indicatorCodeSchema,
  indicatorInputSchema,
  valueChangeSchema,
} from '../domain/indicator.ts';
import {
  type ReportDetail,
  type ReportView,
  reportBlocksSchema,
  reportRequestSchema,
  type TracedRow,
} from '../domain/report.ts';
import type { Outline } from '../report/outline.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

export const reportCalls = {
  'indicators.catalogue': { input: nothing, output: returns<IndicatorCatalogue>() },
  /** Takes in the catalogue that ships with the province profile; answers how many indicators were new. */
  'indicators.addProfile': { input: nothing, output: returns<{ readonly added: number }>() },
  'indicators.save': {
    input: z.strictObject({ indicator: indicatorInputSchema, version: z.int().min(0).nullable() }),
    output: returns<Indicator>(),
  },
  'indicators.drop': { input: z.strictObject({ code: indicatorCodeSchema }), output: returns<null>() },
  /** The values whose periods end in a year's cut-off days, and those of the year before. */
  'indicators.values': {
    input: z.strictObject({ year: z.int().min(1945).max(2200) }),
    output: returns<readonly IndicatorValue[]>(),
  },
  /** Writes cells, all or none; answers how many changed. */
  'indicators.saveValues': {
    input: z.strictObject({ changes: z.array(valueChangeSchema).min(1).max(20_000) }),
    output: returns<{ readonly changed: number }>(),
  },
  'reports.list': { input: nothing, output: returns<readonly ReportView[]>() },
  'reports.outlines': { input: nothing, output: returns<readonly Outline[]>() },
  'reports.draft': { input: reportRequestSchema, output: returns<ReportDetail>() },
  'reports.get': { input: z.strictObject({ id }), output: returns<ReportDetail>() },
  'reports.update': {
    input: z.strictObject({ id, version: z.int().min(0), blocks: reportBlocksSchema }),
    // Not the whole report: it would come back while the clerk types on.
    output: returns<Pick<ReportDetail, 'version' | 'updatedAt'>>(),
  },
  'reports.discard': { input: z.strictObject({ id }), output: returns<null>() },
  'reports.trace': {
    input: z.strictObject({ rows: originSchema.shape.rows }),
    output: returns<readonly TracedRow[]>(),
  },
  'reports.saveVersion': {
    input: z.strictObject({ id, note: z.string().trim().max(300) }),
    output: returns<ReportDetail>(),
  },
  'reports.version': {
    input: z.strictObject({ id, number: z.int().min(1) }),
    output: returns<readonly Block[]>(),
  },
  'reports.comment': {
    input: z.strictObject({ id, quote: z.string().trim().max(500), text: z.string().trim().min(1).max(5000) }),
    output: returns<ReportDetail>(),
  },
  'reports.resolveComment': { input: z.strictObject({ id, commentId: id }), output: returns<ReportDetail>() },
  /** Locks the report as sent. Refused while numbers of the last period are marked in it. */
  'reports.send': { input: z.strictObject({ id, version: z.int().min(0) }), output: returns<ReportDetail>() },
  /** The paper of the report as a draft among the documents; made again from the text while it is not issued. */
  'reports.toPaper': { input: z.strictObject({ id }), output: returns<{ readonly documentId: number }>() },
} as const;
