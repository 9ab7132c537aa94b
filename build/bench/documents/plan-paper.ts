/** The paper that is measured: a kế hoạch of 200 tasks with their appendix, and a table of 60 rows in its body. */
import type { Block, DocumentDraft } from '../../../core/domain/document-draft.ts';
import type { TaskFacts } from '../../../core/domain/document-facts.ts';
import { cell, paragraph, table } from '../../../templates/draft-parts.ts';
import { makeFacts, makeTask } from '../../../templates/facts-for-tests.ts';
import { composePlan } from '../../../templates/plan.ts';

export const taskCount = 200;
export const rowCount = 60;

function taskOf(index: number): TaskFacts {
  const code = `${Math.floor(index / 25) + 1}.${(index % 25) + 1}`;
  return makeTask(index + 1, {
    code,
    title: `Nâng cao tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trực tuyến toàn trình, nhóm ${code}`,
    goal: 'Tỷ lệ hồ sơ trực tuyến đạt từ 95 % trở lên\nKhông để phát sinh hồ sơ quá hạn do nguyên nhân chủ quan',
    measures: [
      { level: 0, text: 'Rà soát toàn bộ quy trình nội bộ, cắt giảm các bước trung gian không cần thiết.' },
      { level: 1, text: 'Công khai kết quả giải quyết trên Cổng dịch vụ công theo từng tuần.' },
    ],
    leadAgencies: ['Văn phòng Ủy ban nhân dân tỉnh'],
    coordinatingAgencies: ['Sở Khoa học và Công nghệ', 'Sở Tài chính'],
    implementingAgencies: ['Ủy ban nhân dân các xã, phường, đặc khu'],
    deadline: { raw: 'Trước ngày 30/11/2026', kind: 'date', bound: 'before', date: '2026-11-29' },
    product: 'Báo cáo kết quả; danh mục quy trình đã cắt giảm',
  });
}

const figures: Block = table(
  [
    ['STT', 1],
    ['Chỉ tiêu', 7],
    ['Đơn vị tính', 2],
    ['Năm 2026', 2],
  ],
  Array.from({ length: rowCount }, (_, i) => [
    cell(String(i + 1), 'center'),
    cell(`Số hồ sơ thủ tục hành chính lĩnh vực thứ ${i + 1} được giải quyết đúng hạn trong kỳ`),
    cell('Hồ sơ', 'center'),
    cell(String(1250 + 37 * i), 'right'),
  ]),
);

export function composePlanPaper(): DocumentDraft {
  const tasks = Array.from({ length: taskCount }, (_, i) => taskOf(i));
  const draft = composePlan(makeFacts({ tasks }));
  const [opening, ...rest] = draft.blocks;
  if (!opening) throw new Error('the plan has no words');
  return { ...draft, blocks: [opening, paragraph('Các chỉ tiêu của năm như sau:'), figures, ...rest] };
}
