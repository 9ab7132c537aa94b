/** The call behind Ctrl+K. */
import type { FoundPlaces } from '../domain/found-places.ts';
import { z } from '../zod.ts';
import { returns } from './call.ts';

export const findCalls = {
  /** Tasks by code and words, papers by number and words, reports, agencies; a few of each, best first. */
  'find.places': { input: z.strictObject({ query: z.string().max(200) }), output: returns<FoundPlaces>() },
} as const;
