/** What the window and the profile worker say to each other: one file, one answer. */
import type { Result } from '../../core/ipc/result.ts';
import type { ProfileFile } from '../../core/profile/profile-file.ts';

export interface ProfileQuestion {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type ProfileAnswer = Result<ProfileFile>;
