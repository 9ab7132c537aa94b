/**
 * Ngày nghỉ lễ, Tết as data (Bộ luật Lao động 2019, Điều 112): which weekdays are off and which weekend days are worked in
 * their stead. The years themselves stand in the province profile.
 */
import { isoDateSchema } from '../domain/deadline.ts';
import { z } from '../zod.ts';

export const holidayYearSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  /** `announced` by the authorities, or `computed` from the law and the lunar calendar until they announce. */
  basis: z.enum(['announced', 'computed']),
  /** Who says so: the paper that announces the days; empty when nobody wrote it down. */
  source: z.string().trim().max(500),
  daysOff: z.array(isoDateSchema).max(100),
  workedWeekendDays: z.array(isoDateSchema).max(60),
});

export type HolidayYear = Readonly<z.infer<typeof holidayYearSchema>>;
