/** Words of exchange without a network, of undo and of the recycle bin. */
import type { MergeReview } from '../../core/exchange/merge-view.ts';
import { type RecordKind, recordKinds } from '../../core/exchange/record-schemas.ts';
import { viewFields } from '../../core/exchange/sheet-fields.ts';
import type { ExchangePhase } from '../../core/exchange/work-progress.ts';

/** Kinds of records as they are counted. */
const recordWords: Readonly<Record<RecordKind, string>> = {
  plans: 'kế hoạch',
  tasks: 'nhiệm vụ',
  progress: 'lần ghi tiến độ',
  members: 'đơn vị trong nhóm',
  attachments: 'tệp minh chứng',
  indicators: 'chỉ tiêu số liệu',
  values: 'số liệu',
  criteria: 'tiêu chí tự chấm điểm',
  reservations: 'số giữ lại',
  documents: 'văn bản',
  reminders: 'lần đôn đốc nhiệm vụ',
  reports: 'báo cáo',
  comments: 'góp ý báo cáo',
  versions: 'bản lưu của báo cáo',
};

/** What was done, as the message of an undo says it. */
const stepActions: Readonly<Record<string, string>> = {
  'plan.imported': 'nhận kế hoạch',
  'plan.updated': 'cập nhật kế hoạch',
  'plan.withdrawn': 'hoàn tác lần nhập',
  'plan.restored': 'lấy lại kế hoạch',
  'task.updated': 'sửa nhiệm vụ',
  'task.added': 'thêm nhiệm vụ',
  'task.deleted': 'xóa nhiệm vụ',
  'task.restored': 'lấy lại nhiệm vụ',
  'task.extended': 'gia hạn',
  'progress.recorded': 'ghi tiến độ',
  'progress.corrected': 'sửa tiến độ',
  'document.drafted': 'lập dự thảo',
  'document.discarded': 'bỏ dự thảo',
  'document.restored': 'lấy lại dự thảo',
  'office.saved': 'sửa thông tin cơ quan',
  'profile.changed': 'sửa hồ sơ tỉnh',
  'profile.imported': 'nhận hồ sơ tỉnh',
  'exchange.merged': 'nhận gói trao đổi',
};

export function wordStep({
  action,
  count,
  name,
}: {
  readonly action: string;
  readonly count: number;
  readonly name: string | null;
}): string {
  const words = stepActions[action] ?? 'thay đổi';
  if (name !== null) return `${words} “${name.length > 80 ? `${name.slice(0, 79)}…` : name}”`;
  return count > 1 ? `${words} (${count} mục)` : words;
}

export const undoStrings = {
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undoHint: (what: string | null) => (what === null ? 'Không có gì để hoàn tác' : `Hoàn tác: ${what} (Ctrl+Z)`),
  redoHint: (what: string | null) => (what === null ? 'Không có gì để làm lại' : `Làm lại: ${what} (Ctrl+Y)`),
  undone: (what: string) => `Đã hoàn tác: ${what}.`,
  redone: (what: string) => `Đã làm lại: ${what}.`,
} as const;

export const binStrings = {
  title: 'Thùng rác',
  open: 'Thùng rác…',
  intro: 'Những gì đã xóa vẫn còn ở đây cùng tiến độ và lịch sử; lấy lại lúc nào cũng được.',
  empty: 'Thùng rác trống',
  emptyBody: 'Nhiệm vụ đã xóa, kế hoạch đã hoàn tác lần nhập và dự thảo đã bỏ sẽ nằm ở đây.',
  tasks: 'Nhiệm vụ đã xóa',
  plans: 'Kế hoạch đã hoàn tác lần nhập',
  drafts: 'Dự thảo đã bỏ',
  deletedAt: (when: string) => `xóa lúc ${when}`,
  restore: 'Lấy lại',
  restoreFor: (name: string) => `Lấy lại “${name}”`,
  restored: (name: string) => `Đã lấy lại “${name}”.`,
  deleteTask: 'Xóa',
  deleteTaskHint: 'Đưa nhiệm vụ vào thùng rác',
  deleted: (name: string) => `Đã đưa “${name}” vào thùng rác.`,
} as const;

