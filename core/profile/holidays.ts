/**
 * Ngày nghỉ lễ, Tết as data (Bộ luật Lao động 2019, Điều 112): which weekdays are off and which weekend days are worked in
 * their stead. A year is added to holidays.json; nothing else changes.
 */
import { z } from 'zod';
import { isoDateSchema } from '../domain/deadline.ts';
import holidayTable from './holidays.json' with { type: 'json' };

const holidayYearSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  /** `announced` by the authorities, or `computed` from the law and the lunar calendar until they announce. */
  basis: z.enum(['announced', 'computed']),
  daysOff: z.array(isoDateSchema),
  workedWeekendDays: z.array(isoDateSchema),
});

export type HolidayYear = Readonly<z.infer<typeof holidayYearSchema>>;

/** The years whose days off are known. */
export const holidayYears: readonly HolidayYear[] = z
  .strictObject({ years: z.array(holidayYearSchema) })
  .parse(holidayTable).years;
