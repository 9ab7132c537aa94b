/** All tasks as the task table filters and counts them: narrow columns, small enough to cross to the screen whole. Types only. */

/** Position `i` of every column is the same task; tasks stand in the order of their plans. */
export interface TaskIndex {
  readonly ids: Int32Array;
  /** Positions in `plans`. */
  readonly planOf: Int32Array;
  /** Positions in `taskStatuses`, on the day of the index. */
  readonly statusOf: Uint8Array;
  /** Positions in `reformFields`; its length stands for no field. */
  readonly fieldOf: Uint8Array;
  /** The lead agencies of task `i` are `leadOf[leadStarts[i]]` up to before `leadOf[leadStarts[i + 1]]`. */
  readonly leadStarts: Int32Array;
  /** Positions in `leadAgencies`. */
  readonly leadOf: Int32Array;
  /** The plans that have tasks, newest year first. */
  readonly plans: readonly IndexedName[];
  /** The agencies that lead a task, by name. */
  readonly leadAgencies: readonly IndexedName[];
}

export interface IndexedName {
  readonly id: number;
  readonly name: string;
}
