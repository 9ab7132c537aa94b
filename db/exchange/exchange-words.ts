/** A difference between two PCs in the clerk's words: which record, which field, what each side says. Changes nothing. */
import type { MergeDifference } from '../../core/exchange/merge-view.ts';
import type { Database } from '../database.ts';
import { recordStores } from './exchange-kinds.ts';
import type { Decision } from './exchange-merge.ts';
import type { LocalRecords } from './record-store.ts';

/** The words of one difference. */
export function wordDifference(
  db: Database,
  records: LocalRecords,
  { kind, recordKey, field, mine, theirs, whole }: Decision,
): Pick<MergeDifference, 'subject' | 'field' | 'mine' | 'theirs'> {
  const { words } = recordStores[kind];
  const wordValue = (value: unknown) => {
    if (field === 'exists') return value ? 'Có' : 'Đã xóa';
    if (value === null || value === undefined) return '';
    return words.values[field]?.(value as never) ?? String(value);
  };
  const fields = records[kind].get(recordKey)?.fields ?? (whole.exists ? whole.fields : undefined);
  return {
    subject: words.subject(db, recordKey, fields),
    field: field === 'exists' ? 'Bản ghi' : (words.labels[field] ?? field),
    mine: wordValue(mine),
    theirs: wordValue(theirs),
  };
}
