/** Words of the screen that says what has changed since a day. */
export const taskChangesStrings = {
  title: 'Có gì thay đổi',
  open: 'Có gì thay đổi…',
  since: 'So với đầu ngày',
  subtitle: (since: string) => `So với đầu ngày ${since}`,
  loading: 'Đang so sánh…',
  gap: (since: string, restored: string, recorded: string | null) =>
    `Dữ liệu được khôi phục từ bản sao lúc ${restored}; ${recorded ? `bản sao có dữ liệu đến ${recorded}` : 'bản sao chưa có dữ liệu'}. Những gì ghi sau đó cho đến lúc khôi phục không còn trong lịch sử, nên dưới đây là so với bản sao, không phải với đầu ngày ${since}.`,
  plans: 'Kế hoạch mới nhận',
  planTasks: (title: string, count: string) => `${title}: ${count} nhiệm vụ`,
  added: 'Nhiệm vụ mới',
  overdue: 'Quá hạn thêm',
  changed: 'Nhiệm vụ có thay đổi',
  count: (count: string) => `${count} nhiệm vụ`,
  nothing: 'Không có gì thay đổi',
  nothingBody: 'Từ ngày này đến nay không có nhiệm vụ nào được thêm, sửa, cập nhật tiến độ hay trở thành quá hạn.',
  more: (count: string) => `Xem thêm ${count} nhiệm vụ`,
  overdueBy: (days: number) => `quá ${days} ngày`,
  openTask: (name: string) => `Mở nhiệm vụ ${name}`,
  columns: { task: 'Nhiệm vụ', what: 'Nội dung', before: 'Trước', after: 'Nay' },
} as const;
