/** Undo and the recycle bin as the screen knows them. Types only. */

/** One thing the clerk did, as it can be undone or done again. */
export interface ChangeStepView {
  readonly id: number;
  /** ISO instant, UTC. */
  readonly at: string;
  /** The action of the audit trail that tells most of it. */
  readonly action: string;
  /** How many tasks, plans or papers it was done to. */
  readonly count: number;
  /** What it was done to, when it was one thing: a task's code and title, a plan's title, a paper's subject. */
  readonly name: string | null;
}

export interface UndoState {
  /** What Ctrl+Z undoes next; null when there is nothing. */
  readonly undo: ChangeStepView | null;
  /** What Ctrl+Y does again next. */
  readonly redo: ChangeStepView | null;
}

export interface BinnedItem {
  readonly id: number;
  readonly name: string;
  /** Where it belongs: the plan of a task; empty for others. */
  readonly place: string;
  /** ISO instant, UTC. */
  readonly deletedAt: string;
}

/** Thùng rác: everything that was deleted and can be restored, last deleted first. */
export interface RecycleBinView {
  readonly tasks: readonly BinnedItem[];
  readonly plans: readonly BinnedItem[];
  readonly drafts: readonly BinnedItem[];
}
