/**
 * Counts of tasks for a report. Counted is what somebody can finish: criteria, assignments, and duties with a last day or a
 * product; general leads, standing duties and proposals are left out, and the report says how many. Pure.
 */
import type { TaskFacts } from '../../core/domain/document-facts.ts';
import type { FigureKey } from '../../core/report/figure-key.ts';
import { countTasks, isCounted } from '../draft-parts.ts';
import { formatNumber, formatShare } from '../wording.ts';
import type { FigureWords, ReportFacts } from './report-facts.ts';
import { entriesOf } from './report-tables.ts';

type TaskKey = Extract<FigureKey, { readonly kind: 'tasks' }>;

function membersOf(facts: ReportFacts, { field, count }: TaskKey): readonly TaskFacts[] {
  const ofField = facts.tasks.filter((task) => field === null || (task.field ?? 'other') === field);
  return ofField.filter((task) => isCounted(task) !== (count === 'left'));
}

function pickMembers(facts: ReportFacts, members: readonly TaskFacts[], { count }: TaskKey): readonly TaskFacts[] {
  switch (count) {
    case 'total':
    case 'share':
    case 'left':
      return members;
    case 'finished':
      return members.filter(({ status }) => status === 'done' || status === 'doneLate');
    case 'running':
      return members.filter(({ status }) => ['inProgress', 'ongoing', 'dueSoon', 'notStarted'].includes(status));
    case 'reported':
      return members.filter((task) => entriesOf(task, facts.period).length > 0);
    case 'silent':
      return members.filter((task) => entriesOf(task, facts.period).length === 0);
    default:
      return members.filter(({ status }) => status === count);
  }
}

/** "04" for four: as counts are written within a sentence. */
function padded(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/** A count of tasks in words, with the tasks it counts. */
export function countReportTasks(facts: ReportFacts, key: TaskKey): FigureWords {
  const members = pickMembers(facts, membersOf(facts, key), key);
  const rows = members.map(({ id }) => `task:${id}`);
  if (key.count !== 'share') return { text: padded(members.length), rows, isGap: false };
  const counts = countTasks(members);
  const share = formatShare(counts.done + counts.doneLate, counts.total);
  return share === null ? { text: '[chưa có nhiệm vụ nào]', rows, isGap: true } : { text: share, rows, isGap: false };
}
