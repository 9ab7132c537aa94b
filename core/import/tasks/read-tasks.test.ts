/** Forms of handing out work, one each; whole papers are under tests/fixtures/import. */
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { readText } from '../read-document.ts';

const options = { directory: defaultProfile.agencies };

/** The tasks of a notice with these lines in its body. */
function tasksOf(...body: readonly string[]) {
  const head = [
    'UBND TỈNH AN GIANG',
    'Số: 9/TB-UBND',
    'An Giang, ngày 05 tháng 01 năm 2026',
    'THÔNG BÁO',
    'Kết luận',
    '',
  ];
  return readText([...head, ...body].join('\n'), 'dán', options).tasks;
}

/** Who answers, who works along and the last day, of each task. */
function factsOf(...body: readonly string[]) {
  return tasksOf(...body).map((task) => [
    [...task.leadAgencies, ...task.implementingAgencies],
    task.coordinatingAgencies,
    task.deadline?.date ?? null,
  ]);
}

describe('who is told', () => {
  it('two agencies in one sentence have their own work and their own day', () => {
    expect(
      factsOf(
        '1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính và UBND các xã, phường lập danh mục, hoàn thành trước ngày 10/02/2026; Sở Tư pháp cho ý kiến trong tháng 02/2026.',
      ),
    ).toEqual([
      [['Sở Xây dựng'], ['Sở Tài chính', 'UBND các xã, phường'], '2026-02-10'],
      [['Sở Tư pháp'], [], '2026-02-28'],
    ]);
  });

  it('names under one head word are named each', () => {
    expect(factsOf('1. Các Sở: Nội vụ, Tài chính rà soát biên chế.')).toEqual([
      [['Sở Nội vụ', 'Sở Tài chính'], [], null],
    ]);
    expect(factsOf('1. Giao các Sở Y tế, Công Thương và Xây dựng báo cáo trước 15/3.')).toEqual([
      [['Sở Y tế', 'Sở Công Thương', 'Sở Xây dựng'], [], '2026-03-15'],
    ]);
  });

  it('an agency that no directory knows is told all the same', () => {
    expect(
      factsOf('1. Ban chỉ đạo chuyển đổi số tỉnh họp hằng tháng; Cục Việc làm cung cấp số liệu.')[0]?.[0],
    ).not.toEqual([]);
    expect(factsOf('1. Vụ Tổng hợp chủ trì xây dựng báo cáo.')).toEqual([[['Vụ Tổng hợp'], [], null]]);
  });

  it('what was done, what is asked of nobody and how a paper ends are no tasks', () => {
    expect(
      tasksOf(
        'I. KẾT QUẢ',
        '- Sở Nội vụ đã kiểm tra 12 đơn vị.',
        '- Các sở, ngành phối hợp chưa chặt chẽ.',
        'II. NHIỆM VỤ',
        '1. Biểu dương Sở Y tế hoàn thành sớm kế hoạch.',
        'Yêu cầu các đơn vị nghiêm túc thực hiện.',
        'Trên đây là kết luận của Chủ tịch UBND tỉnh, các sở biết, thực hiện./.',
      ),
    ).toEqual([]);
  });

  it('what is put to a ministry is a recommendation', () => {
    expect(tasksOf('1. Đề nghị Bộ Y tế sớm kết nối dữ liệu.').map((task) => task.type)).toEqual(['recommendation']);
    expect(tasksOf('1. Đề nghị Sở Y tế sớm kết nối dữ liệu.').map((task) => task.type)).toEqual(['assignment']);
  });
});

describe('work under labels', () => {
  it('roles and time may stand in one line or behind the work', () => {
    const expected = [[['Sở Nội vụ'], ['Sở Tài chính'], '2026-06-30']];
    expect(
      factsOf('1. Lập đề án.', 'Cơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: Sở Tài chính. Thời gian: Quý II.'),
    ).toEqual(expected);
    expect(
      factsOf('- Lập đề án tinh giản biên chế (Sở Nội vụ chủ trì, phối hợp với Sở Tài chính; xong trong quý II/2026).'),
    ).toEqual(expected);
    expect(
      factsOf(
        '1. Lập đề án',
        '1.1. Đơn vị chủ trì: Sở Nội vụ',
        '1.2. Đơn vị phối hợp: Sở Tài chính',
        '1.3. Thời hạn: 30/6/2026',
      ),
    ).toEqual(expected);
  });

  it('several pieces below one heading end with their own labels', () => {
    expect(
      factsOf(
        '1. Cải cách thể chế',
        '- Rà soát văn bản.',
        '- Chủ trì: Sở Tư pháp.',
        '- Thời gian: Tháng 5/2026.',
        '- Công khai thủ tục.',
        '- Chủ trì: Sở Y tế.',
        '- Thời gian: Thường xuyên.',
      ),
    ).toEqual([
      [['Sở Tư pháp'], [], '2026-05-31'],
      [['Sở Y tế'], [], null],
    ]);
  });
});
