/** What the window and the worker that looks into a file to be kept say to each other: one file, one answer. */
import type { SecrecyMark } from '../../core/domain/secrecy.ts';

export interface AttachmentQuestion {
  readonly file: File;
}

/** Null for an ordinary file, and for one that cannot be looked into. */
export interface AttachmentAnswer {
  readonly mark: SecrecyMark | null;
}
