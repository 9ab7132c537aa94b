/** Task tables as offices draw them: any order of columns, heads of two rows, groups, merged cells, ticks below quarters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { indexAgencies } from '../agencies/agencies.ts';
import { type ParsedTask, parsedTaskSchema, tableColumnsSchema } from '../parsed-document.ts';
import type { ReadingContext } from '../reading-context.ts';
import type { SourceTable } from '../source-text.ts';
import { addTableTasks, readTableTasks, type TableOptions } from './table-tasks.ts';

/** A cell: its words, or its words with columns and rows it spans. */
type Cell = string | readonly [text: string, columns: number, rows: number];

/** A table from rows of cells, each at the next free column; lines count from `line`. */
function table(rows: readonly (readonly Cell[])[], line = 1): SourceTable {
  const reach: number[] = [];
  const made = rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      const [text, columnSpan, rowSpan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
      while ((reach[column] ?? 0) > row) column += 1;
      const placed = { text, line: line + row, column, columnSpan, rowSpan };
      for (let i = 0; i < columnSpan; i += 1) reach[column + i] = row + rowSpan;
      column += columnSpan;
      return placed;
    });
  });
  return { lineFrom: line, lineTo: line + rows.length - 1, rows: made };
}

const newContext = (): ReadingContext => ({
  agencies: indexAgencies(defaultProfile.agencies),
  deadlines: { issuedOn: '2026-02-09', year: 2026, holidayYears: [] },
  kind: 'KH',
  issuer: null,
  warnings: [],
});

const plain: TableOptions = { chosen: [], isReport: false, addressee: null };

function read(tables: readonly SourceTable[], options = plain) {
  const context = newContext();
  return { ...readTableTasks(tables, options, context), warnings: context.warnings };
}

describe('columns', () => {
  it.each<[string, readonly string[], readonly (string | null)[]]>([
    [
      'a plan',
      ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm', 'Ghi chú'],
      ['number', 'title', 'lead', 'coordinating', 'deadline', 'product', null],
    ],
    [
      'another order',
      ['Số TT', 'Thời hạn', 'Cơ quan phụ trách', 'Tên nhiệm vụ', 'Kết quả đầu ra'],
      ['number', 'deadline', 'lead', 'title', 'product'],
    ],
    [
      'goals and measures',
      ['TT', 'Nhiệm vụ', 'Mục tiêu', 'Giải pháp thực hiện', 'Cơ quan thực hiện', 'Tiến độ'],
      ['number', 'title', 'goal', 'measures', 'lead', 'deadline'],
    ],
    [
      'lead and those who carry out',
      ['TT', 'NHIỆM VỤ', 'CHỦ TRÌ', 'ĐƠN VỊ THỰC HIỆN', 'THỜI HẠN'],
      ['number', 'title', 'lead', 'implementing', 'deadline'],
    ],
    [
      'what was done is no part of a plan',
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả thực hiện'],
      ['number', 'title', 'lead', 'deadline', null],
    ],
  ])('%s', (_, heads, roles) => {
    const { tables } = read([table([heads, heads.map((_head, i) => `ô ${i}`)])]);
    expect(tables[0]?.columns.map((column) => column.role)).toEqual(roles);
  });

  it('asks nobody about a table of figures, and reads no task from it', () => {
    const { tasks, tables } = read([
      table([
        ['Lĩnh vực', 'Tổng số', 'Đúng hạn', 'Quá hạn'],
        ['Đất đai', '120', '118', '2'],
      ]),
    ]);
    expect(tasks).toEqual([]);
    expect(tables[0]?.columns.every((column) => column.role === null)).toBe(true);
  });

  it('follows what the clerk says about them', () => {
    const unknown = table(
      [
        ['Mã', 'Việc', 'Ai', 'Khi nào'],
        ['1', 'Lập sổ theo dõi', 'Sở Nội vụ', '30/6/2026'],
      ],
      7,
    );
    const columns = (['number', 'title', 'lead', 'deadline'] as const).map((role) => ({ header: '', role }));
    const { tasks, lines } = read([unknown], { ...plain, chosen: [{ lineFrom: 7, columns }] });
    expect(tasks[0]).toMatchObject({
      title: 'Lập sổ theo dõi',
      leadAgencies: ['Sở Nội vụ'],
      source: { lineFrom: 8, lineTo: 8 },
    });
    expect([...lines]).toEqual([7, 8]);
  });
});

const head = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm'];

