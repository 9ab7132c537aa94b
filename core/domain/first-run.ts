/**
 * Thiết lập lần đầu: what is typed on the way, kept as typed so that it can be left and taken up again, and what comes out of it
 * at the end. The facts themselves are those of the settings; nothing here is stored a second time. Pure.
 */
import { z } from '../zod.ts';
import { documentKinds } from './document-kinds.ts';
import { type Office, officeSchema } from './office.ts';
import type { ProvinceName } from './office-suggestion.ts';
import { type PaperLists, paperListsSchema } from './paper-lists.ts';
import { type Numbering, numberingSchema } from './register.ts';
import { signingAuthorities } from './signing.ts';

/** Cơ quan; ký hiệu và số; người ký; nơi nhận; xem lại. */
export const firstRunSteps = ['agency', 'numbers', 'signers', 'recipients', 'review'] as const;
export type FirstRunStep = (typeof firstRunSteps)[number];

const typed = z.string().max(2000);

export const typedSignerSchema = z.strictObject({
  authority: z.enum(signingAuthorities),
  body: typed,
  head: typed,
  own: typed,
  name: typed,
});
export type TypedSigner = Readonly<z.infer<typeof typedSignerSchema>>;

/** Everything as typed, right or wrong. Recipients are one a line. */
export const firstRunDraftSchema = z.strictObject({
  step: z.enum(firstRunSteps),
  parentAgency: typed,
  issuingAgency: typed,
  name: typed,
  abbreviation: typed,
  draftingUnit: typed,
  issuePlace: typed,
  reportsTo: typed,
  numbering: numberingSchema,
  /** The next number of each kind; while all kinds share one series that of the first kind stands for it. */
  starts: z.partialRecord(z.enum(documentKinds), typed),
  signers: z.array(typedSignerSchema).min(1).max(20),
  recipients: z.partialRecord(z.enum(documentKinds), z.string().max(20_000)),
});
export type FirstRunDraft = Readonly<z.infer<typeof firstRunDraftSchema>>;

/** What the way ends in: each part goes to where the settings keep it. */
export const firstRunResultSchema = z.strictObject({
  office: officeSchema,
  signatories: paperListsSchema.shape.signatories.min(1),
  recipients: paperListsSchema.shape.recipients,
  numbering: numberingSchema,
  /** First numbers of this year, where they are not 1. */
  starts: z.partialRecord(z.enum(documentKinds), z.int().min(1).max(999_999)),
});
export type FirstRunResult = Readonly<z.infer<typeof firstRunResultSchema>>;

/** What the way starts from. */
export interface FirstRunState {
  /** What was left half-way; null when nothing was. */
  readonly draft: FirstRunDraft | null;
  /** The province of the profile: from it and the chosen agency most of the rest follows. */
  readonly place: ProvinceName;
  readonly office: Office | null;
  readonly lists: PaperLists;
  readonly numbering: Numbering;
  readonly starts: FirstRunResult['starts'];
  /** Kinds with a number in this year's register: their series has begun, its start is no longer asked for. */
  readonly begun: readonly (typeof documentKinds)[number][];
}
