import { describe, expect, it } from 'vitest';
import { AppError } from '../ipc/result.ts';
import { openPackage, packParts } from '../package/office-package.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { readReturnedSheet } from './read-returned.ts';
import { compareReturned, type PresentTask } from './returned-sheet.ts';
import { describeField, parseEvidence, readFieldCell, writeEvidence } from './sheet-fields.ts';
import { layOutTasks, type SheetSource } from './task-sheet.ts';

const form: SheetSource = {
  kind: 'form',
  title: 'Báo cáo kết quả quý III năm 2026',
  notes: ['Đơn vị: Sở Y tế', 'Điền vào các cột có nền vàng.'],
  fields: ['code', 'title', 'progressStatus', 'progressPercent', 'completedOn', 'periodOutcome', 'evidence'],
  tasks: [
    {
      uid: 'p1.2-3.1',
      values: {
        code: '2.1',
        title: 'Công khai thủ tục',
        progressStatus: 'inProgress',
        progressPercent: '40',
        periodOutcome: '=1+1',
      },
    },
    { uid: 'p1.4-5.1', values: { code: '2.2', title: 'Số hóa & lưu <hồ sơ>', completedOn: '2026-09-05' } },
  ],
  office: 'Sở Nội vụ tỉnh An Giang',
  exportedAt: '2026-11-22T02:30:00.000Z',
  periodKey: '2026-Q3',
  agencyName: 'Sở Y tế',
};

/** The exported file with the text of one of its sheets changed. */
function edit(change: (xml: string) => string, part = 'xl/worksheets/sheet1.xml'): Uint8Array {
  const file = openPackage(writeWorkbook(layOutTasks(form)), 'a.xlsx');
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return packParts(
    new Map(
      file.names.map((name) => {
        const bytes = file.readBytes(name) ?? new Uint8Array();
        return [name, name === part ? new TextEncoder().encode(change(decode(bytes))) : bytes];
      }),
    ),
  );
}

