import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../lines/paragraph.ts';
import type { ParsedIndicator, ParsedTask } from '../parsed-document.ts';
import { parsedIndicatorSchema } from '../parsed-document.ts';
import { readIndicators } from './indicators.ts';

const header = { kind: 'BC', subject: 'Kết quả công tác cải cách hành chính quý II năm 2025', issuedOn: null };

/** Reads lines that are paragraphs each. */
function read(...lines: readonly string[]) {
  const paragraphs = lines.map((line, i) => paragraphOf(line, i + 1, i + 1));
  return readIndicators({ paragraphs, lines, header, tables: [], tasks: [] });
}

/** "99,75 % Tỷ lệ …": value, unit and name as one line. */
function told({ value, unit, name }: ParsedIndicator): string {
  return `${value} ${unit} | ${name}`;
}

describe('figures of sentences as provinces write them', () => {
  it.each<[string, readonly string[]]>([
    ['Trong quý II/2025, toàn tỉnh tiếp nhận 125.430 hồ sơ.', ['125430 hồ sơ | Số hồ sơ tiếp nhận']],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,75%.', ['99.75 % | Tỷ lệ hồ sơ giải quyết đúng hạn']],
    ['Tỷ lệ người dân hài lòng: 96,8 %.', ['96.8 % | Tỷ lệ người dân hài lòng']],
    ['Ban hành 12 văn bản chỉ đạo.', ['12 văn bản | Số văn bản chỉ đạo ban hành']],
    ['Thu lệ phí trực tuyến 12.345.678 đồng.', ['12345678 đồng | Thu lệ phí trực tuyến']],
    ['Kinh phí hỗ trợ khoảng 5,2 tỷ đồng từ ngân sách.', ['5.2 tỷ đồng | Kinh phí hỗ trợ']],
    ['Ngân sách tỉnh bố trí 15 tỷ 500 triệu đồng.', ['15500 triệu đồng | Ngân sách tỉnh bố trí']],
    ['Kho dữ liệu đã lưu trữ 1,2 triệu hồ sơ.', ['1.2 triệu hồ sơ | Số triệu hồ sơ lưu trữ']],
    ['Chỉ số PAPI đạt 43,12 điểm.', ['43.12 điểm | Chỉ số PAPI']],
    ['Chỉ số SIPAS đạt 84,56%, xếp thứ 12/63 tỉnh.', ['84.56 % | Chỉ số SIPAS', '12 hạng | Thứ hạng chỉ số SIPAS']],
    ['Cắt giảm 20 thủ tục.', ['20 thủ tục | Số thủ tục cắt giảm']],
    ['Giảm 12 đầu mối.', ['12 đầu mối | Số đầu mối giảm']],
    ['Số hồ sơ trễ hạn: 0 hồ sơ.', ['0 hồ sơ | Số hồ sơ trễ hạn']],
    ['Kiến nghị thu hồi 1.250.000.000 đồng.', ['1250000000 đồng | Kiến nghị thu hồi']],
    ['Đến nay đã có 2.145 tài khoản được tạo lập.', ['2145 tài khoản | Số tài khoản được tạo lập']],
    ['Thu hồi 02 quyết định.', ['2 quyết định | Số quyết định thu hồi']],
    ['Mua 15 tủ sách pháp luật.', ['15 tủ | Số tủ sách pháp luật mua']],
    [
      '100% cơ quan, đơn vị sử dụng văn bản điện tử có ký số.',
      ['100 % | Tỷ lệ cơ quan, đơn vị sử dụng văn bản điện tử có ký số'],
    ],
    [
      'Trình HĐND tỉnh ban hành 07 nghị quyết, ban hành 23 quyết định.',
      ['7 nghị quyết | Số nghị quyết trình HĐND tỉnh ban hành', '23 quyết định | Số quyết định ban hành'],
    ],
    [
      'Tổ chức 05 lớp tập huấn cho 320 công chức.',
      ['5 lớp tập huấn | Số lớp tập huấn tổ chức', '320 công chức | Số công chức (lớp tập huấn tổ chức)'],
    ],
    [
      'Tỷ lệ ký số của các sở, ngành đạt 99,8%, cấp xã đạt 95,2%.',
      ['99.8 % | Tỷ lệ ký số của các sở, ngành', '95.2 % | Tỷ lệ ký số của các sở, ngành – cấp xã'],
    ],
    [
      'Thời gian giải quyết giảm từ 15 ngày xuống còn 10 ngày.',
      ['15 ngày | Thời gian giải quyết (trước đó)', '10 ngày | Thời gian giải quyết'],
    ],
    [
      'Rất hài lòng 3.120 phiếu (60%), hài lòng 2.080 phiếu (40%).',
      [
        '3120 phiếu | Số phiếu rất hài lòng',
        '60 % | Tỷ lệ phiếu rất hài lòng',
        '2080 phiếu | Số phiếu hài lòng',
        '40 % | Tỷ lệ phiếu hài lòng',
      ],
    ],
    ['Hỗ trợ 2 triệu đồng/người/tháng.', ['2 triệu đồng | Hỗ trợ']],
    ['Chuyển đổi số: 100% (15/15) sở dùng họp không giấy.', ['100 % | Tỷ lệ chuyển đổi số']],
    ['Tỷ lệ DVCTT có phát sinh hồ sơ đạt 62,3 phần trăm.', ['62.3 % | Tỷ lệ DVCTT có phát sinh hồ sơ']],
    [
      'Thu ngân sách 12.345 tỷ đồng, đạt 102% dự toán, bằng 110,5% cùng kỳ.',
      [
        '12345 tỷ đồng | Thu ngân sách',
        '102 % | Tỷ lệ thu ngân sách so với dự toán',
        '110.5 % | Tỷ lệ thu ngân sách so với cùng kỳ',
      ],
    ],
    [
      'Nhiệm vụ hoàn thành: 28; đang thực hiện: 05; chưa thực hiện: 02.',
      [
        '28 nhiệm vụ | Nhiệm vụ hoàn thành',
        '5 nhiệm vụ | Số nhiệm vụ đang thực hiện',
        '2 nhiệm vụ | Số nhiệm vụ chưa thực hiện',
      ],
    ],
    [
      'Có 1.024 TTHC, gồm: cấp tỉnh: 800; cấp xã: 224.',
      ['1024 TTHC | Số TTHC', '800 TTHC | Số TTHC cấp tỉnh', '224 TTHC | Số TTHC cấp xã'],
    ],
    [
      'Biên chế giao: 2.350 biên chế, giảm 47 biên chế (tương ứng 1,96%) so với năm 2024.',
      ['2350 biên chế | Biên chế giao'],
    ],
    [
      'Kết quả: Tốt 12 đơn vị, Khá 08 đơn vị, Trung bình 02 đơn vị.',
      ['12 đơn vị | Số đơn vị tốt', '8 đơn vị | Số đơn vị khá', '2 đơn vị | Số đơn vị trung bình'],
    ],
    ['Mỗi cán bộ phụ trách 15 - 20 hồ sơ.', ['null hồ sơ | Số hồ sơ mỗi cán bộ phụ trách (15–20)']],
    [
      'Tinh giản 35 biên chế, gồm 20 công chức và 15 viên chức.',
      [
        '35 biên chế | Số biên chế tinh giản',
        '20 công chức | Số công chức (biên chế tinh giản)',
        '15 viên chức | Số viên chức (biên chế tinh giản)',
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence).indicators.map(told)).toEqual(expected);
  });
});

