/** Words of undo and of the recycle bin. */

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
