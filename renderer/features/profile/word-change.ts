/** A changed field of a profile in the clerk's words: lists by what went and what came, days as dd/mm/yyyy. Pure. */
import { profileStrings } from '../../strings/profile.ts';
import { formatDate } from '../../ui/dates.ts';

const words = profileStrings.review;

/** A list longer than this is named by its beginning. */
const mostNamed = 8;

function wordValue(value: unknown): string {
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  if (typeof value !== 'object') return String(value);
  const { title, number, days, day } = value as Readonly<Record<string, unknown>>;
  if (typeof title === 'string') return [number, title].filter(Boolean).join(' ');
  if (typeof days === 'number') return `${days} ${profileStrings.due.days}`;
  if (typeof day === 'number') return profileStrings.due.byDay(day);
  return words.otherwise;
}

function wordList(values: readonly unknown[]): string {
  if (values.length === 0) return words.nothing;
  const named = values.slice(0, mostNamed).map(wordValue).join('; ');
  return values.length > mostNamed ? `${named}; ${words.more(values.length - mostNamed)}` : named;
}

/** Both sides in words; of two lists only what the other does not have. */
export function wordSides(before: unknown, after: unknown): readonly [before: string, after: string] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [wordValue(before), wordValue(after)];
  const without = (list: readonly unknown[], other: readonly unknown[]) => {
    const known = new Set(other.map((value) => JSON.stringify(value)));
    return list.filter((value) => !known.has(JSON.stringify(value)));
  };
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone.length === 0 && come.length === 0) return [words.order, words.otherOrder];
  return [wordList(gone), wordList(come)];
}
