/** Words of the screen of figures (Số liệu). */
import type { Accumulation, Direction, IndicatorDisplay } from '../../core/domain/indicator.ts';
import type { FigureFault } from '../../core/report/check-figures.ts';

const faults: Readonly<Record<FigureFault, (expected: string) => string>> = {
  partsDiffer: (expected) => `khác tổng các thành phần (${expected})`,
  unitsDiffer: (expected) => `khác tổng các đơn vị (${expected})`,
  monthsDiffer: (expected) => `khác tổng các tháng (${expected})`,
  shareDiffers: (expected) => `khác kết quả chia từ tử số, mẫu số (${expected})`,
  outOfPercent: () => 'tỷ lệ phải từ 0 đến 100 %',
  negative: () => 'số âm',
  notWhole: () => 'số đếm không thể lẻ',
  cumulativeFalls: (expected) => `lũy kế giảm so với kỳ trước (${expected})`,
  outlier: (expected) => `khác thường so với các kỳ trước (khoảng ${expected})`,
};

const accumulations: Readonly<Record<Accumulation, string>> = {
  flow: 'Phát sinh trong kỳ (quý bằng tổng các tháng)',
  stock: 'Tại thời điểm cuối kỳ',
  cumulative: 'Lũy kế từ đầu năm',
};

const directions: Readonly<Record<Direction, string>> = {
  up: 'Càng cao càng tốt',
  down: 'Càng thấp càng tốt',
  none: 'Không xếp',
};

const displays: Readonly<Record<IndicatorDisplay, string>> = {
  headline: 'Nổi bật, nêu ở câu đầu kèm so sánh',
  line: 'Một dòng riêng',
  operand: 'Chỉ dùng để tính',
};

export const indicatorStrings = {
  title: 'Số liệu',
  loading: 'Đang mở số liệu…',
  addProfile: 'Lấy danh mục mẫu',
  addIndicator: 'Thêm chỉ tiêu',
  fromPaper: 'Lấy từ văn bản…',
  empty: {
    title: 'Chưa có chỉ tiêu nào',
    body: 'Lấy danh mục mẫu của tỉnh rồi nhập số liệu từng kỳ, hoặc tự thêm chỉ tiêu của đơn vị. Số liệu dán được từ Excel và tự đi vào báo cáo.',
  },
  year: 'Năm',
  view: 'Cách xem',
  views: {
    quarter: 'Theo quý',
    month: 'Theo tháng',
    halfYear: 'Theo 6 tháng',
    year: 'Theo năm',
    units: 'Theo đơn vị',
  },
  calendar: 'Kỳ theo tháng dương lịch',
  unit: 'Đơn vị báo cáo',
  whole: 'Toàn tỉnh (chung)',
  period: 'Kỳ',
  addUnit: 'Thêm đơn vị vào bảng',
  grid: 'Bảng số liệu',
  indicator: 'Chỉ tiêu',
  unitOfMeasure: 'Đơn vị tính',
  editIndicator: (name: string) => `Sửa chỉ tiêu ${name}`,
  missing: 'thiếu số liệu',
  computed: 'tính được',
  hint: 'Gõ số rồi Enter; Ctrl+V dán từ Excel; Delete xóa; Ctrl+Z hoàn tác; F2 sửa.',
  checks: (count: number) => `Cần kiểm tra (${count})`,
  noFindings: 'Chưa thấy điểm nào bất hợp lý trong bảng đang xem.',
  missingCount: (count: number) => `${count} ô còn thiếu`,
  fault: (fault: FigureFault, expected: string) => faults[fault](expected),
  findingAt: (indicator: string, column: string, found: string) => `${indicator}, ${column}: ${found}`,
  unreadable: (text: string) => `“${text}” không phải là một số. Ví dụ: 176.181 hoặc 89,85.`,
  pasted: (count: number) => `Đã dán ${count} ô.`,
  pasteRefused: (count: number, first: string) =>
    `Bỏ qua ${count} ô không đọc được, ô đầu tiên là “${first}”. Những ô khác đã được ghi.`,
  undone: 'Đã hoàn tác.',
  edit: {
    add: 'Thêm chỉ tiêu',
    change: 'Sửa chỉ tiêu',
    name: 'Tên chỉ tiêu',
    group: 'Nhóm',
    unit: 'Đơn vị tính',
    decimals: 'Số chữ số thập phân',
    direction: 'Chiều tốt',
    directions,
    target: 'Chỉ tiêu giao',
    accumulation: 'Cách cộng dồn',
    accumulations,
    display: 'Trong báo cáo',
    displays,
    formula: 'Cách có số liệu',
    formulas: { entered: 'Nhập', ratio: 'Tử số chia mẫu số', sum: 'Tổng các thành phần' },
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    parts: 'Các thành phần',
    showsShares: 'Báo cáo nêu tỷ trọng từng thành phần',
    save: 'Lưu',
    drop: 'Đưa khỏi danh mục',
    cancel: 'Hủy',
    incomplete: 'Cần có tên và nhóm.',
  },
  found: {
    title: 'Lấy số liệu từ văn bản',
    choose: 'Chọn tệp…',
    reading: 'Đang đọc văn bản…',
    none: 'Không tìm thấy số liệu nào trong văn bản này.',
    intoPeriod: 'Ghi vào kỳ',
    asIndicator: 'Ghi cho chỉ tiêu',
    skip: 'Không lấy',
    line: (line: number) => `dòng ${line}`,
    source: (file: string, line: number) => `${file}, dòng ${line}`,
    take: (count: number) => `Ghi ${count} số liệu`,
    taken: (count: number) => `Đã ghi ${count} số liệu từ văn bản.`,
    close: 'Đóng',
    value: 'Số liệu trong văn bản',
  },
} as const;
