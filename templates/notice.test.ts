import { expect, test } from 'vitest';
import { type Block, documentDraftSchema } from '../core/domain/document-draft.ts';
import { makeFacts, makeTask } from './facts-for-tests.ts';
import { composeNotice } from './notice.ts';

const textOfBlock = (block: Block): string =>
  block.type === 'table'
    ? ''
    : `${block.type === 'heading' ? `${block.number} ` : ''}${block.runs.map((run) => run.text).join('')}`;

const by = (raw: string, date: string) => ({ raw, kind: 'date' as const, bound: 'by' as const, date });

const tasks = [
  makeTask(1, { title: 'Khảo sát mức độ hài lòng', status: 'done', outcome: 'Đã thu 1.912 phiếu.' }),
  makeTask(2, { title: 'Rà soát văn bản', status: 'doneLate', leadAgencies: ['Sở Tư pháp'] }),
  makeTask(3, {
    title: 'Xử lý văn bản',
    status: 'overdue',
    daysOverdue: 12,
    deadline: by('trước ngày 04/9/2026', '2026-09-04'),
    leadAgencies: ['Sở Tư pháp'],
  }),
  makeTask(4, {
    title: 'Số hóa hồ sơ',
    status: 'dueSoon',
    daysLeft: 4,
    deadline: by('Trước ngày 20/9/2026', '2026-09-20'),
    leadAgencies: ['Sở Tư pháp', 'Sở Tài chính'],
  }),
  makeTask(5, { title: 'Tuyên truyền', status: 'ongoing', leadAgencies: [] }),
];

test('the notice says what is done, late and due, and who has to act', () => {
  const texts = composeNotice(makeFacts({ tasks })).blocks.map(textOfBlock);
  expect(texts.slice(0, -3)).toEqual([
    'Qua theo dõi việc thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026, tính đến ngày 16/9/2026, Sở Nội vụ tỉnh An Giang thông báo như sau:',
    '1. Kết quả thực hiện',
    'Trong tổng số 5 nhiệm vụ, đã hoàn thành 2 nhiệm vụ (đạt 40 %), trong đó 1 nhiệm vụ hoàn thành sau thời hạn; 1 nhiệm vụ thực hiện thường xuyên, 1 nhiệm vụ sắp đến hạn, 1 nhiệm vụ quá hạn.',
    'Khảo sát mức độ hài lòng (Sở Nội vụ): đã thu 1.912 phiếu.',
    'Rà soát văn bản (Sở Tư pháp).',
    '2. Nhiệm vụ quá hạn',
    'Xử lý văn bản (Sở Tư pháp); thời hạn: trước ngày 04/9/2026; quá hạn 12 ngày.',
    '3. Nhiệm vụ sắp đến hạn',
    'Số hóa hồ sơ (Sở Tư pháp; Sở Tài chính); thời hạn: trước ngày 20/9/2026; còn 4 ngày.',
    '4. Nhiệm vụ trọng tâm thời gian tới',
    '4.1. Sở Tư pháp',
    'Xử lý văn bản; thời hạn: trước ngày 04/9/2026.',
    'Số hóa hồ sơ; thời hạn: trước ngày 20/9/2026.',
    '4.2. Sở Tài chính',
    'Số hóa hồ sơ; thời hạn: trước ngày 20/9/2026.',
    '4.3. Nhiệm vụ chưa xác định cơ quan phụ trách',
    'Tuyên truyền; thời hạn: thường xuyên.',
  ]);
});

test('the longest overdue comes first, the nearest due first', () => {
  const late = [3, 30].map((days) => makeTask(days, { title: `Muộn ${days}`, status: 'overdue', daysOverdue: days }));
  const soon = ['2026-09-22', '2026-09-17'].map((date, i) =>
    makeTask(100 + i, { title: `Hạn ${date}`, status: 'dueSoon', deadline: by(date, date) }),
  );
  const texts = composeNotice(makeFacts({ tasks: [...late, ...soon] })).blocks.map(textOfBlock);
  const order = texts.filter((text) => /quá hạn \d|còn \d/.test(text)).map((text) => text.split(' (')[0]);
  expect(order).toEqual(['Muộn 30', 'Muộn 3', 'Hạn 2026-09-17', 'Hạn 2026-09-22']);
});

test('empty parts say so, and the draft is a valid one', () => {
  const draft = composeNotice(makeFacts({ tasks: [makeTask(1, { status: 'done' })] }));
  const texts = draft.blocks.map(textOfBlock);
  expect(texts).toContain('Không có nhiệm vụ quá hạn.');
  expect(texts).toContain('Các nhiệm vụ của kế hoạch đã hoàn thành.');
  expect(documentDraftSchema.safeParse(draft).error).toBeUndefined();
  expect(draft.header.symbol).toBe('TB-SNV');
});

test('a plan without tasks says why there is no notice', () => {
  expect(() => composeNotice(makeFacts())).toThrow(/Chưa có dữ liệu để lập thông báo/);
});
