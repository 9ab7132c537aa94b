import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../lines/paragraph.ts';
import { readIndicators } from './indicators.ts';
import { writeNumber } from './vietnamese-numbers.ts';

/** The contradictions in lines that are paragraphs each. */
function contradictionsIn(...lines: readonly string[]): readonly string[] {
  const paragraphs = lines.map((line, i) => paragraphOf(line, i + 1, i + 1));
  const header = { kind: 'BC', subject: 'Kết quả quý II năm 2025', issuedOn: null };
  return readIndicators({ paragraphs, lines, header, tables: [], tasks: [] })
    .warnings.filter(({ code }) => code === 'figures.contradiction')
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('fractions and rates', () => {
  it('names both figures and the right one', () => {
    expect(contradictionsIn('Cung cấp dữ liệu mở là 179/188 cơ quan, đạt tỷ lệ 94,2%.')).toEqual([
      '1: Tỷ lệ cung cấp dữ liệu mở cơ quan: 179/188 là 95,2 %, văn bản ghi 94,2 %.',
    ]);
  });

  it.each([
    'Đạt 180/188 cơ quan, đạt tỷ lệ 95,74%.',
    // Cut off instead of rounded: 95,744… and 66,666…
    'Có 180/188 cơ quan, đạt 95,7%.',
    'Có 2/3 đơn vị hoàn thành, đạt 66,6%.',
    'Có 2/3 đơn vị hoàn thành, đạt 66%.',
    'Giải ngân 3,3 tỷ đồng/5,1 tỷ đồng, đạt 65%.',
    'Xử lý 41/42 kiến nghị (tỷ lệ hài lòng đạt 100%).',
    'Có khoảng 100/300 đơn vị, đạt 30%.',
  ])('lets pass what rounding explains: %s', (sentence) => {
    expect(contradictionsIn(sentence)).toEqual([]);
  });

  it.each([
    'Có 2/3 đơn vị hoàn thành, đạt 67,7%.',
    'Có 2/3 đơn vị hoàn thành (đạt 65%).',
    'Tỷ lệ đạt 50% (2/3 đơn vị).',
  ])('reports what it does not explain: %s', (sentence) => {
    expect(contradictionsIn(sentence)).toHaveLength(1);
  });

  it('accepts every rate that is worked out right, rounded or cut off', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), fc.boolean(), ([part, rest], decimals, isCut) => {
        const whole = part + rest + 1;
        const rate = (part / whole) * 100;
        const written = isCut ? Math.floor(rate * 10 ** decimals) / 10 ** decimals : rate;
        const fraction = `${writeNumber(part, 0)}/${writeNumber(whole, 0)}`;
        expect(contradictionsIn(`Số hóa ${fraction} hồ sơ, đạt ${writeNumber(written, decimals)}%.`)).toEqual([]);
      }),
    );
  });

  it('reports a share above the whole, not a plan that was exceeded', () => {
    expect(contradictionsIn('Tỷ lệ hồ sơ đúng hạn đạt 103,5%.')).toEqual([
      '1: Tỷ lệ hồ sơ đúng hạn: 103,5 % lớn hơn 100 %.',
    ]);
    expect(contradictionsIn('Tỷ lệ thu ngân sách đạt 103,5% kế hoạch.', 'Tỷ lệ thu bằng 120% so với cùng kỳ.')).toEqual(
      [],
    );
  });
});

