/** Công văn đôn đốc: the late and nearly late tasks of one agency, and what is asked of it. Pure. */
import type { Agency } from '../core/domain/agency.ts';
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import { addWorkingDays } from '../core/import/deadlines/calendar.ts';
import { AppError } from '../core/ipc/result.ts';
import {
  asOf,
  byLastDay,
  cell,
  citePlan,
  deadlineOf,
  draftFrame,
  paragraph,
  statusInWords,
  table,
  titleOf,
} from './draft-parts.ts';
import { formatNumber, shortDate } from './wording.ts';

/** How many working days the agency has to answer. */
const answerWithinWorkingDays = 5;

const kind = 'công văn đôn đốc';

/** What `facts.agency` is pressed for: overdue first, longest first; then due soon, nearest first. */
export function listPressedTasks(facts: DocumentFacts): readonly TaskFacts[] {
  const { agency } = facts;
  if (agency === null) return [];
  const names = new Set([agency.name, ...agency.otherNames]);
  return facts.tasks
    .filter((task) => task.status === 'overdue' || task.status === 'dueSoon')
    .filter((task) => task.leadAgencies.some((name) => names.has(name)))
    .sort(byLastDay);
}

/** How it stands, and how often the agency has been pressed for it: the weight of the paper. */
function stateOf(task: TaskFacts, { reminderCounts }: DocumentFacts): string {
  const sent = reminderCounts.get(task.id);
  return sent ? `${statusInWords(task)}\nĐã đôn đốc ${sent} lần` : statusInWords(task);
}

/** "Giảm hồ sơ trễ hạn (cùng phụ trách: Sở Tư pháp)": who else was given the work, since each of them is pressed by a paper of its own. */
function nameOf(task: TaskFacts, agency: Agency): string {
  const own = new Set([agency.name, ...agency.otherNames]);
  const others = task.leadAgencies.filter((name) => !own.has(name));
  const name = task.code ? `${task.code}. ${titleOf(task)}` : titleOf(task);
  return others.length > 0 ? `${name} (cùng phụ trách: ${others.join('; ')})` : name;
}

function taskTable(tasks: readonly TaskFacts[], agency: Agency, facts: DocumentFacts): Block {
  return table(
    [
      ['STT', 8],
      ['Nhiệm vụ', 47],
      ['Thời hạn', 25],
      ['Tình hình', 20],
    ],
    tasks.map((task, i) => [
      cell(String(i + 1), 'center'),
      cell(nameOf(task, agency)),
      cell(deadlineOf(task)),
      cell(stateOf(task, facts), 'center'),
    ]),
  );
}

/** "(lần 2)" once the agency has been pressed for each of the tasks before. */
function timesOf(tasks: readonly TaskFacts[], { reminderCounts }: DocumentFacts): string {
  const fewest = Math.min(...tasks.map(({ id }) => reminderCounts.get(id) ?? 0));
  return fewest > 0 ? ` (lần ${fewest + 1})` : '';
}

function openingOf(facts: DocumentFacts, agency: Agency, overdue: number, dueSoon: number): string {
  const late = overdue > 0 ? `${formatNumber(overdue)} nhiệm vụ đã quá thời hạn` : '';
  const soon = dueSoon > 0 ? `${formatNumber(dueSoon)} nhiệm vụ sắp đến hạn` : '';
  const state = [late, soon].filter(Boolean).join(' và ');
  return `Qua theo dõi việc thực hiện ${citePlan(facts)}, ${asOf(facts)}, ${agency.name} được giao phụ trách còn ${state} chưa hoàn thành, cụ thể như sau:`;
}

function requestBlocks(facts: DocumentFacts, agency: Agency, overdue: number): readonly Block[] {
  const { office, today } = facts;
  const answerOn = shortDate(addWorkingDays(today, answerWithinWorkingDays, facts.holidayYears));
  const cause = overdue > 0 ? '; làm rõ nguyên nhân, trách nhiệm đối với nhiệm vụ đã quá thời hạn' : '';
  return [
    paragraph(`${office.name} đề nghị ${agency.name} quan tâm, chỉ đạo một số nội dung sau:`),
    paragraph(`1. Tập trung nguồn lực, hoàn thành các nhiệm vụ nêu trên${cause}.`),
    paragraph(
      `2. Báo cáo bằng văn bản kết quả thực hiện, khó khăn, vướng mắc (nếu có) và thời gian hoàn thành từng nhiệm vụ, gửi về ${office.name} trước ngày ${answerOn} để tổng hợp, báo cáo ${office.reportsTo}.`,
    ),
    paragraph(`Rất mong ${agency.name} quan tâm, phối hợp thực hiện.`),
  ];
}

/**
 * Công văn đôn đốc to `facts.agency`. The day to answer is five working days after today.
 * Throws AppError `document.nothingToSay` when no agency is chosen, or when none of its tasks is late or due soon.
 */
export function composeOfficialDispatch(facts: DocumentFacts): DocumentDraft {
  const { agency, office, plan } = facts;
  if (agency === null) throw new AppError('document.nothingToSay', { kind, problem: 'chưa chọn cơ quan cần đôn đốc' });
  const tasks = listPressedTasks(facts);
  if (tasks.length === 0) {
    throw new AppError('document.nothingToSay', {
      kind,
      problem: `${agency.name} không có nhiệm vụ nào quá hạn hoặc sắp đến hạn`,
    });
  }
  const overdue = tasks.filter((task) => task.status === 'overdue').length;
  return {
    ...draftFrame(
      'CV',
      facts,
      `đôn đốc thực hiện nhiệm vụ cải cách hành chính năm ${plan.year}${timesOf(tasks, facts)}`,
    ),
    addressees: [agency.name],
    legalBases: [],
    blocks: [
      paragraph(openingOf(facts, agency, overdue, tasks.length - overdue)),
      taskTable(tasks, agency, facts),
      ...requestBlocks(facts, agency, overdue),
    ],
    recipients: ['Như trên', `${office.reportsTo} (để báo cáo)`],
    appendices: [],
  };
}