describe('what is no figure', () => {
  it.each([
    'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021; khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP.',
    'Chỉ thị 05, mục 4 Phần II Nghị quyết 18-NQ/TW, Chương trình số 32-CTr/TU, Báo cáo số 891/BC-UBND.',
    'Liên hệ số điện thoại 0296.3852.123 hoặc tổng đài 1900 1234; đường dây nóng: 0912345678.',
    'Họp lúc 8 giờ ngày 05 tháng 3 năm 2025 tại phường 5, quận 3; hoàn thành trong 30 ngày, trước 15/12/2025.',
    'Dịch vụ công mức độ 3, 4; tiêu chuẩn ISO 9001:2015; mạng 5G; phiên bản 3.0; phục vụ 24/7; giai đoạn 2021 - 2030.',
    'Trong 6 tháng đầu năm 2025 và 05 năm thực hiện, quý III, tháng 9/2025, năm học 2024 - 2025.',
    'Phấn đấu đến hết năm, tỷ lệ hồ sơ trực tuyến đạt 80% trở lên, tỷ lệ thanh toán đạt 60%.',
    'Giao Sở Nội vụ rà soát, cắt giảm tối thiểu 30% thủ tục.',
    'Chưa bảo đảm 100% theo Nghị quyết; chưa đạt mục tiêu 50%.',
    'Trẻ em dưới 6 tuổi; định kỳ 01 lần/tháng; xem https://abc.gov.vn/2025/100% và email a12@tinh.gov.vn.',
    'Không có hồ sơ trễ hạn.',
    'Nội dung: (1) rà soát thủ tục; (2) công khai kết quả. 3. Tiếp tục theo dõi.',
  ])('%s', (sentence) => {
    expect(read(sentence).indicators.map(told)).toEqual([]);
  });

  it("counts no task of a plan, and the sentences between a letter's tasks", () => {
    const lines = ['Kiểm thử 25 quy trình.', 'Đến nay còn 14 nhiệm vụ chưa hoàn thành1.'];
    const paragraphs = lines.map((line, i) => paragraphOf(line, i + 1, i + 1));
    const task = { type: 'assignment', source: { lineFrom: 1, lineTo: 1 } } as ParsedTask;
    const letter = readIndicators({ paragraphs, lines, header: { ...header, kind: 'CV' }, tables: [], tasks: [task] });
    expect(letter.indicators.map(told)).toEqual(['14 nhiệm vụ | Số nhiệm vụ chưa hoàn thành']);
  });

  it('leaves out sections of aims and proposals', () => {
    const lines = ['II. PHƯƠNG HƯỚNG, NHIỆM VỤ', '1. Thủ tục', '- Có 12 thủ tục.', 'III. KẾT QUẢ', '- Có 13 thủ tục.'];
    expect(read(...lines).indicators.map(({ value }) => value)).toEqual([13]);
  });
});

