/** Instants as the office's wall clock shows them. Vietnam is at UTC+7 all year; reads no clock. */

const offsetMs = 7 * 3_600_000;

export interface VietnamTime {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `HH:MM:SS`. */
  readonly time: string;
}

/** Day and time in Vietnam at the ISO instant `at`. */
export function toVietnamTime(at: string): VietnamTime {
  const shifted = new Date(Date.parse(at) + offsetMs).toISOString();
  return { on: shifted.slice(0, 10), time: shifted.slice(11, 19) };
}

/** The ISO instant (UTC) of a day and time in Vietnam. */
export function fromVietnamTime({ on, time }: VietnamTime): string {
  return new Date(Date.parse(`${on}T${time}Z`) - offsetMs).toISOString();
}

/** `dd/mm/yyyy` in Vietnam at the ISO instant `at`, as a sentence says it. */
export function vietnamDate(at: string): string {
  return toVietnamTime(at).on.split('-').reverse().join('/');
}
