/** What a report says in tables: progress recorded in its period, task by task, and the evidence papers. Pure. */
import type { Appendix, Block } from '../../core/domain/document-draft.ts';
import type { TaskFacts } from '../../core/domain/document-facts.ts';
import type { Evidence, ProgressEntry } from '../../core/domain/progress.ts';
import type { ReportingPeriod } from '../../core/domain/reporting-period.ts';
import { cell, deadlineOf, isCounted, namesOf, statusInWords, table, titleOf } from '../draft-parts.ts';
import { shortDate, withoutEndMark } from '../wording.ts';
import type { ReportFacts } from './report-facts.ts';

/** What was recorded for the period, oldest first. */
export const entriesOf = (task: TaskFacts, period: ReportingPeriod): readonly ProgressEntry[] =>
  task.progress.filter((entry) => entry.periodKey === period.key);

/** The newest entry of each unit: a later one of the same unit replaces what it said before. */
export function newestEntries(task: TaskFacts, period: ReportingPeriod): readonly ProgressEntry[] {
  const byAgency = new Map<number | null, ProgressEntry>();
  for (const entry of entriesOf(task, period)) byAgency.set(entry.agencyId, entry);
  return [...byAgency.values()];
}

/** Work that counts, and whatever something was recorded of. */
function isShown(task: TaskFacts, { period }: ReportFacts): boolean {
  return isCounted(task) || entriesOf(task, period).length > 0;
}

function progressTable(facts: ReportFacts): Block {
  const rows = facts.tasks
    .filter((task) => isShown(task, facts))
    .map((task, i) => {
      const newest = newestEntries(task, facts.period);
      const outcome = newest
        .map((entry) => withoutEndMark(entry.outcome))
        .filter(Boolean)
        .join('\n');
      const codes = [...new Set(newest.flatMap((entry) => entry.evidence.map((each) => each.documentCode)))];
      return [
        cell(String(i + 1), 'center'),
        cell(task.code ? `${task.code}. ${titleOf(task)}` : titleOf(task)),
        cell(task.product ? withoutEndMark(task.product) : ''),
        cell(namesOf(task.leadAgencies)),
        cell(namesOf([...task.coordinatingAgencies, ...task.implementingAgencies])),
        cell(deadlineOf(task)),
        cell([statusInWords(task), outcome].filter(Boolean).join('\n')),
        cell(codes.join('\n')),
      ];
    });
  return table(
    [
      ['STT', 5],
      ['Nhiệm vụ', 22],
      ['Sản phẩm', 10],
      ['Chủ trì', 11],
      ['Phối hợp, thực hiện', 12],
      ['Thời hạn', 10],
      ['Kết quả', 18],
      ['Minh chứng', 12],
    ],
    rows,
  );
}

/** Each paper once, with the tasks it proves, in the order of the tasks. */
function evidenceTable(facts: ReportFacts): Block | null {
  const byCode = new Map<string, { evidence: Evidence; titles: string[] }>();
  for (const task of facts.tasks) {
    for (const evidence of newestEntries(task, facts.period).flatMap((entry) => entry.evidence)) {
      const known = byCode.get(evidence.documentCode) ?? { evidence, titles: [] };
      if (!known.titles.includes(titleOf(task))) known.titles.push(titleOf(task));
      byCode.set(evidence.documentCode, known);
    }
  }
  if (byCode.size === 0) return null;
  const rows = [...byCode.values()].map(({ evidence, titles }, i) => [
    cell(String(i + 1), 'center'),
    cell(evidence.documentCode),
    cell(evidence.issuedOn === null ? '' : shortDate(evidence.issuedOn), 'center'),
    cell(evidence.issuer),
    cell(withoutEndMark(evidence.subject)),
    cell(titles.join('\n')),
  ]);
  return table(
    [
      ['STT', 8],
      ['Số, ký hiệu', 17],
      ['Ngày ban hành', 13],
      ['Cơ quan ban hành', 17],
      ['Trích yếu', 25],
      ['Nhiệm vụ', 22],
    ],
    rows,
  );
}

/** Tiến độ nhiệm vụ, task by task; null for a report without tasks. */
export function progressAppendix(facts: ReportFacts): Appendix | null {
  if (!facts.tasks.some((task) => isShown(task, facts))) return null;
  return {
    title: `Tiến độ thực hiện nhiệm vụ ${facts.period.name}`,
    orientation: 'landscape',
    blocks: [progressTable(facts)],
  };
}

/** Văn bản minh chứng of the period; null when none was recorded. */
export function evidenceAppendix(facts: ReportFacts): Appendix | null {
  const evidence = evidenceTable(facts);
  return evidence && { title: 'Danh mục văn bản minh chứng', orientation: 'portrait', blocks: [evidence] };
}
