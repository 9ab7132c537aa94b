/** The units (đơn vị) that report on a task, each for itself. */
import { z } from '../zod.ts';
import { progressStatuses } from './progress.ts';

/** A unit that reports on a task. */
export interface TaskUnit {
  readonly agencyId: number;
  readonly name: string;
}

/** A group that a task names ("các cơ quan, đơn vị, địa phương"), with the units chosen for it. */
export interface UnitGroup {
  readonly groupId: number;
  readonly name: string;
  readonly memberIds: readonly number[];
}

export interface TaskUnitsView {
  /** In Vietnamese order of names. */
  readonly units: readonly TaskUnit[];
  readonly groups: readonly UnitGroup[];
}

/** What one unit has come to in a period; evidence, difficulties and proposals stay as they were recorded. */
export const unitProgressSchema = z.strictObject({
  agencyId: z.int().positive(),
  status: z.enum(progressStatuses),
  percent: z.int().min(0).max(100),
  completedOn: z.iso.date().nullable(),
  outcome: z.string().trim().max(20_000),
});
export type UnitProgress = Readonly<z.infer<typeof unitProgressSchema>>;
