/** Words of Cài đặt › Gói hỗ trợ. */
export const supportStrings = {
  title: 'Gói hỗ trợ',
  hint: 'Khi chương trình gặp sự cố, gửi tệp này cho cán bộ tin học của cơ quan. Trong gói không có nội dung nhiệm vụ, văn bản, tên cơ quan hay tên người.',
  show: 'Xem nội dung gói',
  reading: 'Đang kiểm tra dữ liệu…',
  contents: 'Gói gồm các tệp sau; mở từng tệp để xem trước khi lưu.',
  save: 'Lưu gói hỗ trợ…',
  saved: (fileName: string) => `Đã lưu “${fileName}”.`,
} as const;
