import { expect, test } from 'vitest';
import { type Block, documentDraftSchema } from '../../core/domain/document-draft.ts';
import type { TaskFacts } from '../../core/domain/document-facts.ts';
import { makeFacts, makeProgress, makeTask } from '../facts-for-tests.ts';
import { composeReport } from './report.ts';

const decision = {
  documentCode: '1234/QĐ-UBND',
  issuedOn: '2026-07-05',
  issuer: 'UBND tỉnh',
  subject: 'Ban hành Quy chế phối hợp',
};

const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => {
    if (block.type === 'table')
      return block.rows.map((row) => row.map((each) => each.paragraphs.join(' / ')).join(' | ')).join('\n');
    const text = block.runs.map((run) => run.text + (run.footnote ? ` [${run.footnote}]` : '')).join('');
    return block.type === 'heading' ? `${block.number} ${text}` : text;
  });

const compose = (tasks: readonly TaskFacts[]) => composeReport(makeFacts({ tasks }));

const tasks = [
  makeTask(1, {
    title: 'Giải quyết hồ sơ',
    field: 'procedure',
    progress: [
      makeProgress(1, { periodKey: '2026-Q2', outcome: 'Kỳ trước' }),
      makeProgress(1, {
        outcome: 'Đã giải quyết 11.186/12.450 hồ sơ.',
        evidence: [decision],
        obstacle: 'Phần mềm chạy chậm.',
      }),
    ],
  }),
  makeTask(2, {
    title: 'Rà soát thủ tục',
    field: 'procedure',
    status: 'done',
    progress: [
      makeProgress(2, { outcome: 'Rà soát xong 12 thủ tục', evidence: [decision], recommendation: 'Bổ sung kinh phí' }),
    ],
  }),
  makeTask(3, {
    title: 'Xử lý văn bản',
    field: 'institution',
    status: 'overdue',
    daysOverdue: 78,
    leadAgencies: ['Sở Tư pháp'],
  }),
];

test('the report opens with its period and goes to the body above', () => {
  const draft = compose(tasks);
  expect(draft.header.subject).toBe('Công tác cải cách hành chính quý III năm 2026');
  expect(draft.addressees).toEqual(['Ủy ban nhân dân tỉnh An Giang']);
  expect(draft.recipients[0]).toBe('Như trên');
  expect(lines(draft.blocks)[0]).toContain('(số liệu từ ngày 15/6/2026 đến ngày 14/9/2026)');
  expect(documentDraftSchema.safeParse(draft).error).toBeUndefined();
});

test('figures are counted from the tasks, over all and by field', () => {
  const all = lines(compose(tasks).blocks);
  expect(all).toContain(
    'Tính đến ngày 16/9/2026, Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026 có 03 nhiệm vụ có sản phẩm hoặc thời hạn, đã hoàn thành 01 nhiệm vụ, đạt 33,33 %. Trong đó:',
  );
  expect(all).toContain('Quá hạn chưa hoàn thành: 01 nhiệm vụ.');
  expect(all).toContain(
    [
      'Cải cách thể chế | 01 | 0 | 0 | 01 | 0 %',
      'Cải cách thủ tục hành chính | 02 | 01 | 0 | 0 | 50 %',
      'Tổng cộng | 03 | 01 | 0 | 01 | 33,33 %',
    ].join('\n'),
  );
});

test('leads, standing duties and proposals are not counted as work that somebody finishes, and that is said', () => {
  const others = [
    makeTask(4, { type: 'lead_role', title: 'Phụ trách chung' }),
    makeTask(5, { type: 'duty', title: 'Công khai kết quả', status: 'ongoing' }),
    makeTask(6, { type: 'duty', title: 'Báo cáo quý', product: 'Báo cáo', status: 'done' }),
  ];
  expect(lines(compose([...tasks, ...others]).blocks).find((line) => line.startsWith('Tính đến'))).toContain(
    'có 04 nhiệm vụ có sản phẩm hoặc thời hạn (không tính 02 nội dung phân công phụ trách, trách nhiệm chung và kiến nghị), đã hoàn thành 02 nhiệm vụ, đạt 50 %',
  );
});

