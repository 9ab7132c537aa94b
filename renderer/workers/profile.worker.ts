/** Reads a province profile from a file away from the window: what comes from elsewhere is not opened beside the screen. */
import { AppError } from '../../core/ipc/result.ts';
import { openProfile } from '../../core/profile/profile-file.ts';
import type { ProfileAnswer, ProfileQuestion } from './profile-messages.ts';

self.onmessage = ({ data: { bytes, fileName } }: MessageEvent<ProfileQuestion>) => {
  let answer: ProfileAnswer;
  try {
    answer = { ok: true, value: openProfile(bytes, fileName) };
  } catch (error) {
    answer = {
      ok: false,
      error:
        error instanceof AppError ? { code: error.code, details: error.details } : { code: 'internal', details: {} },
    };
  }
  self.postMessage(answer);
};