export const exchangeStrings = {
  title: 'Trao đổi',
  close: 'Đóng',
  cancel: 'Hủy',
  saved: (name: string) => `Đã lưu “${name}”.`,
  view: {
    button: 'Xuất Excel…',
    title: 'Xuất danh sách ra Excel',
    intro: (count: number) =>
      `${count.toLocaleString('vi-VN')} nhiệm vụ đang hiện, theo đúng thứ tự. Mỗi dòng mang mã ẩn để nhận lại được sau khi sửa.`,
    columns: 'Cột cần xuất',
    fields: Object.fromEntries(Object.entries(viewFields).map(([field, { label }]) => [field, label])),
    save: 'Lưu bảng tính…',
  },
  forms: {
    title: 'Biểu mẫu báo cáo cho đơn vị',
    hint: 'Mỗi đơn vị một tệp Excel, ghi một lần vào thư mục được chọn.',
    period: 'Kỳ báo cáo',
    units: 'Đơn vị',
    all: 'Chọn tất cả',
    unit: (name: string, count: number) => `${name} (${count} nhiệm vụ)`,
    none: 'Chưa có đơn vị nào được giao nhiệm vụ. Hãy nhập kế hoạch trước.',
    save: (count: number) => (count === 0 ? 'Ghi biểu mẫu…' : `Ghi ${count} biểu mẫu…`),
    saved: (count: number, folder: string) => `Đã ghi ${count} biểu mẫu vào thư mục “${folder}”.`,
  },
  returned: {
    title: 'Nhận lại bảng tính',
    hint: 'Bảng tính do chương trình xuất, sau khi đơn vị điền hoặc đã sửa. Chỗ khác được đưa ra để chọn; chưa có gì thay đổi trước khi bấm nhận.',
    choose: 'Chọn bảng tính…',
    input: 'Bảng tính cần nhận lại',
    reading: 'Đang đọc…',
    reviewTitle: (file: string) => `Xem lại “${file}”`,
    view: 'Danh sách nhiệm vụ',
    form: (unit: string, period: string) => `Biểu mẫu của ${unit}, ${period}`,
    none: 'Bảng tính không có chỗ nào khác với dữ liệu đang có. Không cần nhận gì.',
    chosen: (chosen: number, all: number) => `Đã chọn ${chosen}/${all} chỗ`,
    conflicts: (count: number) => `${count} chỗ máy này cũng đã sửa sau khi xuất; mặc định giữ bản của máy này.`,
    differences: 'Chỗ khác',
    columns: { field: 'Nội dung', present: 'Máy này đang có', given: 'Trong bảng tính', take: 'Nhận' },
    exported: (value: string) => `Lúc xuất: ${value}`,
    conflict: 'Hai bên cùng sửa',
    nothing: '(trống)',
    problems: 'Ô không nhận được',
    problem: (address: string, words: string) => `Ô ${address}: ${words}.`,
    unknown: 'Dòng không có trong chương trình',
    unknownRow: (row: number, text: string) => `Dòng ${row}: ${text}`,
    apply: (count: number) => `Nhận ${count} chỗ`,
    applied: (tasks: number) => `Đã nhận thay đổi của ${tasks} nhiệm vụ từ bảng tính.`,
    inert: 'Bắt đầu bằng dấu của công thức; được giữ nguyên là chữ',
    showMore: (count: number) => `Hiện thêm (còn ${count} chỗ)`,
    dismiss: 'Không nhận',
  },
  parcel: {
    title: 'Gói trao đổi giữa các máy',
    hint: 'Một tệp .cchc mang toàn bộ công việc qua USB sang máy khác của cơ quan: kế hoạch, nhiệm vụ, tiến độ, tệp minh chứng, số liệu, báo cáo, văn bản, tự chấm điểm.',
    passphrase: 'Mật khẩu (không bắt buộc)',
    passphraseHint: 'Ít nhất 8 ký tự. Quên mật khẩu thì không mở được gói.',
    save: 'Lưu gói…',
    saved: (name: string, code: string) => `Đã lưu “${name}”. Mã kiểm tra: ${code}`,
    open: 'Mở gói…',
    input: 'Gói trao đổi cần nhận',
    reading: 'Đang mở gói…',
    locked: (file: string) => `Gói “${file}” có mật khẩu`,
    password: 'Mật khẩu của gói',
    unlock: 'Mở',
    reviewTitle: (file: string) => `Gói “${file}”`,
    from: (device: string, when: string) => `Từ máy ${device}, lưu lúc ${when}`,
    code: (code: string) => `Mã kiểm tra: ${code}`,
    /** "Mới: 1 kế hoạch, 12 nhiệm vụ." of what there is any of. */
    news: (added: MergeReview['added']) => {
      const words = recordKinds.flatMap((kind) => (added[kind] > 0 ? [`${added[kind]} ${recordWords[kind]}`] : []));
      return words.length === 0 ? 'Không có mục mới.' : `Mới: ${words.join(', ')}.`;
    },
    refused: (count: number) => `${count} mục không nhận được:`,
    none: 'Gói không có gì mới so với máy này.',
    conflicts: (count: number) =>
      `${count} chỗ hai máy cùng sửa. Lần sửa sau được chọn sẵn; mục máy này xóa mà máy kia còn sửa thì được giữ. Hãy xem và chọn lại nếu cần.`,
    removal: 'Một bên xóa, một bên còn sửa',
    columns: { field: 'Nội dung', mine: 'Máy này', theirs: 'Gói', choice: 'Lấy' },
    mine: 'Máy này',
    theirs: 'Gói',
    choiceOf: (subject: string, field: string) => `Chọn cho ${field} của ${subject}`,
    apply: 'Nhận gói',
    applied: (count: number) => `Đã nhận ${count} thay đổi từ gói.`,
    applying: (file: string) => `Đang nhận gói “${file}”`,
    opening: 'Đang mở gói trao đổi',
    saving: 'Đang lưu gói trao đổi',
    appliedNone: 'Gói không có gì mới; dữ liệu không thay đổi.',
  },
  work: {
    starting: 'Đang chuẩn bị…',
    cancel: 'Dừng',
    phases: {
      opening: 'Đang đọc và kiểm tra tệp…',
      reading: 'Đang đọc dữ liệu của máy này…',
      stamping: 'Đang tìm những gì máy này đã sửa…',
      packing: 'Đang ghi gói…',
      files: 'Đang chép tệp đính kèm…',
      comparing: 'Đang so sánh hai bên…',
      applying: 'Đang ghi vào dữ liệu…',
      keeping: 'Đang hoàn tất…',
    } satisfies Readonly<Record<ExchangePhase, string>>,
  },
} as const;
