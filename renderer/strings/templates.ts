/** Words of the list of templates. */
export const templateStrings = {
  tab: 'Mẫu văn bản',
  table: 'Mẫu của từng loại văn bản',
  intro:
    'Mỗi loại văn bản có một tệp Word làm mẫu. Bấm “Sửa mẫu” để lưu một bản và mở bằng Word; sửa xong, bấm “Nhận mẫu đã sửa”. Mẫu có lỗi không được nhận, nên không bao giờ ra đến văn bản.',
  kind: 'Loại',
  inUse: 'Mẫu đang dùng',
  original: 'Mẫu gốc của chương trình',
  own: (fileName: string) => `Mẫu của cơ quan: ${fileName}`,
  changed: (at: string, by: string) => `Nhận lúc ${at}, ${by}`,
  actions: 'Thao tác',
  edit: 'Sửa mẫu',
  editOf: (kind: string) => `Sửa mẫu ${kind}`,
  take: 'Nhận mẫu đã sửa…',
  takeOf: (kind: string) => `Nhận mẫu ${kind} đã sửa`,
  inspect: 'Kiểm tra mẫu',
  inspectOf: (kind: string) => `Kiểm tra mẫu ${kind}`,
  restore: 'Dùng lại mẫu gốc',
  restoreOf: (kind: string) => `Dùng lại mẫu gốc ${kind}`,
  saved: (fileName: string) =>
    `Đã lưu mẫu thành “${fileName}” và mở bằng Word. Sửa xong hãy lưu lại, đóng Word rồi bấm “Nhận mẫu đã sửa”.`,
  taken: (kind: string) => `Mẫu ${kind} mới đã được nhận; văn bản lập từ nay dùng mẫu này.`,
  restored: (kind: string) => `Mẫu ${kind} đã trở lại mẫu gốc.`,
  report: {
    title: (kind: string) => `Kiểm tra mẫu ${kind}`,
    refused: (kind: string) => `Mẫu ${kind} chưa nhận được`,
    sound: (count: number) => `Mẫu dùng được: đủ ${count} chỗ điền và các kiểu chữ.`,
    problems: (count: number) => `Có ${count} chỗ cần sửa trong Word. Mẫu đang dùng không thay đổi.`,
    quote: 'Đoạn văn trong mẫu',
    present: 'Chỗ điền có trong mẫu',
    close: 'Đóng',
  },
} as const;