describe('rows', () => {
  it('are tasks below their groups, without totals and column numbers', () => {
    const { tasks, warnings } = read([
      table([
        head,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['I', ['CẢI CÁCH THỂ CHẾ', 5, 1]],
        [
          '1',
          'Công bố danh mục văn bản hết hiệu lực',
          'Sở Tư pháp',
          'các sở, ban, ngành tỉnh',
          '30/4/2026',
          'Quyết định',
        ],
        ['II', 'Số hóa hồ sơ', '', '', '', ''],
        ['2', 'Tổng hợp nhu cầu máy quét', '', 'Sở Tài chính', 'quý III', ''],
        ['', 'Tổng cộng: 2', '', '', '', ''],
      ]),
    ]);
    expect(tasks.map(({ code, title, leadAgencies, field }) => [code, title, leadAgencies, field])).toEqual([
      ['1', 'Công bố danh mục văn bản hết hiệu lực', ['Sở Tư pháp'], 'institution'],
      ['2', 'Tổng hợp nhu cầu máy quét', [], 'digitalGovernment'],
    ]);
    expect(tasks[0]).toMatchObject({
      type: 'assignment',
      coordinatingAgencies: ['các sở, ban, ngành tỉnh'],
      deadline: { raw: '30/4/2026', date: '2026-04-30' },
      product: 'Quyết định',
      source: { lineFrom: 4, lineTo: 4 },
    });
    expect(tasks[1]?.deadline).toEqual({ raw: 'quý III', kind: 'quarter', bound: 'in', date: '2026-09-30' });
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([['task.noLead', 6]]);
  });

  it('go on with the task above, and agencies reach down over merged cells', () => {
    const { tasks } = read([
      table([
        head,
        ['1', 'Đo thời gian chờ tại điểm', ['Sở Nội vụ', 1, 3], '', '30/6/2026', 'Bảng số'],
        ['', 'tiếp nhận có nhiều hồ sơ', '', '', ''],
        ['2', 'Công khai kết quả đo', '', '31/7/2026', ''],
      ]),
    ]);
    expect(tasks.map(({ title, leadAgencies, source }) => [title, leadAgencies, source.lineTo])).toEqual([
      ['Đo thời gian chờ tại điểm tiếp nhận có nhiều hồ sơ', ['Sở Nội vụ'], 3],
      ['Công khai kết quả đo', ['Sở Nội vụ'], 4],
    ]);
  });

  it('gather the measures of a task whose title reaches over several rows', () => {
    const { tasks } = read([
      table([
        ['TT', 'Nhiệm vụ', 'Giải pháp', 'Đơn vị thực hiện', 'Thời gian'],
        [['1', 1, 2], ['Rút ngắn thời gian cấp phép', 1, 2], '- Bỏ một khâu xác nhận', 'Sở Xây dựng', '6/2026'],
        ['- Nhận hồ sơ qua mạng', 'UBND cấp xã', 'Cả năm'],
      ]),
    ]);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      measures: [
        { level: 1, text: 'Bỏ một khâu xác nhận' },
        { level: 1, text: 'Nhận hồ sơ qua mạng' },
      ],
      leadAgencies: ['Sở Xây dựng', 'UBND cấp xã'],
      source: { lineFrom: 2, lineTo: 3 },
    });
  });

  it('take a tick below a quarter for that quarter of the year', () => {
    const { tasks } = read([
      table([
        [
          ['TT', 1, 2],
          ['Nội dung', 1, 2],
          ['Chủ trì', 1, 2],
          ['Thời gian thực hiện', 4, 1],
        ],
        ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['1', 'Kiểm tra công vụ', 'Sở Nội vụ', '', 'x', '', ''],
        ['2', 'Khảo sát hài lòng', 'Sở Nội vụ', '', '', 'x', 'x'],
      ]),
    ]);
    expect(tasks.map((task) => [task.code, task.deadline?.date])).toEqual([
      ['1', '2026-06-30'],
      ['2', '2026-12-31'],
    ]);
  });

  it('name lead and coordinating agencies in one cell, on lines of their own', () => {
    const { tasks } = read([
      table([
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'Thời hạn'],
        ['1', 'Mở chuyên mục', 'Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính\nSở Tư pháp', '2026'],
        ['2', 'Trả lời phản ánh', '- Văn phòng UBND tỉnh\n- Sở Y tế', 'chưa rõ'],
      ]),
    ]);
    expect(tasks.map((task) => [task.leadAgencies, task.coordinatingAgencies])).toEqual([
      [['Sở Nội vụ'], ['Sở Tài chính', 'Sở Tư pháp']],
      [['Văn phòng UBND tỉnh', 'Sở Y tế'], []],
    ]);
    expect(tasks[0]?.deadline).toMatchObject({ raw: '2026', date: '2026-12-31' });
    expect(tasks[1]?.deadline).toBeNull();
  });

  it('take the closer number and the kind of a criterion from the title or the goal', () => {
    const { tasks } = read([
      table([
        ['STT', 'Nhiệm vụ', 'Mục tiêu', 'Chủ trì'],
        ['7', '2.6. Tiêu chí “Trả lời phản ánh”', '', 'Sở Y tế'],
        ['3,1', 'Tỷ lệ hồ sơ nộp trực tuyến', '≥ 60 %', 'Sở Y tế'],
      ]),
    ]);
    expect(tasks.map(({ code, type, title, goal }) => [code, type, title, goal])).toEqual([
      ['2.6', 'criterion', 'Tiêu chí “Trả lời phản ánh”', null],
      ['3.1', 'criterion', 'Tỷ lệ hồ sơ nộp trực tuyến', '≥ 60 %'],
    ]);
  });
});

