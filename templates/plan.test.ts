import { expect, test } from 'vitest';
import { type Block, documentDraftSchema } from '../core/domain/document-draft.ts';
import { makeFacts, makeTask } from './facts-for-tests.ts';
import { composePlan } from './plan.ts';

const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => {
    if (block.type === 'table') return '[bảng]';
    const text = block.runs.map((run) => run.text).join('');
    if (block.type === 'heading') return `${block.number} ${text}`.trim();
    return block.type === 'bullet' ? `${block.level === 1 ? '-' : '+'} ${text}` : text;
  });

const criterion = makeTask(6, {
  code: '2.6',
  title: 'Tiêu chí thành phần “Kết quả giải quyết hồ sơ thủ tục hành chính”',
  goal: 'Tối thiểu 98% hồ sơ được giải quyết đúng hạn.',
  field: 'procedure',
  leadAgencies: ['Văn phòng UBND tỉnh'],
  coordinatingAgencies: ['Sở Khoa học và Công nghệ'],
  implementingAgencies: ['các cơ quan, đơn vị, địa phương'],
  deadline: { raw: 'trong năm 2026.', kind: 'year', bound: 'in', date: '2026-12-31' },
  measures: [
    { level: 1, text: 'Rà soát quy trình nội bộ, trong đó:' },
    { level: 2, text: 'Công khai hồ sơ chậm hạn' },
    { level: 0, text: 'kiểm tra định kỳ hằng quý.' },
  ],
});

test('a criterion is printed with goal, measures, agencies by role and deadline, under its own number', () => {
  const all = lines(composePlan(makeFacts({ tasks: [criterion] })).blocks);
  const start = all.indexOf('2.6. Tiêu chí thành phần “Kết quả giải quyết hồ sơ thủ tục hành chính”');
  expect(all.slice(start - 1, start + 11)).toEqual([
    '2. Khắc phục, cải thiện các tiêu chí, tiêu chí thành phần',
    '2.6. Tiêu chí thành phần “Kết quả giải quyết hồ sơ thủ tục hành chính”',
    'a) Mục tiêu, yêu cầu: Tối thiểu 98% hồ sơ được giải quyết đúng hạn.',
    'b) Nhiệm vụ, giải pháp:',
    '- Rà soát quy trình nội bộ, trong đó:',
    '+ Công khai hồ sơ chậm hạn.',
    'Kiểm tra định kỳ hằng quý.',
    'c) Phân công trách nhiệm:',
    '- Cơ quan phụ trách: Văn phòng UBND tỉnh.',
    '- Cơ quan phối hợp: Sở Khoa học và Công nghệ.',
    '- Cơ quan thực hiện: các cơ quan, đơn vị, địa phương.',
    'd) Thời gian thực hiện/hoàn thành: trong năm 2026.',
  ]);
});

test('agencies that coordinate and implement alike stand in one line, and once in the appendix', () => {
  const both = ['Sở Khoa học và Công nghệ', 'các cơ quan, đơn vị, địa phương'];
  const draft = composePlan(
    makeFacts({ tasks: [{ ...criterion, coordinatingAgencies: both, implementingAgencies: both }] }),
  );
  expect(lines(draft.blocks).filter((line) => line.includes('phối hợp'))).toEqual([
    '- Cơ quan phối hợp/thực hiện: Sở Khoa học và Công nghệ; các cơ quan, đơn vị, địa phương.',
  ]);
  const [appendix] = draft.appendices[0]?.blocks ?? [];
  const cells = appendix?.type === 'table' ? appendix.rows[0]?.map(({ paragraphs }) => paragraphs.join('\n')) : [];
  expect(cells?.[3]).toBe('Sở Khoa học và Công nghệ; các cơ quan, đơn vị, địa phương');
});

test('points that a task lacks leave no gap in the letters, and gaps in the plan are named', () => {
  const bare = makeTask(1, { leadAgencies: [], product: 'Báo cáo kết quả' });
  const all = lines(composePlan(makeFacts({ tasks: [bare] })).blocks);
  const start = all.indexOf('a) Phân công trách nhiệm:');
  expect(all.slice(start, start + 4)).toEqual([
    'a) Phân công trách nhiệm:',
    '- Chưa xác định cơ quan phụ trách.',
    'b) Thời gian thực hiện/hoàn thành: chưa xác định.',
    'c) Sản phẩm: Báo cáo kết quả.',
  ]);
});