describe('parts and totals', () => {
  it.each<[string, string]>([
    [
      'Tiếp nhận 1.000 hồ sơ, trong đó: trực tuyến 800 hồ sơ, trực tiếp 190 hồ sơ.',
      '1: Số hồ sơ tiếp nhận: văn bản ghi 1.000 hồ sơ, các phần cộng lại 800 + 190 = 990.',
    ],
    [
      'Đã giải quyết 500 hồ sơ (đúng hạn 480 hồ sơ, quá hạn 30 hồ sơ).',
      '1: Số hồ sơ giải quyết: văn bản ghi 500 hồ sơ, các phần cộng lại 480 + 30 = 510.',
    ],
    [
      'Toàn tỉnh có 54 đơn vị hành chính cấp xã, gồm 44 xã và 11 phường.',
      '1: Số đơn vị hành chính cấp xã toàn tỉnh: văn bản ghi 54 đơn vị hành chính cấp xã, các phần cộng lại 44 + 11 = 55.',
    ],
    [
      'Cung cấp 1.256 dịch vụ, bao gồm 612 dịch vụ toàn trình và 645 dịch vụ một phần.',
      '1: Số dịch vụ cung cấp: văn bản ghi 1.256 dịch vụ, các phần cộng lại 612 + 645 = 1.257.',
    ],
    [
      'Tiếp nhận 100 hồ sơ, trong đó lĩnh vực đất đai 120 hồ sơ.',
      '1: Số hồ sơ lĩnh vực đất đai: phần 120 hồ sơ lớn hơn tổng 100 hồ sơ (Số hồ sơ tiếp nhận).',
    ],
    [
      'Số hồ sơ đã giải quyết: 1.000 hồ sơ; số hồ sơ đúng hạn: 950 hồ sơ; số hồ sơ quá hạn: 40 hồ sơ.',
      '1: Số hồ sơ đã giải quyết: văn bản ghi 1.000 hồ sơ, các phần cộng lại 950 + 40 = 990.',
    ],
  ])('%s', (sentence, message) => {
    expect(contradictionsIn(sentence)).toEqual([message]);
  });

  it.each([
    'Tiếp nhận 1.000 hồ sơ, trong đó: trực tuyến 800 hồ sơ, trực tiếp 200 hồ sơ.',
    'Tiếp nhận 1.000 hồ sơ, trong đó: trực tuyến 800 hồ sơ, trực tiếp 150 hồ sơ, bưu chính 50 hồ sơ.',
    // Parts of different kinds overlap, and "trong đó" need not name all.
    'Tiếp nhận 1.000 hồ sơ, trong đó lĩnh vực đất đai 700 hồ sơ, trực tuyến 600 hồ sơ.',
    'Tiếp nhận 1.000 hồ sơ, trong đó trực tuyến 600 hồ sơ.',
    'Tiếp nhận 1.000 hồ sơ, trong đó: trực tuyến 600 hồ sơ, trực tiếp 400 hồ sơ; đã giải quyết 900 hồ sơ, trong đó đúng hạn 890 hồ sơ, quá hạn 10 hồ sơ.',
    'Đã giải quyết 500 hồ sơ, trong đó trước hạn 300 hồ sơ, đúng hạn 190 hồ sơ, quá hạn 10 hồ sơ.',
    'Có 140 thủ tục (cấp tỉnh 103 thủ tục; cấp huyện 31 thủ tục; ngành dọc 06 thủ tục).',
    'Tổ chức 10 lớp, gồm 04 lớp tập huấn và các lớp bồi dưỡng khác.',
    'Tiếp nhận khoảng 1.000 hồ sơ, trong đó trực tuyến 800 hồ sơ, trực tiếp 190 hồ sơ.',
    'Kinh phí 5,2 tỷ đồng, gồm 3,1 tỷ đồng chi thường xuyên và 2,0 tỷ đồng chi đầu tư.',
    'Toàn tỉnh có 54 đơn vị, gồm 05 sở, 44 xã và 05 phường.',
    'Toàn tỉnh có 54 đơn vị, gồm 3 cụm, 44 xã và 05 phường.',
    'Tiếp nhận 1.000 hồ sơ, trong đó đúng hạn 900 hồ sơ, quá hạn 10 hồ sơ.',
    'Tiếp nhận 1.000 hồ sơ, trong đó: trực tuyến 600 hồ sơ, trực tiếp 300 hồ sơ, qua Zalo 100 hồ sơ.',
    'Tiếp nhận 1.000 hồ sơ, trong đó: trực tuyến 600 hồ sơ, trực tiếp 300 hồ sơ, còn lại qua bưu chính.',
    'Giải quyết 500 hồ sơ, trong đó lũy kế từ đầu năm 1.500 hồ sơ.',
    'Đã giải quyết 990 hồ sơ; đúng hạn 950 hồ sơ; đang giải quyết 50 hồ sơ; quá hạn 5 hồ sơ.',
    'Tiếp nhận 1.000 hồ sơ, trong đó trực tuyến 800 hồ sơ (98%), trực tiếp 200 hồ sơ (95%).',
    'Có 15/20 đơn vị đạt 90% kế hoạch.',
    'Giải ngân 500 tỷ đồng/900 tỷ đồng, đạt 60% kế hoạch.',
    'Ban hành 05 văn bản, cụ thể: Kế hoạch rà soát 12 văn bản.',
    'Hoàn thành 20 nhiệm vụ trong tổng số 35 nhiệm vụ, trong đó đang thực hiện 10 nhiệm vụ.',
  ])('lets pass what can be true: %s', (sentence) => {
    expect(contradictionsIn(sentence)).toEqual([]);
  });

  it('checks the shares of a list against its total where the others fit', () => {
    const list = (share: string) => [
      'Tỉnh cung cấp 1.912 dịch vụ, cụ thể:',
      '- Một phần: 575 (30,07%).',
      `- Toàn trình: 773 (${share}%).`,
      '- Còn lại: 564 (29,5%).',
    ];
    expect(contradictionsIn(...list('40,43'))).toEqual([]);
    expect(contradictionsIn(...list('41,43'))).toEqual([
      expect.stringMatching(/^3: .*773\/1\.912 là 40,43 %.*41,43 %/),
    ]);
  });

  it('adds up the shares of parts that make up a whole', () => {
    const sentence = (share: string) =>
      `Tiếp nhận 1.000 hồ sơ, trong đó trực tuyến 800 hồ sơ (80%), trực tiếp 200 hồ sơ (${share}%).`;
    expect(contradictionsIn(sentence('20'))).toEqual([]);
    expect(contradictionsIn(sentence('25')).some((message) => message.includes('80 % + 25 % = 105 %'))).toBe(true);
  });
});

