/** The only reader of the clock: everything else is handed `today` and `now`. */

export interface Clock {
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The instant, ISO, UTC. */
  readonly now: () => string;
}

/** The clock of this PC; with `fixedToday` (tests, demonstrations) the day stands still and instants stay on that day. */
export function createClock(fixedToday?: string): Clock {
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    today: () => {
      if (fixedToday) return fixedToday;
      const day = new Date();
      return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
    },
    now: () => {
      const now = new Date();
      if (!fixedToday) return now.toISOString();
      // This hour of the fixed day, by the clock on the wall.
      const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join(':');
      return new Date(`${fixedToday}T${time}`).toISOString();
    },
  };
}

/** A clock that is put right by some minutes is no trouble. */
const mostBehindMs = 3_600_000;

/** The instant of the last change (ISO) when the clock stands more than an hour before it; null when all is well. */
export function findClockSetBack(lastChangeAt: string | null, now: string): string | null {
  return lastChangeAt !== null && Date.parse(lastChangeAt) - Date.parse(now) > mostBehindMs ? lastChangeAt : null;
}