describe('fractions', () => {
  it('is one indicator with its rate', () => {
    const sentences = [
      'Đã số hóa 45.120/50.000 hồ sơ, đạt tỷ lệ 90,24%.',
      'Tỷ lệ số hóa hồ sơ đạt 90,24% (45.120/50.000 hồ sơ).',
      'Có 47/54 xã, phường hoàn thành (đạt 87,04%).',
      'Giải ngân đạt 3.250,5 tỷ đồng/5.100 tỷ đồng, đạt 63,7% kế hoạch.',
      'Số hóa 45.120 hồ sơ trên tổng số 50.000 hồ sơ, đạt 90,24%.',
    ];
    const fractions = sentences.map((sentence) =>
      read(sentence).indicators.map(({ value, unit, numerator, denominator }) => [value, unit, numerator, denominator]),
    );
    expect(fractions).toEqual([
      [[90.24, '%', 45_120, 50_000]],
      [[90.24, '%', 45_120, 50_000]],
      [[87.04, '%', 47, 54]],
      [[63.7, '%', 3250.5, 5100]],
      [[90.24, '%', 45_120, 50_000]],
    ]);
  });

  it('keeps points beside their rate, and a fraction without a rate as a count', () => {
    expect(read('Giải quyết thủ tục đạt 19,4/20 điểm (tỷ lệ 97%).').indicators).toMatchObject([
      { value: 19.4, unit: 'điểm', numerator: 19.4, denominator: 20 },
      { value: 97, unit: '%', numerator: 19.4, denominator: 20 },
    ]);
    expect(read('Có 11/12 sở xây dựng kế hoạch.').indicators).toMatchObject([
      { value: 11, unit: 'sở', numerator: 11, denominator: 12 },
    ]);
  });

  it('does not join a rate of something else', () => {
    expect(read('Xử lý 41/41 phản ánh đúng thời gian (tỷ lệ hài lòng đạt 100%).').indicators.map(told)).toEqual([
      '41 phản ánh | Số phản ánh đúng thời gian xử lý',
      '100 % | Tỷ lệ hài lòng',
    ]);
  });

  it('gives a count and its share apart, the share with the total it is of', () => {
    const { indicators } = read(
      'Tiếp nhận 1.000 hồ sơ, trong đó trực tuyến 800 hồ sơ (80%), trực tiếp 200 hồ sơ (20%).',
    );
    expect(indicators.filter(({ unit }) => unit === '%')).toMatchObject([
      { name: 'Tỷ lệ hồ sơ trực tuyến', numerator: 800, denominator: 1000 },
      { name: 'Tỷ lệ hồ sơ trực tiếp', numerator: 200, denominator: 1000 },
    ]);
  });
});

