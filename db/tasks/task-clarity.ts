/** "6 rõ": what each task leaves unclear. The one SQL text that says so; the meaning of the six is in core/domain/clarity.ts. */
import { type Clarity, clarities, clarityBit } from '../../core/domain/clarity.ts';
import type { Database } from '../database.ts';
import { planOrder } from './task-status.ts';

/** When one of the six is missing, in SQL over a row that has the columns of `task`. */
const missing: Readonly<Record<Clarity, (task: string) => string>> = {
  person: (task) => `NOT EXISTS (SELECT 1 FROM task_agency WHERE task_id = ${task}.id AND role = 'lead')`,
  work: (task) => `${task}.goal IS NULL AND ${task}.measures = '[]'`,
  time: (task) => `${task}.deadline_kind IS NULL AND ${task}.extended_to IS NULL`,
  responsibility: (task) =>
    `NOT EXISTS (SELECT 1 FROM task_agency WHERE task_id = ${task}.id AND role IN ('coordinating', 'implementing'))`,
  product: (task) => `${task}.product IS NULL`,
  authority: (task) => `${task}.authority IS NULL`,
};

/** The bits of what a row of `task` (the table or a view, by its name) leaves unclear. */
export function lacksOf(task: string): string {
  return clarities.map((clarity) => `((${missing[clarity](task)}) * ${clarityBit(clarity)})`).join(' + ');
}

/** What every task leaves unclear, as bits; positions as in the index of all tasks. */
export function readLacks(db: Database): Uint8Array {
  const bits = db
    .prepare<[], number>(`SELECT ${lacksOf('task_view')} FROM task_view ORDER BY ${planOrder}`)
    .pluck()
    .all();
  return Uint8Array.from(bits);
}
