/** The calls that change how the window looks on this PC; what it looks like is asked for at the start. */
import { type Appearance, themeChoices, zoomChanges, zoomSteps } from '../domain/appearance.ts';
import { z } from '../zod.ts';
import { returns } from './call.ts';

const appearanceSchema = z.strictObject({ theme: z.enum(themeChoices), zoomPercent: z.literal(zoomSteps) });

export const appearanceCalls = {
  /** Shows and remembers it; answers with what is shown now. */
  'appearance.choose': { input: appearanceSchema, output: returns<Appearance>() },
  /** A step from what is shown now: keys come faster than answers. */
  'appearance.zoom': { input: z.strictObject({ change: z.enum(zoomChanges) }), output: returns<Appearance>() },
} as const;