describe('changes', () => {
  it.each<[string, number | null, ParsedIndicator['change']]>([
    [
      'Tỷ lệ đúng hạn đạt 99,75%, giảm 0,12% so với quý I/2025.',
      99.75,
      { value: -0.12, unit: 'điểm phần trăm', versus: 'quý I/2025' },
    ],
    [
      'Mức độ hài lòng đạt 97,5% (tăng 1,2 điểm % so với năm 2023).',
      97.5,
      { value: 1.2, unit: 'điểm phần trăm', versus: 'năm 2023' },
    ],
    [
      'Tiếp nhận 1.200 hồ sơ, tăng 12,5% so với cùng kỳ năm trước.',
      1200,
      { value: 12.5, unit: '%', versus: 'cùng kỳ năm trước' },
    ],
    [
      'Xử lý 56 kiến nghị, tăng 08 kiến nghị so với quý trước.',
      56,
      { value: 8, unit: 'kiến nghị', versus: 'quý trước' },
    ],
    [
      'So với cùng kỳ năm 2024, số hồ sơ trực tuyến tăng 15,3%.',
      null,
      { value: 15.3, unit: '%', versus: 'cùng kỳ năm 2024' },
    ],
    [
      'Số hồ sơ trễ hạn giảm 120 hồ sơ so với tháng trước.',
      null,
      { value: -120, unit: 'hồ sơ', versus: 'tháng trước' },
    ],
    [
      'Tỷ lệ giải ngân đạt 45,6% kế hoạch, cao hơn cùng kỳ năm trước 3,2%.',
      45.6,
      { value: 3.2, unit: 'điểm phần trăm', versus: 'cùng kỳ năm trước' },
    ],
    [
      'Chỉ số của tỉnh xếp hạng 20/63, giảm 03 bậc so với năm 2023.',
      20,
      { value: -3, unit: 'bậc', versus: 'năm 2023' },
    ],
  ])('%s', (sentence, value, change) => {
    expect(read(sentence).indicators).toMatchObject([{ value, change }]);
  });

  it('gives the value compared with its own period, under the same name', () => {
    const { indicators } = read('Cải cách thể chế năm 2024 đạt 91,36%, tăng 0,21% so với năm 2023 (đạt 91,15%).');
    expect(indicators.map(({ name, value, period }) => [name, value, period])).toEqual([
      ['Cải cách thể chế năm 2024', 91.36, 'năm 2024'],
      ['Cải cách thể chế năm 2024', 91.15, 'năm 2023'],
    ]);
  });
});

describe('periods', () => {
  it.each<[string, string]>([
    ['Tiếp nhận 120 hồ sơ.', 'quý II năm 2025'],
    ['Trong quý 3/2024, tiếp nhận 120 hồ sơ.', 'quý III năm 2024'],
    ['Trong tháng 02, tiếp nhận 120 hồ sơ.', 'tháng 2 năm 2025'],
    ['Lũy kế 9 tháng năm 2024, tiếp nhận 120 hồ sơ.', 'lũy kế 9 tháng năm 2024'],
    ['Từ ngày 15/12/2024 đến ngày 14/3/2025, tiếp nhận 120 hồ sơ.', 'từ ngày 15/12/2024 đến ngày 14/3/2025'],
    ['Trong 6 tháng đầu năm, tiếp nhận 120 hồ sơ.', '6 tháng đầu năm 2025'],
    ['Trong quý I năm 2025 (từ ngày 15/12/2024 đến ngày 14/3/2025), tiếp nhận 120 hồ sơ.', 'quý I năm 2025'],
  ])('%s', (sentence, period) => {
    expect(read(sentence).indicators.map((indicator) => indicator.period)).toEqual([period]);
  });
});

describe('lists', () => {
  it('completes short names, units and periods from the line above', () => {
    const { indicators } = read(
      'Trong tháng 3 năm 2025, số liệu liên thông cùng cấp với 140 thủ tục:',
      '+ Cấp tỉnh với 103 thủ tục.',
      '+ Cấp xã: 37.',
    );
    expect(indicators.slice(1)).toMatchObject([
      { value: 103, unit: 'thủ tục', period: 'tháng 3 năm 2025' },
      { value: 37, unit: 'thủ tục', period: 'tháng 3 năm 2025' },
    ]);
    expect(indicators[1]?.name).toContain('liên thông cùng cấp – cấp tỉnh');
  });

  it('names the lines of a figure in a paragraph of several', () => {
    const lines = ['Tỉnh đã ban hành kế hoạch; đến nay tiếp nhận', '120 hồ sơ và số hóa', '45 hồ sơ.'];
    const paragraphs = [paragraphOf(lines.join(' '), 1, 3)];
    const { indicators } = readIndicators({ paragraphs, lines, header, tables: [], tasks: [] });
    expect(indicators.map(({ value, source }) => [value, source])).toEqual([
      [120, { lineFrom: 1, lineTo: 2 }],
      [45, { lineFrom: 2, lineTo: 3 }],
    ]);
  });
});

