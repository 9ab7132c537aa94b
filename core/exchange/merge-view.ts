/** What the screen shows of a package before it is taken in, and what the clerk answers. Types and their schemas. */
import { z } from '../zod.ts';
import type { RecordKind } from './record-schemas.ts';

export interface MergeDifference {
  /** Names the difference when the choice is sent back. */
  readonly key: string;
  readonly kind: RecordKind;
  /** What it is about, in words: the task, the period and unit. */
  readonly subject: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  /** Changed on both sides without knowing of each other. */
  readonly isConflict: boolean;
  /** Whether one side has removed it. */
  readonly isRemoval: boolean;
  /** What is taken where the clerk does not choose. */
  readonly suggested: 'mine' | 'theirs';
}

export interface MergeReview {
  readonly deviceName: string;
  /** ISO instant, UTC. */
  readonly exportedAt: string;
  /** How many records of each kind this PC does not have yet. */
  readonly added: Readonly<Record<RecordKind, number>>;
  /** What cannot be taken, in words: a file whose content did not come. */
  readonly refused: readonly string[];
  /** What is taken and the clerk must know of, in words: two papers of one draft, or of one number. */
  readonly notices: readonly string[];
  readonly differences: readonly MergeDifference[];
  /** Hashes of the contents of files that this PC does not have yet: they are handed over before the package is taken. */
  readonly wantedContents: readonly string[];
  /** Tells this review from another: sent back with the choices. */
  readonly digest: string;
}

export const mergeChoicesSchema = z.record(z.string().max(1400), z.enum(['mine', 'theirs']));
export type MergeChoices = Readonly<z.infer<typeof mergeChoicesSchema>>;
