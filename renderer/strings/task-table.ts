/** Words of what one does with the task table: filter builder, views, columns, chosen tasks, clipboard, extensions. */
import type { ConditionField, ConditionOperator } from '../../core/domain/task-list.ts';

export const conditionFieldNames: Readonly<Record<ConditionField, string>> = {
  status: 'Tình trạng',
  field: 'Lĩnh vực',
  lead: 'Cơ quan phụ trách',
  plan: 'Kế hoạch',
  lastDay: 'Ngày đến hạn',
  daysLeft: 'Số ngày còn lại',
  percent: 'Tiến độ (%)',
  lacks: 'Sáu rõ',
  extended: 'Gia hạn',
  words: 'Nội dung, kết quả, minh chứng',
};

export const conditionOperatorNames: Readonly<Record<ConditionOperator, string>> = {
  is: 'là',
  isNot: 'không phải là',
  onOrBefore: 'đến hết ngày',
  onOrAfter: 'từ ngày',
  atMost: 'không quá',
  atLeast: 'từ',
  isBlank: 'chưa có',
  isNotBlank: 'đã có',
  contains: 'có các từ',
  containsNot: 'không có các từ',
};

export const tableStrings = {
  commands: {
    open: 'Mở nhiệm vụ',
    view: 'Bảng',
    bulkEdit: 'Sửa các dòng đã chọn…',
    extend: 'Gia hạn…',
    remind: 'Đôn đốc…',
    remindHint: 'Đôn đốc các cơ quan phụ trách những nhiệm vụ đã chọn',
    clarity: 'Sáu rõ',
    clarityHint: 'Xem mỗi nhiệm vụ còn chưa rõ điều gì',
    addCondition: 'Thêm điều kiện',
    copy: 'Sao chép ô',
    copyWithHeadings: 'Sao chép cả dòng, kèm tiêu đề cột',
    pasteHint: 'Dán từ Excel: bấm Ctrl+V',
    delete: 'Chuyển vào thùng rác',
    menuLabel: 'Lệnh cho các dòng đã chọn',
    picked: (count: string) => `Đã chọn ${count}`,
  },

  conditions: {
    label: 'Điều kiện lọc',
    joiner: 'Cách ghép các điều kiện',
    joiners: { and: 'và', or: 'hoặc' },
    joinerHints: { and: 'Phải đúng mọi điều kiện', or: 'Chỉ cần đúng một điều kiện' },
    field: (place: number) => `Mục của điều kiện ${place}`,
    operator: (place: number) => `Phép so của điều kiện ${place}`,
    value: (place: number) => `Giá trị của điều kiện ${place}`,
    remove: (place: number) => `Bỏ điều kiện ${place}`,
    choose: 'Chọn…',
    unclear: (name: string) => `chưa ${name.toLocaleLowerCase('vi')}`,
    extended: 'đã gia hạn',
    notExtended: 'chưa gia hạn',
    days: 'ngày',
  },

  clarity: {
    label: 'Sáu rõ: bấm để chỉ xem nhiệm vụ còn chưa rõ',
    chip: (name: string, count: string) => `Chưa ${name.toLocaleLowerCase('vi')}: ${count}`,
    fill: 'Điền cho các dòng đã chọn…',
    allClear: 'Mọi nhiệm vụ đang xem đều đủ sáu rõ.',
  },

  view: {
    groupBy: 'Nhóm theo',
    noGroup: 'Không nhóm',
    columns: 'Chọn cột…',
    saved: 'Bảng đã lưu',
    save: 'Lưu bảng đang xem…',
    none: 'Chưa có bảng nào được lưu',
    reset: 'Về bảng ban đầu',
  },

  saveView: {
    title: 'Lưu bảng đang xem',
    text: 'Bộ lọc, điều kiện, sắp xếp, nhóm và các cột sẽ được giữ dưới tên này.',
    name: 'Tên bảng',
    replaces: 'Đã có bảng tên này; lưu sẽ thay bảng đó.',
    present: 'Các bảng đã lưu',
    delete: (name: string) => `Xóa bảng “${name}”`,
    cancel: 'Đóng',
    save: 'Lưu',
  },

  columnDialog: {
    title: 'Chọn cột',
    show: (name: string) => `Hiện cột ${name}`,
    up: (name: string) => `Đưa cột ${name} lên trước`,
    down: (name: string) => `Đưa cột ${name} ra sau`,
    width: (name: string) => `Độ rộng cột ${name} (điểm ảnh)`,
    usual: 'Dùng các cột ban đầu',
    close: 'Đóng',
  },

  bulkEdit: {
    title: (count: string) => `Sửa ${count} nhiệm vụ đã chọn`,
    hint: 'Chỉ những mục được điền mới thay đổi; mục để trống giữ nguyên.',
    keep: 'Giữ nguyên',
    onlyBlanks: 'Chỉ điền cho nhiệm vụ còn trống mục đó',
    agencies: 'Nhiều cơ quan cách nhau bằng dấu chấm phẩy',
    deadlineHint: 'Ngày (15/12/2026), “Quý IV”, “Tháng 11” hoặc “Thường xuyên”',
    cancel: 'Hủy',
    submit: 'Ghi thay đổi',
    submitting: 'Đang ghi…',
  },

  extend: {
    title: (count: string) => `Gia hạn ${count} nhiệm vụ`,
    hint: 'Ngày cũ và văn bản gia hạn được giữ trong lịch sử của từng nhiệm vụ.',
    dueOn: 'Hạn mới',
    dueOnMissing: 'Hãy ghi hạn mới.',
    earlier: 'Hạn mới đã qua; nhiệm vụ sẽ tính là quá hạn.',
    documentCode: 'Số, ký hiệu văn bản gia hạn',
    documentCodeMissing: 'Hãy ghi số, ký hiệu của văn bản cho gia hạn.',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    cancel: 'Hủy',
    submit: 'Gia hạn',
    submitting: 'Đang ghi…',
  },

  paste: {
    title: 'Dán vào bảng nhiệm vụ',
    summary: (changes: string, tasks: string) => `${changes} ô của ${tasks} nhiệm vụ sẽ thay đổi.`,
    nothing: 'Không có ô nào thay đổi.',
    outside: (count: string) => `${count} ô nằm ngoài bảng nên không được dán.`,
    problems: (count: string) => `${count} ô không dán được và giữ nguyên như cũ:`,
    more: (count: string) => `… và ${count} ô nữa`,
    headings: { task: 'Nhiệm vụ', column: 'Cột', before: 'Đang có', after: 'Sẽ thành' },
    blank: '(trống)',
    cancel: 'Hủy',
    submit: 'Dán',
    submitting: 'Đang ghi…',
    previewLabel: 'Những ô sẽ thay đổi',
  },

  copied: (rows: string) => `Đã sao chép ${rows} dòng`,
  tooManyToCopy: (limit: string) => `Chỉ sao chép được ${limit} dòng đầu; hãy lọc bớt, hoặc xuất ra Excel.`,
  deleted: (count: string) => `Đã chuyển ${count} nhiệm vụ vào thùng rác`,
} as const;
