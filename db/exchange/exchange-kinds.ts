/**
 * Every kind of record that packages carry, in the order in which they are written; and every table of the database: carried by
 * which kind, or not carried, and why. A table that is in neither list fails the test beside this file.
 */
import { forEachKind, type RecordKind } from '../../core/exchange/record-schemas.ts';
import type { Database } from '../database.ts';
import type { LocalRecords, RecordStore } from './record-store.ts';
import { memberStore } from './records/agency-stores.ts';
import { attachmentStore } from './records/attachment-store.ts';
import { criterionStore } from './records/criterion-store.ts';
import { documentStore } from './records/document-store.ts';
import { indicatorStore, valueStore } from './records/figure-stores.ts';
import { reminderStore, reservationStore } from './records/register-stores.ts';
import { commentStore, reportStore } from './records/report-stores.ts';
import { versionStore } from './records/version-store.ts';
import { planStore, progressStore, taskStore } from './records/work-stores.ts';

/** Each kind checks its own fields (record-schemas.ts) before they come here. */
export const recordStores: Readonly<Record<RecordKind, RecordStore>> = {
  plans: planStore,
  tasks: taskStore,
  progress: progressStore,
  members: memberStore,
  attachments: attachmentStore,
  indicators: indicatorStore,
  values: valueStore,
  criteria: criterionStore,
  reservations: reservationStore,
  documents: documentStore,
  reminders: reminderStore,
  reports: reportStore,
  comments: commentStore,
  versions: versionStore,
};

/** Tables that no package carries, each with the reason. */
export const notCarried: Readonly<Record<string, string>> = {
  audit_entry: 'each PC keeps its own trail: what a package changed has its entries there',
  change_step: 'undo is of one PC',
  row_change: 'undo is of one PC',
  bulk_write: 'only while something is written',
  stale_words: 'only while something is written',
  exchange_self: 'what this PC is called',
  exchange_seen: 'travels in the head of a package',
  exchange_stamp: 'travels with the records it stands beside',
  exchange_record: 'travels with the records it stands beside',
  saved_view: 'each clerk arranges the own list',
  setting: 'the office, due days and lists are set on each PC; a package of another office is refused',
  document_template: 'an office file that a clerk changed in Word is put in on each PC by hand',
};

/** Everything that is exchanged, as it stands. */
export function readRecords(db: Database): LocalRecords {
  return forEachKind((kind) => recordStores[kind].read(db));
}
