/** Tờ trình: puts the plan as it is stored before the superior body for approval. Pure. */
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import type { TaskType } from '../core/domain/task.ts';
import { AppError } from '../core/ipc/result.ts';
import { bullet, cell, deadlineOf, draftFrame, heading, leadsOf, paragraph, table, titleOf } from './draft-parts.ts';
import { formatNumber, lowerFirst, withoutEndMark, withoutKind } from './wording.ts';

const typeNames: Readonly<Record<TaskType, string>> = {
  lead_role: 'phân công cơ quan phụ trách chung',
  criterion: 'tiêu chí, tiêu chí thành phần cần khắc phục, cải thiện',
  assignment: 'nhiệm vụ giao cho các cơ quan, đơn vị, địa phương',
  duty: 'trách nhiệm tổ chức thực hiện',
  recommendation: 'kiến nghị, đề xuất với cấp có thẩm quyền',
};

/** One line for each type of task that the plan has, in the order of its first one. */
function contentBlocks(tasks: readonly TaskFacts[]): readonly Block[] {
  const counts = new Map<TaskType, number>();
  for (const { type } of tasks) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => bullet(`${formatNumber(count)} nội dung về ${typeNames[type]}.`));
}

function taskTable(tasks: readonly TaskFacts[]): Block {
  return table(
    [
      ['STT', 8],
      ['Nhiệm vụ', 48],
      ['Cơ quan phụ trách', 24],
      ['Thời hạn', 20],
    ],
    tasks.map((task, i) => [
      cell(String(i + 1), 'center'),
      cell(titleOf(task)),
      cell(leadsOf(task)),
      cell(deadlineOf(task)),
    ]),
  );
}

/**
 * Tờ trình that asks `office.reportsTo` to approve the plan, with its tasks as an appendix.
 * Throws AppError `document.nothingToSay` when the plan has no task.
 */
export function composeSubmission(facts: DocumentFacts): DocumentDraft {
  const { office, plan, tasks } = facts;
  if (tasks.length === 0) {
    throw new AppError('document.nothingToSay', { kind: 'tờ trình', problem: 'kế hoạch chưa có nhiệm vụ nào' });
  }
  const subject = withoutKind(plan.title, 'Kế hoạch');
  const named = `Kế hoạch ${lowerFirst(subject)}`;
  const agencies = new Set(tasks.flatMap((task) => task.leadAgencies)).size;
  const led = agencies > 0 ? `, giao ${formatNumber(agencies)} cơ quan, đơn vị, địa phương phụ trách` : '';
  return {
    ...draftFrame('TTr', facts, `Đề nghị phê duyệt ${named}`),
    addressees: [office.reportsTo],
    // Whoever submits does not name himself as the one who proposes.
    legalBases: facts.legalBases.filter((basis) => !/^theo đề nghị/i.test(basis)).map(withoutEndMark),
    blocks: [
      paragraph(`${office.name} kính trình ${office.reportsTo} xem xét, phê duyệt ${named} với các nội dung sau:`),
      heading(1, 'I.', 'Sự cần thiết ban hành'),
      paragraph(
        `Việc ban hành Kế hoạch nhằm xác định rõ cơ quan chịu trách nhiệm, giải pháp, thời hạn và kết quả phải đạt của từng nội dung cải cách hành chính năm ${plan.year}, làm căn cứ để theo dõi, đôn đốc và đánh giá.`,
      ),
      heading(1, 'II.', 'Nội dung chủ yếu của Kế hoạch'),
      paragraph(
        `Dự thảo Kế hoạch gồm ${formatNumber(tasks.length)} nội dung công việc${led}; danh mục được tổng hợp tại Phụ lục kèm theo, trong đó có:`,
      ),
      ...contentBlocks(tasks),
      heading(1, 'III.', 'Kiến nghị'),
      paragraph(`${office.name} kính đề nghị ${office.reportsTo} xem xét, phê duyệt để tổ chức thực hiện.`),
    ],
    recipients: ['Như trên'],
    appendices: [{ title: `Danh mục nhiệm vụ của ${named}`, orientation: 'portrait', blocks: [taskTable(tasks)] }],
  };
}
