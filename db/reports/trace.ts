/** Reads the rows behind the figures and sentences of a report, whatever table they are of. Writes nothing. */
import type { TracedRow } from '../../core/domain/report.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import type { Outline } from '../../core/report/outline.ts';
import type { Database } from '../database.ts';
import { listTaskRows } from '../tasks/task-rows.ts';

type Kind = 'value' | 'progress' | 'task' | 'report';
type Of<K extends TracedRow['kind']> = Extract<TracedRow, { readonly kind: K }>;

function periodName(key: string): string {
  return findPeriod(key)?.name ?? key;
}

function traceValues(db: Database, ids: string): readonly Of<'value'>[] {
  return db
    .prepare<[string], Omit<Of<'value'>, 'kind' | 'row' | 'periodName'> & { readonly id: number }>(
      `SELECT indicator_value.id, indicator.code AS indicator, indicator.name AS indicatorName, period_key AS periodKey,
         agency_id AS agencyId, agency.name AS agencyName, indicator_value.value, unit, source, recorded_by AS recordedBy,
         recorded_at AS recordedAt
       FROM json_each(?) AS wanted
       JOIN indicator_value ON indicator_value.id = wanted.value
       JOIN indicator ON indicator.id = indicator_value.indicator_id
       LEFT JOIN agency ON agency.id = agency_id`,
    )
    .all(ids)
    .map(({ id, ...row }) => ({ ...row, kind: 'value', row: `value:${id}`, periodName: periodName(row.periodKey) }));
}

function traceProgress(db: Database, ids: string): readonly Of<'progress'>[] {
  return db
    .prepare<
      [string],
      Omit<Of<'progress'>, 'kind' | 'row' | 'evidence'> & { readonly id: number; readonly papers: string }
    >(
      `SELECT progress.id, task_id AS taskId, task.title AS taskTitle, agency.name AS agencyName, outcome,
         recorded_by AS recordedBy, recorded_at AS recordedAt,
         (SELECT json_group_array(document_code ORDER BY position) FROM evidence
          WHERE evidence.progress_id = progress.id) AS papers
       FROM json_each(?) AS wanted
       JOIN progress ON progress.id = wanted.value
       JOIN task ON task.id = progress.task_id
       LEFT JOIN agency ON agency.id = progress.agency_id`,
    )
    .all(ids)
    .map(({ id, papers, ...row }) => ({
      ...row,
      kind: 'progress',
      row: `progress:${id}`,
      evidence: JSON.parse(papers),
    }));
}

function traceTasks(db: Database, ids: readonly number[], today: string): readonly Of<'task'>[] {
  return listTaskRows(db, ids, today).map(({ id, code, title, status }) => ({
    kind: 'task',
    row: `task:${id}`,
    taskId: id,
    code,
    title,
    status,
  }));
}

function traceReports(db: Database, ids: string): readonly Of<'report'>[] {
  return db
    .prepare<[string], { readonly id: number; readonly periodKey: string; readonly outline: string }>(
      `SELECT report.id, period_key AS periodKey, outline FROM json_each(?) AS wanted
       JOIN report ON report.id = wanted.value`,
    )
    .all(ids)
    .map(({ id, periodKey, outline }) => {
      const { name } = JSON.parse(outline) as Outline;
      return { kind: 'report', row: `report:${id}`, reportId: id, name: `${name}, ${periodName(periodKey)}` };
    });
}

/** The rows in the order asked for ("value:5"); one that is gone is said to be gone. Statuses are those on `today`. */
export function traceRows(db: Database, rows: readonly string[], today: string): readonly TracedRow[] {
  const idsOf = (kind: Kind) =>
    rows.filter((row) => row.startsWith(`${kind}:`)).map((row) => Number(row.slice(kind.length + 1)));
  const found = new Map<string, TracedRow>(
    [
      ...traceValues(db, JSON.stringify(idsOf('value'))),
      ...traceProgress(db, JSON.stringify(idsOf('progress'))),
      ...traceTasks(db, idsOf('task'), today),
      ...traceReports(db, JSON.stringify(idsOf('report'))),
    ].map((each) => [each.row, each]),
  );
  return rows.map((row) => found.get(row) ?? { kind: 'gone', row });
}