const text = (address: string, words: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<c r="${address}"([^>]*?)( t="inlineStr")?(/>|>.*?</c>)`),
    `<c r="${address}"$1 t="inlineStr"><is><t>${words}</t></is></c>`,
  );

const read = (bytes: Uint8Array) => readReturnedSheet(bytes, 'bieu-mau.xlsx');

describe('a sheet of tasks', () => {
  it('comes back as it was exported', async () => {
    const returned = await read(writeWorkbook(layOutTasks(form)));
    expect(returned).toMatchObject({
      kind: 'form',
      periodKey: '2026-Q3',
      agencyName: 'Sở Y tế',
      problems: [],
      unknownRows: [],
    });
    for (const row of returned.rows) {
      const { title, ...exported } = row.exported;
      expect(row.given).toEqual(exported);
    }
    expect(returned.rows.map(({ uid, rowNumber }) => [uid, rowNumber])).toEqual([
      ['p1.2-3.1', 6],
      ['p1.4-5.1', 7],
    ]);
    expect(returned.rows[0]?.given).toMatchObject({ progressPercent: '40', periodOutcome: '=1+1' });
  });

  it('holds no formula, whatever the texts begin with', () => {
    const file = openPackage(writeWorkbook(layOutTasks(form)), 'a.xlsx');
    const xml = new TextDecoder().decode(file.readBytes('xl/worksheets/sheet1.xml'));
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<c r="I6" s="\d+" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/);
  });

  it('names the cells that cannot be taken, and takes the others', async () => {
    const wrong = edit((xml) =>
      [
        text('G6', '180'),
        text('F7', 'Xong rồi'),
        text('H6', '32/13/2026'),
        text('I7', 'Đã in'),
        text('J6', 'ngày mai | hôm qua'),
      ].reduce((changed, change) => change(changed), xml),
    );
    const { problems, rows } = await read(wrong);
    expect(problems.map(({ address, problem }) => [address, problem])).toEqual([
      ['G6', '“180” không phải tỷ lệ từ 0 đến 100%'],
      ['H6', '“32/13/2026” không phải ngày/tháng/năm'],
      ['J6', 'dòng “ngày mai | hôm qua” chưa đúng dạng “số, ký hiệu | ngày | cơ quan | trích yếu”'],
      ['F7', '“Xong rồi” không có trong danh sách'],
    ]);
    expect(rows[1]?.given.periodOutcome).toBe('Đã in');
    expect(rows[0]?.given).not.toHaveProperty('progressPercent');
  });

  it('takes no value from a formula', async () => {
    const { problems } = await read(
      edit((xml) =>
        xml.replace(/<c r="G6" s="(\d+)">.*?<\/c>/, '<c r="G6" s="$1"><f>HYPERLINK("http://a")</f><v>1</v></c>'),
      ),
    );
    expect(problems).toEqual([{ address: 'G6', problem: 'ô chứa công thức; hãy thay bằng giá trị' }]);
  });

  it('names rows that are not ours, repeated ones and ones whose hidden part was changed', async () => {
    const returned = await read(
      edit((xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="8"><c r="E8" t="inlineStr"><is><t>Việc thêm</t></is></c></row></sheetData>',
        ),
      ),
    );
    expect(returned.unknownRows).toEqual([{ rowNumber: 8, text: 'Việc thêm' }]);
    const repeated = await read(edit(text('A7', 'p1.2-3.1')));
    expect(repeated.problems[0]?.problem).toMatch(/phần ẩn của dòng này đã bị thay đổi/);
    expect(repeated.rows).toHaveLength(1);
  });

  it('is refused when it is not ours or its hidden sheet is gone', async () => {
    const refused = new AppError('exchange.notOurs', { file: 'bieu-mau.xlsx' });
    await expect(read(edit((xml) => xml.replaceAll('#uid', 'uid')))).rejects.toEqual(refused);
    await expect(read(edit((xml) => xml.replaceAll('format', 'x'), 'xl/worksheets/sheet2.xml'))).rejects.toEqual(
      refused,
    );
    await expect(read(new TextEncoder().encode('không phải'))).rejects.toEqual(
      new AppError('file.damaged', { file: 'bieu-mau.xlsx' }),
    );
  });
});

describe('what came back beside what is stored', () => {
  const present = (values: PresentTask['values']): ReadonlyMap<string, PresentTask> =>
    new Map([['p1.2-3.1', { taskId: 4, code: '2.1', title: 'Công khai thủ tục', values }]]);
  const same = { progressStatus: 'inProgress', progressPercent: '40', periodOutcome: '=1+1' };

  it('is what was changed in the file; a change on both sides is a conflict; the same change is none', async () => {
    const returned = await read(edit(text('I6', 'Đã ban hành')));
    const compare = (values: PresentTask['values']) =>
      compareReturned(returned, present(values)).differences.map(({ field, given, isConflict }) => [
        field,
        given,
        isConflict,
      ]);
    expect(compare(same)).toEqual([['periodOutcome', 'Đã ban hành', false]]);
    expect(compare({ ...same, periodOutcome: 'Đang trình', progressPercent: '70' })).toEqual([
      ['periodOutcome', 'Đã ban hành', true],
    ]);
    expect(compare({ ...same, periodOutcome: 'Đã ban hành' })).toEqual([]);
  });

  it('names the rows whose task is gone', async () => {
    const { missingRows } = compareReturned(await read(writeWorkbook(layOutTasks(form))), present(same));
    expect(missingRows).toEqual([{ rowNumber: 7, text: 'Số hóa & lưu <hồ sơ>' }]);
  });
});

describe('cells', () => {
  const cell = (value: string | number, format = 'General') =>
    ({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, value, day: null, format, isFormula: false }) as const;
  it.each([
    [80, 'General', '80'],
    [0.8, '0%', '80'],
    [1, '0%', '100'],
    ['80 %', '@', '80'],
    ['', '@', ''],
    [0, '0%', '0'],
  ] as const)('a percentage %s shown as %s is %s', (value, format, percent) => {
    expect(readFieldCell(describeField('form', 'progressPercent'), cell(value, format))).toEqual({ value: percent });
  });

  it('evidence in lines is read as it is written', () => {
    const evidence = [
      { documentCode: '12/QĐ-UBND', issuedOn: '2026-03-05', issuer: 'UBND tỉnh', subject: 'Công bố danh mục' },
      { documentCode: '7/BC-SYT', issuedOn: null, issuer: '', subject: '' },
    ];
    expect(writeEvidence(evidence)).toBe('12/QĐ-UBND | 05/03/2026 | UBND tỉnh | Công bố danh mục\n7/BC-SYT');
    expect(parseEvidence(writeEvidence(evidence))).toEqual({ evidence });
  });
});