describe('a poor scan', () => {
  /** Lines without tones and with digits in words, as text recognition leaves them, so many that the paper is known as such. */
  const scanned = Array.from(
    { length: 12 },
    () => 'Uy ban nhan dan tinh da chi dao cac s6, nganh thuc hi¢n nhi€m v1u duoc giao',
  );

  function readScan(line: string) {
    const lines = [...scanned, line];
    const paragraphs = lines.map((text, i) => paragraphOf(text, i + 1, i + 1));
    return readIndicators({ paragraphs, lines, header, tables: [], tasks: [] });
  }

  it('reads units without marks, and "tỷ lệ" however it is bent', () => {
    expect(readScan('Ty 18 ho so dung han dat 96,91% (134.781/139.084 ho so).').indicators).toMatchObject([
      { name: 'Tỷ lệ ho so dung han', value: 96.91, unit: '%', numerator: 134_781, denominator: 139_084 },
    ]);
    expect(readScan('Xép hang 46/63, tdng 17 bac so v6i nam 2023.').indicators).toMatchObject([
      { value: 46, unit: 'hạng', change: { value: 17, unit: 'bậc', versus: 'nam 2023' } },
    ]);
  });

  it('warns of what it had to guess, on its line', () => {
    const { indicators, warnings } = readScan(
      'Tiep nhan 1. 912 ho so, lO0% dung han, 05 thil tuc, kinh phi 82,342,037 dong.',
    );
    expect(indicators.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '1912 hồ sơ',
      '100 %',
      '5 thủ tục',
      '82342037 đồng',
    ]);
    expect(warnings.map(({ code, line }) => [code, line])).toEqual(Array(4).fill(['figures.doubtful', 13]));
    expect(warnings[2]?.message).toContain('“05 thil tuc” được hiểu là 5 thủ tục');
  });

  it('invents no figure out of bent words', () => {
    const bent = 'D6i v6i mot 5O noi dung, xe 6 t6 cua nhém 2 do 1a nhat 13 xtr Iy, ty 16 con thap, khoa XII ky hop 6';
    expect(readScan(bent).indicators.map(told)).toEqual([]);
  });

  it('trusts a sound text, where a lone group of three is a count all the same', () => {
    const { indicators, warnings } = read('Tiếp nhận 95,120 hồ sơ.');
    expect(indicators).toMatchObject([{ value: 95_120, unit: 'hồ sơ' }]);
    expect(warnings).toMatchObject([{ code: 'figures.doubtful', line: 1 }]);
  });
});

describe('any text', () => {
  const bits = [
    '12',
    '1.912',
    '89,85',
    '%',
    ' hồ sơ',
    '/',
    '(',
    ')',
    ', ',
    '; ',
    '. ',
    'tăng ',
    'so với ',
    'năm 2024',
    'trong đó ',
    'gồm ',
    'đạt ',
    'Tỷ lệ ',
    ' và ',
    'từ ',
    ' lên ',
    ':',
    '한',
    'İ',
    '́',
    'l00',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 8 })), { maxLength: 40 });

  it('never fails, and stays within the paper and the contract', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (pieces) => {
        const lines = pieces.map((piece) => `x${piece.join('').replace(/\s+/g, ' ')}`.normalize('NFC'));
        for (const indicator of read(...lines).indicators) {
          expect(parsedIndicatorSchema.safeParse(indicator).success).toBe(true);
          expect(indicator.source.lineFrom).toBeGreaterThanOrEqual(1);
          expect(indicator.source.lineTo).toBeLessThanOrEqual(lines.length);
          expect(indicator.source.lineFrom).toBeLessThanOrEqual(indicator.source.lineTo);
        }
      }),
    );
  });

  it('takes time in proportion to the length of a paper', () => {
    const time = (count: number) => {
      const lines = Array.from(
        { length: count },
        (_, i) => `- Xã số hóa ${i + 10} hồ sơ, trong đó trực tuyến 8 hồ sơ (80%), tăng 2% so với quý trước.`,
      );
      const start = performance.now();
      read(...lines);
      return performance.now() - start;
    };
    time(200);
    expect(time(4000)).toBeLessThan(40 * Math.max(time(400), 5));
  });

  it('reads one endless sentence as fast as many short ones', () => {
    const sentence = 'tiếp nhận 12 hồ sơ (trực tuyến 8 hồ sơ, 80%), '.repeat(400);
    const start = performance.now();
    expect(read(sentence).indicators.length).toBeGreaterThan(400);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