describe('tables among others', () => {
  it('go on without a head, and repeat it on a new page', () => {
    const { tasks } = read([
      table([head, ['1', 'Mở lớp tập huấn', 'Sở Nội vụ', '', '30/6/2026', '']]),
      table(
        [
          ['2', 'In tài liệu', 'Sở Tài chính', '', '31/5/2026', ''],
          head,
          ['3', 'Chấm bài', 'Sở Nội vụ', '', '31/7/2026', ''],
        ],
        10,
      ),
      table(
        [
          ['Huyện', 'Dân số', 'Diện tích', 'Số xã', 'Số hộ', 'Ghi chú'],
          ['A', '1', '2', '3', '4', ''],
        ],
        20,
      ),
    ]);
    expect(tasks.map((task) => task.code)).toEqual(['1', '2', '3']);
  });

  it('of a report are read only when the clerk chose so; of a công văn to one agency they are its tasks', () => {
    const pressed = table([
      ['STT', 'Nhiệm vụ', 'Thời hạn'],
      ['1', 'Gửi báo cáo kiểm tra', '15/3/2026'],
    ]);
    const inReport = read([pressed], { ...plain, isReport: true });
    expect(inReport.tasks).toEqual([]);
    expect(read([pressed], { ...plain, isReport: true, chosen: inReport.tables }).tasks).toHaveLength(1);
    expect(read([pressed], { ...plain, addressee: 'Sở Y tế' }).tasks[0]?.leadAgencies).toEqual(['Sở Y tế']);
  });

  it('complete the tasks of the text that they sum up, and add the others', () => {
    const inTable = read([
      table([
        head,
        ['1', 'Mở lớp tập huấn', 'Sở Nội vụ', '', '30/6/2026', 'Lớp học'],
        ['2', 'Chấm bài', 'Sở Y tế', '', '', ''],
      ]),
    ]).tasks;
    const inText: ParsedTask = {
      ...(inTable[0] as ParsedTask),
      title: 'Mở lớp tập huấn.',
      code: 'a',
      product: null,
      deadline: null,
    };
    const all = addTableTasks([inText], inTable);
    expect(all.map(({ code, product, deadline }) => [code, product, deadline?.date])).toEqual([
      ['a', 'Lớp học', '2026-06-30'],
      ['2', null, undefined],
    ]);
  });
});

describe('any table', () => {
  const words = fc.oneof(
    fc.constantFrom(
      ...head,
      '1',
      '1.1',
      'I',
      'x',
      '',
      'Sở Nội vụ',
      '- Lập sổ',
      'và gửi lại',
      'Tổng cộng',
      '30/6/2026',
      '(2)',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const span = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 }), fc.constant(2_000_000_000));
  const cell = fc.record({ text: words, line: fc.constant(1), column: fc.nat(6), columnSpan: span, rowSpan: span });
  const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });

  it('gives tasks and columns that can be stored, whatever its cells and spans', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 3 }), (tables) => {
        const made = tables.map((each) => ({
          lineFrom: 1,
          lineTo: 12,
          rows: [head.map((text, column) => ({ text, line: 1, column, columnSpan: 1, rowSpan: 1 })), ...each],
        }));
        const reading = read(made);
        for (const task of reading.tasks) expect(parsedTaskSchema.safeParse(task).error).toBeUndefined();
        for (const columns of reading.tables) expect(tableColumnsSchema.safeParse(columns).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
