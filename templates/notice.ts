/** Thông báo: where the tasks of a plan stand, and what each agency has to do next. Pure. */
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import { AppError } from '../core/ipc/result.ts';
import {
  actingAgencies,
  asOf,
  bullet,
  byLastDay,
  citePlan,
  countTasks,
  deadlineOf,
  draftFrame,
  heading,
  isDue,
  leadsOf,
  paragraph,
  statusInWords,
  titleOf,
} from './draft-parts.ts';
import { formatNumber, formatShare, lowerFirst, withoutEndMark } from './wording.ts';

function summaryOf(facts: DocumentFacts): string {
  const counts = countTasks(facts.tasks);
  const finished = counts.done + counts.doneLate;
  const parts = [
    counts.inProgress > 0 && `${formatNumber(counts.inProgress)} nhiệm vụ đang thực hiện`,
    counts.ongoing > 0 && `${formatNumber(counts.ongoing)} nhiệm vụ thực hiện thường xuyên`,
    counts.notStarted > 0 && `${formatNumber(counts.notStarted)} nhiệm vụ chưa thực hiện`,
    counts.dueSoon > 0 && `${formatNumber(counts.dueSoon)} nhiệm vụ sắp đến hạn`,
    counts.overdue > 0 && `${formatNumber(counts.overdue)} nhiệm vụ quá hạn`,
    counts.cancelled > 0 && `${formatNumber(counts.cancelled)} nhiệm vụ không còn phù hợp`,
  ].filter(Boolean);
  const rest = parts.length > 0 ? `; ${parts.join(', ')}` : '';
  const late =
    counts.doneLate > 0 ? `, trong đó ${formatNumber(counts.doneLate)} nhiệm vụ hoàn thành sau thời hạn` : '';
  return `Trong tổng số ${formatNumber(counts.total)} nhiệm vụ, đã hoàn thành ${formatNumber(finished)} nhiệm vụ (đạt ${formatShare(finished, counts.total)})${late}${rest}.`;
}

function finishedBullet(task: TaskFacts): Block {
  const outcome = task.outcome ? `: ${lowerFirst(withoutEndMark(task.outcome.replaceAll('\n', '; ')))}` : '';
  return bullet(`${titleOf(task)} (${leadsOf(task)})${outcome}.`);
}

const openBullet = (task: TaskFacts): Block =>
  bullet(
    `${titleOf(task)} (${leadsOf(task)}); thời hạn: ${lowerFirst(deadlineOf(task))}; ${lowerFirst(statusInWords(task))}.`,
  );

/** A part of the notice; `whenEmpty` says plainly that there is nothing. */
interface NoticePart {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly whenEmpty: string;
}

const partBlocks = ({ title, blocks, whenEmpty }: NoticePart, index: number): readonly Block[] => [
  heading(2, `${index + 1}.`, title),
  ...(blocks.length > 0 ? blocks : [paragraph(whenEmpty)]),
];

/** Open tasks under each lead agency, in the order in which the plan names the agencies. */
function assignmentBlocks(tasks: readonly TaskFacts[], partNumber: number): readonly Block[] {
  const byAgency = new Map<string, TaskFacts[]>();
  for (const task of tasks) {
    const agencies = task.leadAgencies.length > 0 ? task.leadAgencies : ['Nhiệm vụ chưa xác định cơ quan phụ trách'];
    for (const agency of agencies) byAgency.set(agency, [...(byAgency.get(agency) ?? []), task]);
  }
  return [...byAgency].flatMap(([agency, own], i) => [
    heading(3, `${partNumber}.${i + 1}.`, agency),
    ...own.map((task) => bullet(`${titleOf(task)}; thời hạn: ${lowerFirst(deadlineOf(task))}.`)),
  ]);
}

/**
 * Thông báo of the state of a plan on the day of the facts: finished, late, due, and the assignments that follow.
 * Throws AppError `document.nothingToSay` when the plan has no task.
 */
export function composeNotice(facts: DocumentFacts): DocumentDraft {
  const { office, plan, tasks } = facts;
  if (tasks.length === 0) {
    throw new AppError('document.nothingToSay', { kind: 'thông báo', problem: 'kế hoạch chưa có nhiệm vụ nào' });
  }
  const withStatus = (status: TaskFacts['status']) => tasks.filter((task) => task.status === status);
  const finished = [...withStatus('done'), ...withStatus('doneLate')];
  const overdue = withStatus('overdue').sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
  const dueSoon = withStatus('dueSoon').sort(byLastDay);
  const parts: readonly NoticePart[] = [
    {
      title: 'Kết quả thực hiện',
      blocks: [paragraph(summaryOf(facts)), ...finished.map(finishedBullet)],
      whenEmpty: '',
    },
    {
      title: 'Nhiệm vụ quá hạn',
      blocks: overdue.map(openBullet),
      whenEmpty: 'Không có nhiệm vụ quá hạn.',
    },
    {
      title: 'Nhiệm vụ sắp đến hạn',
      blocks: dueSoon.map(openBullet),
      whenEmpty: 'Không có nhiệm vụ sắp đến hạn.',
    },
    {
      title: 'Nhiệm vụ trọng tâm thời gian tới',
      blocks: assignmentBlocks(tasks.filter(isDue), 4),
      whenEmpty: 'Các nhiệm vụ của kế hoạch đã hoàn thành.',
    },
  ];
  return {
    ...draftFrame(
      'TB',
      facts,
      `Kết quả thực hiện Kế hoạch cải cách hành chính năm ${plan.year} và nhiệm vụ trọng tâm thời gian tới`,
    ),
    addressees: [],
    legalBases: [],
    blocks: [
      paragraph(
        `Qua theo dõi việc thực hiện ${citePlan(facts)}, tính ${asOf(facts)}, ${office.name} thông báo như sau:`,
      ),
      ...parts.flatMap(partBlocks),
      heading(2, '5.', 'Tổ chức thực hiện'),
      paragraph(
        `Thủ trưởng các cơ quan, đơn vị, địa phương được giao nhiệm vụ chỉ đạo thực hiện đúng thời hạn, cập nhật kết quả và văn bản minh chứng gửi về ${office.name} để tổng hợp.`,
      ),
      paragraph(`${office.name} thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện.`),
    ],
    recipients: [`${office.reportsTo} (để báo cáo)`, ...actingAgencies(tasks)],
    appendices: [],
  };
}
