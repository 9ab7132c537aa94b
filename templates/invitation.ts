/** Giấy mời: calls the agencies that still have work to do to a meeting on the progress of the plan. Pure. */
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import { isOwnOffice } from '../core/domain/office.ts';
import { AppError } from '../core/ipc/result.ts';
import {
  asOf,
  bullet,
  cell,
  citePlan,
  countTasks,
  deadlineOf,
  draftFrame,
  isDue,
  leadsOf,
  paragraph,
  statusInWords,
  table,
  titleOf,
} from './draft-parts.ts';
import { formatNumber } from './wording.ts';

/** What nobody has recorded yet; the clerk writes over it. */
const openGap = '……………';

/** More names than this are not listed one by one. */
const mostNamed = 20;

function taskTable(tasks: readonly TaskFacts[]): Block {
  return table(
    [
      ['STT', 8],
      ['Nhiệm vụ', 40],
      ['Cơ quan phụ trách', 20],
      ['Thời hạn', 16],
      ['Tình hình', 16],
    ],
    tasks.map((task, i) => [
      cell(String(i + 1), 'center'),
      cell(titleOf(task)),
      cell(leadsOf(task)),
      cell(deadlineOf(task)),
      cell(statusInWords(task)),
    ]),
  );
}

/**
 * Giấy mời to the lead agencies of unfinished tasks. Day, hour and place of the meeting stay open for the clerk.
 * Throws AppError `document.nothingToSay` when every task of the plan is finished or has no lead agency.
 */
export function composeInvitation(facts: DocumentFacts): DocumentDraft {
  const { office, plan, tasks } = facts;
  const open = tasks.filter(isDue);
  const named = [...new Set(open.flatMap((task) => task.leadAgencies))];
  const others = named.filter((name) => !isOwnOffice(office, name));
  // Nobody invites himself, unless the meeting is among his own.
  const agencies = others.length > 0 ? others : named;
  if (agencies.length === 0) {
    throw new AppError('document.nothingToSay', {
      kind: 'giấy mời',
      problem: 'kế hoạch không còn nhiệm vụ chưa hoàn thành có cơ quan phụ trách',
    });
  }
  const { overdue, dueSoon } = countTasks(open);
  const late = [
    overdue > 0 && `${formatNumber(overdue)} nhiệm vụ đã quá thời hạn`,
    dueSoon > 0 && `${formatNumber(dueSoon)} nhiệm vụ sắp đến hạn`,
  ].filter(Boolean);
  const remaining = `${formatNumber(open.length)} nhiệm vụ chưa hoàn thành${late.length > 0 ? `, trong đó có ${late.join(' và ')}` : ''}`;
  const invited =
    agencies.length > mostNamed
      ? ['Đại diện lãnh đạo các cơ quan, đơn vị, địa phương được giao nhiệm vụ.']
      : agencies.map((name, i) => `Đại diện lãnh đạo ${name}${i === agencies.length - 1 ? '.' : ';'}`);
  return {
    ...draftFrame('GM', facts, `Họp rà soát tiến độ thực hiện nhiệm vụ cải cách hành chính năm ${plan.year}`),
    addressees: [],
    legalBases: [],
    blocks: [
      paragraph(`${office.name} trân trọng kính mời:`),
      ...invited.map((line) => bullet(line)),
      paragraph(`Tới dự cuộc họp rà soát tiến độ thực hiện ${citePlan(facts)}, ${asOf(facts)} còn ${remaining}.`),
      paragraph(
        'Nội dung: rà soát từng nhiệm vụ nêu tại Phụ lục kèm theo; nguyên nhân chậm, khó khăn, vướng mắc và thời gian hoàn thành.',
      ),
      paragraph(`Chủ trì: ${openGap}`),
      paragraph(`Thời gian: ${openGap} giờ ${openGap} phút, ngày ${openGap} tháng ${openGap} năm ${plan.year}.`),
      paragraph(`Địa điểm: ${openGap}`),
      paragraph(`Đề nghị các cơ quan chuẩn bị báo cáo bằng văn bản và dự họp đúng thành phần, thời gian.`),
    ],
    recipients: ['Như trên'],
    appendices: [{ title: 'Danh mục nhiệm vụ chưa hoàn thành', orientation: 'portrait', blocks: [taskTable(open)] }],
  };
}
