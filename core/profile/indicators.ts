/** The catalogue of indicators that ships with the province profile: what the usual reports ask for. */
import { z } from 'zod';
import { indicatorGroupSchema, indicatorInputSchema } from '../domain/indicator.ts';
import indicatorTable from './indicators.json' with { type: 'json' };

/** Danh mục chỉ tiêu của tỉnh: groups in the order of reports, each with its indicators. */
export const profileCatalogue = z
  .strictObject({ groups: z.array(indicatorGroupSchema), indicators: z.array(indicatorInputSchema) })
  .parse(indicatorTable);