test('groups keep the numbers of the source; tasks without one are numbered on', () => {
  const tasks = [
    makeTask(1, {
      type: 'lead_role',
      code: '1.1',
      title: 'Sở Nội vụ',
      measures: [{ level: 1, text: 'Cải cách chế độ công vụ' }],
    }),
    makeTask(2, { code: '2.1', title: 'Xử lý văn bản' }),
    makeTask(3, { code: '3.1', title: 'Mức độ hài lòng', field: 'satisfaction' }),
    makeTask(4, { type: 'assignment', code: null, title: 'Tổ chức đối thoại' }),
  ];
  const headings = composePlan(makeFacts({ tasks })).blocks.filter((block) => block.type === 'heading');
  expect(
    lines(headings)
      .filter((line) => /^\d/.test(line))
      .slice(2),
  ).toEqual([
    '1. Phân công cơ quan phụ trách chung theo từng lĩnh vực',
    '1.1. Sở Nội vụ',
    '2. Khắc phục, cải thiện các tiêu chí, tiêu chí thành phần',
    '2.1. Xử lý văn bản',
    '3. Nâng cao mức độ hài lòng của người dân, tổ chức đối với sự phục vụ hành chính',
    '3.1. Mức độ hài lòng',
    '4. Thực hiện các nhiệm vụ được giao',
    '4.1. Tổ chức đối thoại',
  ]);
});

test('duties stand in section III, in order, before the closing paragraphs', () => {
  const duty = makeTask(9, { type: 'duty', code: '1', title: 'các cơ quan xây dựng kế hoạch thực hiện' });
  const all = lines(composePlan(makeFacts({ tasks: [criterion, duty] })).blocks);
  const start = all.indexOf('III. Tổ chức thực hiện');
  expect(all[start + 1]).toBe('1. Các cơ quan xây dựng kế hoạch thực hiện.');
  expect(all[start + 2]).toMatch(/^Trong quá trình thực hiện/);
});

test('a plan without duties still says who follows it', () => {
  const all = lines(composePlan(makeFacts({ tasks: [criterion] })).blocks);
  expect(all[all.indexOf('III. Tổ chức thực hiện') + 1]).toMatch(/^Sở Nội vụ tỉnh An Giang theo dõi, đôn đốc/);
});

test('the fields of one lead agency stand under its name once', () => {
  const role = (id: number, title: string) => makeTask(id, { type: 'lead_role', code: '1.1', title });
  const all = lines(
    composePlan(makeFacts({ tasks: [role(1, 'cải cách thể chế'), role(2, 'cải cách chế độ công vụ')] })).blocks,
  );
  const start = all.indexOf('1.1. Sở Nội vụ');
  expect(all.slice(start, start + 3)).toEqual(['1.1. Sở Nội vụ', '- Cải cách thể chế.', '- Cải cách chế độ công vụ.']);
  expect(all.filter((line) => line === '1.1. Sở Nội vụ')).toHaveLength(1);
});

test('nothing of 200 tasks is dropped, neither in the body nor in the landscape table', () => {
  const tasks = Array.from({ length: 200 }, (_, i) => makeTask(i + 1, { title: `Nhiệm vụ thứ ${i + 1}` }));
  const draft = composePlan(makeFacts({ tasks }));
  expect(draft.blocks.filter((block) => block.type === 'heading' && block.level === 3)).toHaveLength(200);
  const [appendix] = draft.appendices;
  expect(appendix?.orientation).toBe('landscape');
  expect(appendix?.blocks[0]).toMatchObject({ type: 'table', rows: { length: 200 } });
  expect(documentDraftSchema.safeParse(draft).error).toBeUndefined();
});

test('the header comes from the office; number and day stay open', () => {
  const draft = composePlan(makeFacts({ tasks: [criterion] }));
  expect(draft.header).toMatchObject({ symbol: 'KH-SNV', number: null, issuedOn: null, year: 2026 });
  expect(draft.header.subject).toBe('Cải cách hành chính tỉnh An Giang năm 2026');
  expect(draft.addressees).toEqual([]);
  expect(draft.filingNote).toBe('VT, CCHC');
});

test('a plan without tasks says why it cannot be written', () => {
  expect(() => composePlan(makeFacts())).toThrow(/kế hoạch chưa có nhiệm vụ nào/);
});
