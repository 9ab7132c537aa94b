/** Gia hạn — a later last day that a document grants; the day before it stays in the record. */
import { z } from '../zod.ts';
import { isoDateSchema } from './deadline.ts';

/** The grant: the new last day and the document that says so. */
export const extensionGrantSchema = z.strictObject({
  /** The new last day, itself still in time. */
  dueOn: isoDateSchema,
  /** Số, ký hiệu of the document, as written: "215/UBND-TH". */
  documentCode: z.string().trim().min(1).max(200),
  issuedOn: isoDateSchema.nullable(),
  issuer: z.string().trim().max(500),
  subject: z.string().trim().max(2000),
});
export type ExtensionGrant = Readonly<z.infer<typeof extensionGrantSchema>>;

export interface ExtensionEntry extends ExtensionGrant {
  readonly id: number;
  /** The last day until then; null when there was none. */
  readonly previousDueOn: string | null;
  readonly recordedBy: string;
  /** ISO instant, UTC. */
  readonly recordedAt: string;
}
