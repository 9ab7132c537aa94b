/**
 * What the screen asks for as it comes up: first what stands in its first picture, then the rest of it. Apart from the other calls, whose
 * schemas are made when the first of them is made.
 */
import type { Appearance } from '../domain/appearance.ts';
import type { UndoState } from '../domain/change-step.ts';
import type { DocumentView } from '../domain/document-draft.ts';
import type { OverviewGroups, OverviewView, UnreportedView } from '../domain/overview.ts';
import type { PlanView } from '../domain/plan.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

export interface ApplicationState {
  readonly applicationVersion: string;
  /** `YYYY-MM-DD`, the local day on this PC; every status is counted from it. */
  readonly today: string;
  readonly planCount: number;
  /** Whether what is on the screens is partly the sample. */
  readonly hasSample: boolean;
  /** ISO instant of the last verified backup; null before the first. */
  readonly lastBackupAt: string | null;
  /** ISO instant of the last change, when the clock of this PC stood before it as the data was opened; null when all was well. */
  readonly clockSetBack: string | null;
}

/** `planId` null: of all plans. */
const ofPlan = z.strictObject({ planId: id.nullable() });

export const startCalls = {
  'application.getState': { input: nothing, output: returns<ApplicationState>() },
  'overview.get': { input: ofPlan, output: returns<OverviewView>() },
  'overview.getGroups': { input: ofPlan, output: returns<OverviewGroups>() },
  /** Who owes progress for the quarter that ended last. */
  'overview.listUnreported': { input: ofPlan, output: returns<UnreportedView>() },
  'plans.list': { input: nothing, output: returns<readonly PlanView[]>() },
  'documents.list': { input: nothing, output: returns<readonly DocumentView[]>() },
  'appearance.get': { input: nothing, output: returns<Appearance>() },
  'changes.getState': { input: nothing, output: returns<UndoState>() },
} as const;

export type StartChannel = keyof typeof startCalls;
/** What is asked for before the first picture stands. */
export type FirstChannel = 'application.getState' | 'overview.get' | 'appearance.get';
