/**
 * Outlines (đề cương) of reports as data: which sections there are, and from what each is drafted. A province's own stand in
 * its profile and may be changed on screen. Pure.
 */
import { reformFields } from '../domain/field.ts';
import { z } from '../zod.ts';

const codes = z.array(z.string().min(1).max(60)).max(100);

/**
 * What a section is drafted from: how far the plan is (`progress`); what was recorded of the tasks of some fields
 * (`outcomes`); indicators, by group; evidence papers; what was reached and what was not; what comes next; proposals;
 * words that only the clerk can write, named as a gap until they are there.
 */
export const sectionContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress') }),
  z.strictObject({ kind: z.literal('outcomes'), fields: z.array(z.enum([...reformFields, 'other'])).max(20) }),
  z.strictObject({ kind: z.literal('indicators'), groups: codes }),
  z.strictObject({ kind: z.literal('indicatorsOfFields'), fields: z.array(z.enum(reformFields)).max(20) }),
  z.strictObject({ kind: z.literal('documents') }),
  z.strictObject({ kind: z.literal('achievements') }),
  z.strictObject({ kind: z.literal('weaknesses') }),
  z.strictObject({ kind: z.literal('nextSteps') }),
  z.strictObject({ kind: z.literal('recommendations') }),
  z.strictObject({ kind: z.literal('written'), about: z.string().trim().min(1).max(300) }),
]);
export type SectionContent = Readonly<z.infer<typeof sectionContentSchema>>;

export const outlineSectionSchema = z.strictObject({
  /** Stays when the title changes: wording is carried over by it. */
  id: z.string().min(1).max(60),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  number: z.string().trim().max(20),
  title: z.string().trim().min(1).max(500),
  contents: z.array(sectionContentSchema).max(20),
});
export type OutlineSection = Readonly<z.infer<typeof outlineSectionSchema>>;

export const appendixKinds = ['figures', 'tasks', 'documents'] as const;
/** Biểu số liệu; tiến độ nhiệm vụ; văn bản đã ban hành. */
export type AppendixKind = (typeof appendixKinds)[number];

/**
 * Đề cương. In `subject`, `opening` and `closing` stand {kỳ} for the period, {cơ quan} for who reports, {số liệu} for the
 * sentence about the days of the figures, {nơi nhận} for who is reported to.
 */
export const outlineSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.string().trim().min(1).max(200),
  subject: z.string().trim().min(1).max(1000),
  opening: z.string().trim().min(1).max(2000),
  closing: z.string().trim().min(1).max(2000),
  /** Who is reported to when UBND tỉnh reports. */
  ministry: z.string().trim().min(1).max(300),
  sections: z.array(outlineSectionSchema).min(1).max(100),
  appendices: z.array(z.enum(appendixKinds)).max(3),
});
export type Outline = Readonly<z.infer<typeof outlineSchema>>;