describe('changes and the values before', () => {
  it.each([
    'Cải cách thể chế năm 2024 đạt 91,36%, tăng 0,21% so với năm 2023 (đạt 91,15%).',
    'Chỉ số năm 2024 xếp hạng 46/63, tăng 17 bậc so với năm 2023 (xếp hạng 63/63).',
    'Tiếp nhận 1.200 hồ sơ, tăng 20% so với năm 2024 (1.000 hồ sơ).',
    'Tiếp nhận 1.200 hồ sơ, tăng 200 hồ sơ so với năm 2024 (1.000 hồ sơ).',
    'Cấp tỉnh giảm từ 20 cơ quan xuống còn 14 cơ quan (giảm 06 cơ quan).',
    // A relative change of a rate may be meant: 20 % of 50 %.
    'Tỷ lệ trực tuyến đạt 60%, tăng 20% so với năm 2023 (đạt 50%).',
  ])('lets pass: %s', (sentence) => {
    expect(contradictionsIn(sentence)).toEqual([]);
  });

  it.each<[string, string]>([
    [
      'Cải cách thể chế năm 2024 đạt 91,36%, tăng 1,21% so với năm 2023 (đạt 91,15%).',
      '1: Cải cách thể chế năm 2024: từ 91,15 % đến 91,36 % là tăng 0,21, văn bản ghi tăng 1,21.',
    ],
    [
      'Chỉ số năm 2024 xếp hạng 46/63, tăng 16 bậc so với năm 2023 (xếp hạng 63/63).',
      '1: Thứ hạng chỉ số năm 2024: từ 63 đến 46 là tăng 17, văn bản ghi tăng 16.',
    ],
    [
      'Tiếp nhận 1.200 hồ sơ, giảm 200 hồ sơ so với năm 2024 (1.000 hồ sơ).',
      '1: Số hồ sơ tiếp nhận: từ 1.000 hồ sơ đến 1.200 hồ sơ là tăng 200, văn bản ghi giảm 200.',
    ],
    [
      'Tiếp nhận 1.200 hồ sơ, tăng 25% so với năm 2024 (1.000 hồ sơ).',
      '1: Số hồ sơ tiếp nhận: từ 1.000 hồ sơ đến 1.200 hồ sơ là tăng 20, văn bản ghi tăng 25.',
    ],
  ])('%s', (sentence, message) => {
    expect(contradictionsIn(sentence)).toEqual([message]);
  });
});
