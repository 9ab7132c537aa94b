/** Reports (báo cáo định kỳ) as they are kept and shown: draft with live figures, versions, comments, what was sent. */
import { z } from '../zod.ts';
import { type Appendix, type Block, blockSchema } from './document-draft.ts';
import type { TaskStatus } from './task.ts';

export const reportReceivers = ['province', 'ministry'] as const;
/** To the body above (UBND tỉnh), or from UBND tỉnh to the ministry. */
export type ReportReceiver = (typeof reportReceivers)[number];

export type ReportState = 'draft' | 'sent';

/** One row of the list of reports. */
export interface ReportView {
  readonly id: number;
  readonly periodKey: string;
  readonly periodName: string;
  readonly outlineCode: string;
  readonly outlineName: string;
  readonly receiver: ReportReceiver;
  readonly state: ReportState;
  readonly planTitle: string | null;
  /** Last day for sending, `YYYY-MM-DD`; null where no rule sets one. */
  readonly dueOn: string | null;
  readonly updatedAt: string;
  readonly sentAt: string | null;
  /** The paper made of it; null before there is one. */
  readonly documentId: number | null;
}

/** Ý kiến góp ý for the review by the leader, about the words it quotes. */
export interface ReportComment {
  readonly id: number;
  readonly quote: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: string;
  readonly resolvedAt: string | null;
}

export interface ReportVersion {
  readonly number: number;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** A live figure as it is today. */
export interface LiveFigure {
  readonly text: string;
  readonly rows: readonly string[];
  readonly isGap: boolean;
}

/** A figure of a frozen or sent text that the data say otherwise today. */
export interface ReportDifference {
  readonly key: string;
  readonly text: string;
  readonly textNow: string;
}

/** A number that may be last period's; `indicator` is its name, null when nothing is known of it. */
export interface ReportStaleFigure {
  readonly blockIndex: number;
  readonly text: string;
  readonly indicator: string | null;
}

/** What the report screen shows. `blocks` of a draft have their live figures as of today; of a sent report as it was sent. */
export interface ReportDetail extends ReportView {
  readonly version: number;
  readonly blocks: readonly Block[];
  readonly appendices: readonly Appendix[];
  readonly figures: Readonly<Record<string, LiveFigure>>;
  readonly differences: readonly ReportDifference[];
  readonly stale: readonly ReportStaleFigure[];
  readonly comments: readonly ReportComment[];
  readonly versions: readonly ReportVersion[];
}

/** One row behind a figure or a sentence. */
export type TracedRow =
  | {
      readonly kind: 'value';
      readonly row: string;
      readonly indicator: string;
      readonly indicatorName: string;
      readonly periodKey: string;
      readonly periodName: string;
      readonly agencyId: number | null;
      readonly agencyName: string | null;
      readonly value: string;
      readonly unit: string;
      readonly source: string;
      readonly recordedBy: string;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'progress';
      readonly row: string;
      readonly taskId: number;
      readonly taskTitle: string;
      readonly agencyName: string | null;
      readonly outcome: string;
      readonly evidence: readonly string[];
      readonly recordedBy: string;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'task';
      readonly row: string;
      readonly taskId: number;
      readonly code: string | null;
      readonly title: string;
      readonly status: TaskStatus;
    }
  | { readonly kind: 'report'; readonly row: string; readonly reportId: number; readonly name: string }
  /** The row is no longer there. */
  | { readonly kind: 'gone'; readonly row: string };

/** What a report is drafted for. */
export const reportRequestSchema = z.strictObject({
  periodKey: z.string().max(20),
  outlineCode: z.string().max(60),
  planId: z.int().positive().nullable(),
  receiver: z.enum(reportReceivers),
  /** The report whose wording is carried over; null for none. */
  carryFromId: z.int().positive().nullable(),
});
export type ReportRequest = Readonly<z.infer<typeof reportRequestSchema>>;

export const reportBlocksSchema = z.array(blockSchema).max(10_000);
