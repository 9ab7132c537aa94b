/** The names of copies and what they tell: when a copy was made, on what occasion, and which ones rotation gives up. Pure. */
import type { BackupKind } from '../../core/domain/backup.ts';
import { fromVietnamTime, toVietnamTime } from '../storage/vietnam-time.ts';

export interface Backup {
  readonly fileName: string;
  readonly kind: BackupKind;
  /** ISO instant, UTC. */
  readonly madeAt: string;
  /** Locked by a secret (copy-seal.ts). */
  readonly isSealed: boolean;
}

/** Orders copies. Instants are compared as they are written: the rules of a language would first have to be read. */
export function newestFirst(one: Pick<Backup, 'madeAt'>, other: Pick<Backup, 'madeAt'>): number {
  return Number(one.madeAt < other.madeAt) - Number(one.madeAt > other.madeAt);
}

/** How the name of a locked copy goes on. */
const sealedEnding = '.khoa';

/** `cchc-desk-2026-11-22-151530.sqlite`, in Vietnam's time: the clerk may look for a copy by hand. */
const stamp = String.raw`(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})`;
const occasions = { regular: '', beforeRestore: 'truoc-khoi-phuc-', beforeMigration: 'truoc-nang-cap-' } as const;
const kinds = Object.keys(occasions) as readonly BackupKind[];

/** How many copies of today, and for how many days before today one copy each, are kept; then one a month. */
const keptToday = 3;
const keptDays = 14;
/** How many copies made before a restore, and how many made before a migration. */
const keptBefore = 5;

/** Day and time in Vietnam as they stand in a file name. */
export function stampOf(now: string): string {
  const { on, time } = toVietnamTime(now);
  return `${on}-${time.replaceAll(':', '')}`;
}

/** The name of a copy made at the ISO instant `now`. */
export function backupName(kind: BackupKind, now: string, isSealed: boolean): string {
  return `cchc-desk-${occasions[kind]}${stampOf(now)}.sqlite${isSealed ? sealedEnding : ''}`;
}

/** What a name tells; null when it is no name of a copy. */
export function parseBackupName(fileName: string): Backup | null {
  for (const kind of kinds) {
    const match = new RegExp(`^cchc-desk-${occasions[kind]}${stamp}\\.sqlite(\\${sealedEnding})?$`).exec(fileName);
    if (!match) continue;
    const [, on = '', hour, minute, second, ending] = match;
    const madeAt = fromVietnamTime({ on, time: `${hour}:${minute}:${second}` });
    return { fileName, kind, madeAt, isSealed: ending !== undefined };
  }
  return null;
}

/**
 * Which of the regular copies `names` (newest first) rotation gives up on the day `today` (`YYYY-MM-DD`): kept are the
 * three newest of today, the newest of each of the 14 days before, and the newest of each older month.
 */
export function selectExpired(names: readonly string[], today: string): readonly string[] {
  const firstKeptDay = new Date(Date.parse(today) - keptDays * 86_400_000).toISOString().slice(0, 10);
  const seen = new Map<string, number>();
  return names.filter((name) => {
    const on = name.slice('cchc-desk-'.length).slice(0, 10);
    const slot = on >= firstKeptDay ? on : on.slice(0, 7);
    const count = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, count);
    return count > (on >= today ? keptToday : 1);
  });
}

/** Which of the copies made on one occasion before something changed everything (`names`, newest first) rotation gives up. */
export function selectExpiredBefore(names: readonly string[]): readonly string[] {
  return names.slice(keptBefore);
}
