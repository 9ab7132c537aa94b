/** Words of the register of outgoing documents. */
import type { Numbering, RegisterEntryState } from '../../core/domain/register.ts';

const states: Readonly<Record<RegisterEntryState, string>> = {
  issued: 'Đã phát hành',
  revoked: 'Đã thu hồi',
  reserved: 'Giữ số',
  released: 'Số trả lại',
};

const numberings: Readonly<Record<Numbering, string>> = {
  perKind: 'Mỗi loại một dãy số',
  shared: 'Các loại chung một dãy số',
};

export const registerStrings = {
  table: 'Sổ văn bản đi',
  states,
  year: 'Năm',
  yearOf: (year: number) => `Năm ${year}`,
  search: 'Tìm trong sổ',
  searchPlaceholder: 'Số, trích yếu, người ký, nơi nhận',
  state: 'Tình trạng',
  recipients: 'Nơi nhận',
  note: 'Ghi chú',
  actions: 'Thao tác',
  corrects: 'Đính chính văn bản khác',
  sharedNumber: 'Trùng số với văn bản khác',
  free: 'Số này chưa dùng; văn bản phát hành kế tiếp của dãy sẽ nhận số này.',
  release: 'Trả số',
  releaseOf: (number: number) => `Trả số ${number}`,
  more: (count: number) => `Xem thêm ${count} dòng`,
  none: (year: number) => `Sổ năm ${year} chưa có văn bản nào`,
  noneHint: 'Mở một dự thảo rồi bấm “Phát hành…” để cấp số; văn bản sẽ vào sổ ở đây.',
  notFound: 'Không có dòng nào khớp',
  notFoundHint: 'Hãy thử ít từ hơn, hoặc chọn năm khác.',
  clearSearch: 'Bỏ tìm',
  tools: 'Việc với sổ',
  reserve: 'Giữ số…',
  print: 'In sổ',
  saveDocx: 'Lưu sổ thành Word…',
  verify: 'Kiểm tra tệp đã lưu',
  numbering: 'Cách đánh số',
  numberings,
  numberingHint: 'Cách đánh số mới áp dụng cho số cấp từ nay về sau.',
  printed: 'Đã gửi sổ đến máy in.',
  saved: (fileName: string) => `Đã lưu tệp “${fileName}”.`,
  sound: (count: number) => `${count} văn bản trong năm còn nguyên như lúc phát hành.`,
  damaged: (codes: readonly string[]) =>
    `Tệp của các văn bản sau không còn như lúc phát hành: ${codes.join(', ')}. Hãy khôi phục từ bản sao lưu.`,
  reserveDialog: {
    title: 'Giữ số',
    text: 'Giữ các số kế tiếp cho văn bản sẽ phát hành sau. Số được giữ vẫn hiện trong sổ; không dùng thì trả lại.',
    kind: 'Loại văn bản',
    count: 'Giữ bao nhiêu số',
    countWrong: 'Số lượng từ 1 đến 50.',
    note: 'Giữ cho văn bản nào',
    submit: 'Giữ số',
    cancel: 'Thôi',
    done: (numbers: readonly number[]) => `Đã giữ số ${numbers.join(', ')}.`,
  },
} as const;
