/** Vietnamese names of what a .docx may hold and our pages do not show. */

export const notDrawnNames = {
  picture: 'hình ảnh',
  textBox: 'hộp chữ',
  shape: 'hình vẽ',
  chart: 'biểu đồ, đối tượng nhúng',
  formula: 'công thức toán',
  field: 'trường (field) khác số trang: chỉ hiện giá trị đã lưu trong tệp',
  columns: 'chia cột',
  floatingTable: 'bảng nổi (hiện như bảng thường)',
  frame: 'khung chữ (hiện như đoạn thường)',
  endnote: 'chú thích cuối văn bản',
  comment: 'ghi chú bên lề',
  revision: 'nội dung đang theo dõi thay đổi (hiện như đã chấp nhận)',
  verticalText: 'chữ xoay dọc trong ô bảng',
  pageBorder: 'đường viền trang',
  evenPages: 'đầu trang, chân trang riêng của trang chẵn',
  pageNumberFormat: 'kiểu số trang khác số 1, 2, 3',
} as const;

export type NotDrawn = keyof typeof notDrawnNames;
