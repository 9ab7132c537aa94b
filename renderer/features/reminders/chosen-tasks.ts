/** Which tasks of which agencies the clerk presses for. Pure. */
import type { PressingAgency, PressingTask } from '../../../core/domain/reminder.ts';

/** What the clerk has said of a task; it holds until a draft that presses for it comes or goes, by composing or by Ctrl+Z. */
interface Choice {
  readonly isWanted: boolean;
  /** The draft that waited when it was said. */
  readonly waitingDocumentId: number | null;
}

/** What the clerk has said of single tasks; the rest follows the rule of `isChosenFirst`. */
export type Choices = ReadonlyMap<string, Choice>;

function keyOf(agencyId: number, taskId: number): string {
  return `${agencyId} ${taskId}`;
}

/** A late task is pressed for unless a draft that does so is waiting already. */
function isChosenFirst({ task, waitingDocumentId }: PressingTask): boolean {
  return task.status === 'overdue' && waitingDocumentId === null;
}

export function isChosen(choices: Choices, agencyId: number, pressing: PressingTask): boolean {
  const choice = choices.get(keyOf(agencyId, pressing.task.id));
  return choice?.waitingDocumentId === pressing.waitingDocumentId ? choice.isWanted : isChosenFirst(pressing);
}

/** The choices with some tasks of an agency chosen, or left. */
export function choose(choices: Choices, agencyId: number, tasks: readonly PressingTask[], isWanted: boolean): Choices {
  const changed = new Map(choices);
  for (const { task, waitingDocumentId } of tasks) {
    changed.set(keyOf(agencyId, task.id), { isWanted, waitingDocumentId });
  }
  return changed;
}

/** At first for tasks that were chosen one by one: all of them, unless a draft that presses for one is waiting already. */
export function chooseAll(agencies: readonly PressingAgency[]): Choices {
  return agencies.reduce<Choices>(
    (choices, { agencyId, tasks }) =>
      choose(
        choices,
        agencyId,
        tasks.filter(({ waitingDocumentId }) => waitingDocumentId === null),
        true,
      ),
    new Map(),
  );
}

/** The agencies as the list shows them: without tasks that are only due soon, unless asked for. */
export function listShown(agencies: readonly PressingAgency[], withDueSoon: boolean): readonly PressingAgency[] {
  if (withDueSoon) return agencies;
  return agencies
    .map((agency) => ({ ...agency, tasks: agency.tasks.filter(({ task }) => task.status === 'overdue') }))
    .filter(({ tasks }) => tasks.length > 0);
}

export interface AgencyChoice {
  readonly agencyId: number;
  readonly taskIds: number[];
}

/** What is asked of the shell: the agencies with at least one chosen task. */
export function listChoices(shown: readonly PressingAgency[], choices: Choices): AgencyChoice[] {
  return shown
    .map(({ agencyId, tasks }) => ({
      agencyId,
      taskIds: tasks.filter((pressing) => isChosen(choices, agencyId, pressing)).map(({ task }) => task.id),
    }))
    .filter(({ taskIds }) => taskIds.length > 0);
}
