/** What all four composers share: the header of a paper from the office, block builders, counts of tasks. Pure. */
import type { Block, DocumentDraft, TableCell } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import { type DocumentKind, documentKindTraits } from '../core/domain/document-kinds.ts';
import type { TaskStatus } from '../core/domain/task.ts';
import { lastDayOf } from '../core/domain/task-standing.ts';
import { dateInWords, nameByCode, shortDate, withoutEndMark } from './wording.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

export const bullet = (text: string, level: 1 | 2 = 1, footnote?: string): Block => ({
  type: 'bullet',
  level,
  runs: [footnote ? { text, footnote } : { text }],
});

export const heading = (level: 1 | 2 | 3 | 4, number: string, text: string): Block => ({
  type: 'heading',
  level,
  number,
  runs: [{ text }],
});

export const cell = (text: string, align?: TableCell['align']): TableCell => ({
  paragraphs: text.split('\n'),
  ...(align ? { align } : {}),
});

/** A table whose first row names its columns; `widths` are shares of the text width. */
export function table(columns: readonly (readonly [title: string, width: number])[], rows: TableCell[][]): Block {
  return {
    type: 'table',
    widths: columns.map(([, width]) => width),
    headerRows: [columns.map(([title]) => cell(title, 'center'))],
    rows,
  };
}

/** Symbol without number: "BC-SNV"; for a công văn agency and drafting unit, "SNV-CCHC" (NĐ 30/2020, Phụ lục I, II.3). */
export function symbolOf(kind: DocumentKind, { abbreviation, draftingUnit }: DocumentFacts['office']): string {
  return documentKindTraits[kind].isTitled ? `${kind}-${abbreviation}` : `${abbreviation}-${draftingUnit}`;
}

/** Everything of a draft but its body: letterhead, blanks for number and day, signature and filing of the office. */
export function draftFrame(
  kind: DocumentKind,
  facts: Pick<DocumentFacts, 'office' | 'today'>,
  subject: string,
): Pick<DocumentDraft, 'kind' | 'header' | 'signatory' | 'filingNote'> {
  const { office, today } = facts;
  return {
    kind,
    header: {
      parentAgency: office.parentAgency,
      issuingAgency: office.issuingAgency,
      issuerName: office.name,
      number: null,
      symbol: symbolOf(kind, office),
      issuePlace: office.issuePlace,
      issuedOn: null,
      year: Number(today.slice(0, 4)),
      subject,
    },
    signatory: office.signatory,
    filingNote: `VT, ${office.draftingUnit}`,
  };
}

/** The plan as a paper cites it: by number and day when it has them, else by its title. */
export function citePlan({ plan }: DocumentFacts): string {
  if (plan.documentCode === null) return withoutEndMark(plan.title);
  const day = plan.issuedOn === null ? '' : ` ${dateInWords(plan.issuedOn)}`;
  return `${nameByCode(plan.documentCode)}${day}`;
}

export type StatusCounts = Readonly<Record<TaskStatus, number>> & { readonly total: number };

/** How many tasks stand where; the statuses are those of the task table, so paper and screen agree. */
export function countTasks(tasks: readonly TaskFacts[]): StatusCounts {
  const counts = {
    overdue: 0,
    dueSoon: 0,
    notStarted: 0,
    inProgress: 0,
    ongoing: 0,
    done: 0,
    doneLate: 0,
    cancelled: 0,
    total: tasks.length,
  };
  for (const task of tasks) counts[task.status] += 1;
  return counts;
}

/**
 * Whether a task counts when a report says how much of the plan is done: what somebody can finish. A general lead, a standing
 * duty without a day or a product, and a proposal are no work of that kind.
 */
export function isCounted({ type, deadline, product }: TaskFacts): boolean {
  if (type === 'criterion' || type === 'assignment') return true;
  return type === 'duty' && ((deadline?.date ?? null) !== null || (product ?? '') !== '');
}

/** Tasks that still need work; standing roles and duties, which nobody finishes, are not among them. */
export function isDue({ type, status }: TaskFacts): boolean {
  if (type === 'lead_role' || type === 'recommendation' || (type === 'duty' && status === 'ongoing')) return false;
  return status !== 'done' && status !== 'doneLate' && status !== 'cancelled';
}

/** Each agency once, though it may have two roles in one list. */
export const namesOf = (agencies: readonly string[]): string => [...new Set(agencies.map(withoutEndMark))].join('; ');

/** The lead agencies as a paper names them; a gap is named, not left blank. */
export const leadsOf = (task: TaskFacts): string => namesOf(task.leadAgencies) || 'chưa xác định cơ quan phụ trách';

export const titleOf = (task: TaskFacts): string => withoutEndMark(task.title);

/**
 * The deadline in the words of the plan, with the day to which it was extended and the paper that says so; a standing task without one
 * is done "thường xuyên", other gaps are named.
 */
export function deadlineOf({ deadline, extension, status }: TaskFacts): string {
  const words = deadline ? withoutEndMark(deadline.raw) : status === 'ongoing' ? 'thường xuyên' : 'chưa xác định';
  if (!extension) return words;
  const paper = extension.documentCode === '' ? '' : ` theo ${nameByCode(extension.documentCode)}`;
  return `${words} (gia hạn đến ngày ${shortDate(extension.dueOn)}${paper})`;
}

/** The task whose last day comes first stands first; those without one stand last. */
export function byLastDay(one: TaskFacts, other: TaskFacts): number {
  const [left, right] = [lastDayOf(one) ?? '9999', lastDayOf(other) ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Where a task stands, in a few words: "Quá hạn 12 ngày". */
export function statusInWords(task: TaskFacts): string {
  switch (task.status) {
    case 'overdue':
      return `Quá hạn ${task.daysOverdue ?? 0} ngày`;
    case 'dueSoon':
      return task.daysLeft === 0 ? 'Đến hạn trong ngày' : `Còn ${task.daysLeft ?? 0} ngày`;
    case 'done':
      return 'Hoàn thành đúng hạn';
    case 'doneLate':
      return 'Hoàn thành sau thời hạn';
    case 'inProgress':
      return 'Đang thực hiện';
    case 'ongoing':
      return 'Thực hiện thường xuyên';
    case 'cancelled':
      return 'Không còn phù hợp';
    case 'notStarted':
      return 'Chưa thực hiện';
  }
}

/** The agencies that have to act on a paper, as lines of Nơi nhận; a long row of names becomes one line. */
export function actingAgencies(tasks: readonly TaskFacts[]): readonly string[] {
  const names = [...new Set(tasks.flatMap((task) => task.leadAgencies))];
  return names.length === 0 || names.length > 6 ? ['Các cơ quan, đơn vị, địa phương được giao nhiệm vụ'] : names;
}

/** "đến ngày 16/9/2026". */
export const asOf = ({ countedOn }: DocumentFacts): string => `đến ngày ${shortDate(countedOn)}`;