test('a paper carries no traces of how it was drafted', () => {
  const draft = compose(tasks);
  const all = JSON.stringify([draft.blocks, draft.appendices]);
  for (const trace of ['"figure"', '"origin"', '"section"', '"isStale"']) expect(all).not.toContain(trace);
});

test('results come from the period only, with evidence cited in full once', () => {
  const all = lines(compose(tasks).blocks);
  const start = all.indexOf('2. Cải cách thủ tục hành chính');
  expect(all.slice(start + 1, start + 3)).toEqual([
    'Giải quyết hồ sơ: đã giải quyết 11.186/12.450 hồ sơ. [Quyết định số 1234/QĐ-UBND ngày 05 tháng 7 năm 2026 của UBND tỉnh ban hành Quy chế phối hợp.]',
    'Rà soát thủ tục: rà soát xong 12 thủ tục. [Quyết định số 1234/QĐ-UBND.]',
  ]);
  expect(all.join('\n')).not.toContain('Kỳ trước');
});

test('several units of one task stand below it, and a later entry of a unit replaces its earlier one', () => {
  const unit = (agencyId: number, agencyName: string, outcome: string) =>
    makeProgress(1, { agencyId, agencyName, outcome });
  const shared = makeTask(1, {
    title: 'Số hóa hồ sơ',
    field: 'digitalGovernment',
    progress: [unit(1, 'Sở Y tế', 'Đạt 50 %'), unit(2, 'Sở Xây dựng', 'Đạt 70 %'), unit(1, 'Sở Y tế', 'Đạt 80 %')],
  });
  const all = lines(compose([shared]).blocks);
  const start = all.indexOf('Số hóa hồ sơ:');
  expect(all.slice(start + 1, start + 3)).toEqual(['Sở Y tế: đạt 80 %.', 'Sở Xây dựng: đạt 70 %.']);
});

test('gaps are named, not filled', () => {
  const all = lines(compose(tasks).blocks);
  expect(all).toContain('[chưa có số liệu về cải cách thể chế]');
  expect(all).toContain('[chưa có số liệu về cải cách tài chính công]');
  expect(all).toContain('Chưa có số liệu trong kỳ báo cáo đối với 01 nhiệm vụ.');
  expect(all).toContain('[chưa có nội dung về nguyên nhân]');
});

test('late tasks, obstacles and recommendations come with the task they belong to', () => {
  const all = lines(compose(tasks).blocks);
  expect(all).toContain('Xử lý văn bản (Sở Tư pháp): quá hạn 78 ngày.');
  expect(all).toContain('Phần mềm chạy chậm (nhiệm vụ: Giải quyết hồ sơ).');
  expect(all).toContain('Bổ sung kinh phí (nhiệm vụ: Rà soát thủ tục).');
});

test('the outline keeps its five parts in order', () => {
  const parts = compose(tasks).blocks.filter((block) => block.type === 'heading' && block.level === 1);
  expect(lines(parts).map((line) => line.split(' ')[0])).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.']);
});

test('progress of every task and each evidence paper stand in appendices the body names', () => {
  const draft = compose(tasks);
  expect(lines(draft.blocks)).toContain('Chi tiết tại Phụ lục I và Phụ lục II kèm theo.');
  expect(draft.appendices.map(({ title, orientation }) => [title, orientation])).toEqual([
    ['Tiến độ thực hiện nhiệm vụ quý III năm 2026', 'landscape'],
    ['Danh mục văn bản minh chứng', 'portrait'],
  ]);
  expect(lines(draft.appendices[1]?.blocks ?? [])).toEqual([
    '1 | 1234/QĐ-UBND | 05/7/2026 | UBND tỉnh | Ban hành Quy chế phối hợp | Giải quyết hồ sơ / Rà soát thủ tục',
  ]);
  const without = compose([makeTask(1)]);
  expect(without.appendices).toHaveLength(1);
  expect(lines(without.blocks)).toContain('Chi tiết tại Phụ lục kèm theo.');
});

test('without a period or without tasks it says why there is no report', () => {
  expect(() => composeReport(makeFacts({ tasks, period: null }))).toThrow(/chưa chọn kỳ báo cáo/);
  expect(() => composeReport(makeFacts())).toThrow(/kế hoạch chưa có nhiệm vụ nào/);
});
