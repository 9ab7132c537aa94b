/** Words of the box of Ctrl+K. */
export const findStrings = {
  title: 'Tìm và đi tới',
  box: 'Tìm nhiệm vụ, văn bản, báo cáo, cơ quan hoặc lệnh',
  placeholder: 'Gõ mã, số văn bản hoặc vài chữ, không cần dấu…',
  results: 'Kết quả',
  kinds: { command: 'Đi tới', task: 'Nhiệm vụ', document: 'Văn bản', report: 'Báo cáo', agency: 'Việc của cơ quan' },
  nothing: 'Không có gì khớp. Hãy thử ít chữ hơn.',
  count: (count: number) => `${count} kết quả`,
  hint: '↑ ↓ để chọn, Enter để mở, Esc để đóng',
  draft: 'Dự thảo',
  report: (name: string, period: string) => `${name}, ${period}`,
  commands: {
    reminders: 'Đôn đốc',
    schedule: 'Lịch và tiến độ theo tháng',
    selfAssessment: 'Tự chấm điểm',
    changes: 'Thay đổi từ một ngày',
    bin: 'Thùng rác',
    firstRun: 'Thiết lập lần đầu',
  },
} as const;
