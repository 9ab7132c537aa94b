/** Progress (tiến độ) of a task in a reporting period, with the evidence that proves it. */
import { z } from '../zod.ts';
import { isoDateSchema } from './deadline.ts';

export const progressStatuses = ['notStarted', 'inProgress', 'done', 'cancelled'] as const;
/** Chưa thực hiện; đang thực hiện; hoàn thành; không còn phù hợp. */
export type ProgressStatus = (typeof progressStatuses)[number];

/** Văn bản minh chứng — a paper that proves an outcome. */
export const evidenceSchema = z.strictObject({
  /** Số, ký hiệu as written: "1234/QĐ-UBND". */
  documentCode: z.string().trim().min(1).max(200),
  issuedOn: isoDateSchema.nullable(),
  issuer: z.string().trim().max(500),
  subject: z.string().trim().max(2000),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** What the clerk records: one row per task, period and unit (null: for the task as a whole). */
export const progressInputSchema = z.strictObject({
  taskId: z.int().positive(),
  /** `ReportingPeriod.key`, for example `2025-Q3`. */
  periodKey: z.string().max(20),
  agencyId: z.int().positive().nullable(),
  status: z.enum(progressStatuses),
  percent: z.int().min(0).max(100),
  /** The day on which the work was finished; needed to tell on time from late. */
  completedOn: isoDateSchema.nullable(),
  outcome: z.string().trim().max(20_000),
  obstacle: z.string().trim().max(20_000),
  recommendation: z.string().trim().max(20_000),
  evidence: z.array(evidenceSchema).max(200),
});
export type ProgressInput = Readonly<z.infer<typeof progressInputSchema>>;

export interface ProgressEntry extends ProgressInput {
  readonly id: number;
  readonly agencyName: string | null;
  readonly recordedBy: string;
  /** ISO instant, UTC. */
  readonly recordedAt: string;
}
