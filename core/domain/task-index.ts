/** All tasks as the task table filters and counts them: narrow columns, small enough to cross to the screen whole. */

/** In `lastDayOf`: no day follows from the deadline. */
export const noDay = 0;
/** In `percentOf`: nothing has been recorded. */
export const noPercent = 127;

/** Days since 1 January 1970 of a day `YYYY-MM-DD`. */
export function toDayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;
}

/** The day `YYYY-MM-DD` of a number of days since 1 January 1970. */
export function toIsoDate(dayNumber: number): string {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
}

/** Position `i` of every column is the same task; tasks stand in the order of their plans. */
export interface TaskIndex {
  readonly ids: Int32Array;
  /** Positions in `plans`. */
  readonly planOf: Int32Array;
  /** Positions in `taskStatuses`, on the day of the index. */
  readonly statusOf: Uint8Array;
  /** Positions in `reformFields`; its length stands for no field. */
  readonly fieldOf: Uint8Array;
  /** The last day still in time, extensions counted: days since 1 January 1970; `noDay` where there is none. */
  readonly lastDayOf: Int32Array;
  /** 0–100 of the newest progress; `noPercent` when nothing has been recorded. */
  readonly percentOf: Uint8Array;
  /** 1 where the last day comes from an extension. */
  readonly isExtended: Uint8Array;
  /** The lead agencies of task `i` are `leadOf[leadStarts[i]]` up to before `leadOf[leadStarts[i + 1]]`. */
  readonly leadStarts: Int32Array;
  /** Positions in `leadAgencies`. */
  readonly leadOf: Int32Array;
  /** The plans that have tasks, newest year first. */
  readonly plans: readonly IndexedName[];
  /** The agencies that lead a task, by name. */
  readonly leadAgencies: readonly IndexedName[];
}

/** How all tasks stand to each other in one column of the table; equals have the same rank. Positions as in the index. */
export interface TaskRanks {
  readonly ranks: Int32Array;
  /** The rank of blanks, behind all others: they come last upwards and downwards. */
  readonly blankRank: number;
}

export interface IndexedName {
  readonly id: number;
  readonly name: string;
}

/** Whether several agencies lead the task at a position: each of them counts it as its own. */
export function isJoint({ leadStarts }: TaskIndex, task: number): boolean {
  return (leadStarts[task + 1] ?? 0) - (leadStarts[task] ?? 0) > 1;
}
