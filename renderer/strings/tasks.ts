/** Words of the task table and of the screen of one task, and the names of what a task can be. */
import type { AgencyRole } from '../../core/domain/agency.ts';
import type { Clarity } from '../../core/domain/clarity.ts';
import type { DeadlineKind } from '../../core/domain/deadline.ts';
import type { ReformField } from '../../core/domain/field.ts';
import type { ProgressStatus } from '../../core/domain/progress.ts';
import type { TaskStatus, TaskType } from '../../core/domain/task.ts';
import type { TaskGrouping } from '../../core/domain/task-list.ts';

export const taskStatusNames: Readonly<Record<TaskStatus, string>> = {
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  ongoing: 'Thường xuyên',
  done: 'Hoàn thành',
  doneLate: 'Hoàn thành trễ hạn',
  cancelled: 'Không còn phù hợp',
};

/** For badges and narrow columns. */
export const taskStatusShortNames: Readonly<Record<TaskStatus, string>> = {
  ...taskStatusNames,
  doneLate: 'Xong, trễ hạn',
  cancelled: 'Không phù hợp',
};

export const taskTypeNames: Readonly<Record<TaskType, string>> = {
  criterion: 'Tiêu chí thành phần',
  assignment: 'Nhiệm vụ được giao',
  lead_role: 'Vai trò phụ trách',
  duty: 'Trách nhiệm tổ chức thực hiện',
  recommendation: 'Kiến nghị, đề xuất',
};

export const progressStatusNames: Readonly<Record<ProgressStatus, string>> = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Hoàn thành',
  cancelled: 'Không còn phù hợp',
};

export const agencyRoleNames: Readonly<Record<AgencyRole, string>> = {
  lead: 'Cơ quan phụ trách',
  coordinating: 'Cơ quan phối hợp',
  implementing: 'Cơ quan thực hiện',
};

export const deadlineKindNames: Readonly<Record<DeadlineKind, string>> = {
  date: 'Đến ngày',
  month: 'Trong tháng',
  quarter: 'Trong quý',
  year: 'Trong năm',
  days_after_event: 'Số ngày sau một việc',
  recurring: 'Định kỳ',
  ongoing: 'Thường xuyên',
};

/** For columns and filters; papers print `reformFieldNames`. */
export const reformFieldShortNames: Readonly<Record<ReformField, string>> = {
  direction: 'Chỉ đạo, điều hành',
  institution: 'Thể chế',
  procedure: 'Thủ tục hành chính',
  apparatus: 'Tổ chức bộ máy',
  civilService: 'Chế độ công vụ',
  publicFinance: 'Tài chính công',
  digitalGovernment: 'Chính quyền số',
  impact: 'Tác động của cải cách',
  satisfaction: 'Mức độ hài lòng',
};

/** "6 rõ", each as what is to be clear. */
export const clarityNames: Readonly<Record<Clarity, string>> = {
  person: 'Rõ người',
  work: 'Rõ việc',
  time: 'Rõ thời gian',
  responsibility: 'Rõ trách nhiệm',
  product: 'Rõ sản phẩm',
  authority: 'Rõ thẩm quyền',
};

/** What is missing where one of the six is not clear. */
export const clarityHints: Readonly<Record<Clarity, string>> = {
  person: 'Chưa giao cơ quan, người phụ trách',
  work: 'Chưa có mục tiêu, yêu cầu hoặc giải pháp',
  time: 'Chưa có thời hạn',
  responsibility: 'Chưa nêu cơ quan phối hợp, thực hiện',
  product: 'Chưa nêu sản phẩm',
  authority: 'Chưa nêu thẩm quyền quyết định',
};

export const taskGroupingNames: Readonly<Record<TaskGrouping, string>> = {
  field: 'Lĩnh vực',
  lead: 'Cơ quan phụ trách',
  month: 'Tháng đến hạn',
  status: 'Tình trạng',
};

export const taskStrings = {
  title: 'Nhiệm vụ',
  noField: 'Chưa xác định lĩnh vực',
  noLead: 'Chưa giao cơ quan phụ trách',
  notSet: 'Chưa có',
  overdueBy: (days: number) => `Quá hạn ${days} ngày`,
  /** Beside the last day, where the paper names the day after. */
  beforeDay: (date: string) => `trước ${date}`,
  daysLeft: (days: number) => (days === 0 ? 'Hạn cuối là hôm nay' : `Còn ${days} ngày`),
  percent: (percent: number) => `${percent} %`,

  list: {
    label: 'Bảng nhiệm vụ',
    filtersLabel: 'Lọc nhiệm vụ',
    search: 'Tìm nhiệm vụ (Ctrl+F)',
    searchLabel: 'Tìm nhiệm vụ',
    filters: { plan: 'Kế hoạch', status: 'Tình trạng', field: 'Lĩnh vực', lead: 'Cơ quan phụ trách' },
    allPlans: 'Mọi kế hoạch',
    allStatuses: 'Mọi tình trạng',
    allFields: 'Mọi lĩnh vực',
    allLeads: 'Mọi cơ quan phụ trách',
    option: (name: string, count: string) => `${name} (${count})`,
    clearFilters: 'Bỏ lọc',
    count: (shown: string, total: string) => `Hiện ${shown}/${total} nhiệm vụ`,
    open: 'Mở nhiệm vụ',
    sortBy: (column: string) => `Sắp xếp theo ${column}. Giữ Shift để sắp xếp thêm theo cột này.`,
    sortPlace: (place: number) => `ưu tiên ${place}`,
    resize: (column: string) => `Kéo để đổi độ rộng cột ${column}`,
    extended: (date: string, code: string) => `Gia hạn đến ${date} (${code})`,
    extendedBy: (code: string) => `Gia hạn theo ${code}`,
    picked: (count: string) => `Đã chọn ${count} nhiệm vụ`,
    noMonth: 'Không có ngày đến hạn',
    month: (month: number, year: number) => `Tháng ${month}/${year}`,
    groupCount: (name: string, count: string) => `${name} (${count})`,
    foldGroup: 'Thu gọn nhóm',
    unfoldGroup: 'Mở nhóm',
    keysHint: 'Enter mở nhiệm vụ; F2 hoặc gõ chữ để sửa ô; Shift, Ctrl để chọn nhiều dòng; Shift+F10 mở bảng lệnh',
    columns: {
      code: 'Mã',
      title: 'Nhiệm vụ',
      field: 'Lĩnh vực',
      lead: 'Cơ quan phụ trách',
      deadline: 'Thời hạn',
      status: 'Tình trạng',
      percent: 'Tiến độ',
      outcome: 'Kết quả thực hiện',
      extension: 'Gia hạn',
      product: 'Sản phẩm',
      goal: 'Mục tiêu, yêu cầu',
      authority: 'Thẩm quyền',
      coordinating: 'Cơ quan phối hợp',
      implementing: 'Cơ quan thực hiện',
      plan: 'Kế hoạch',
      lacks: 'Chưa rõ',
    },
    nothingFound: 'Không có nhiệm vụ nào khớp',
    nothingFoundBody: 'Hãy bớt từ trong ô tìm, chọn lại bộ lọc, hoặc bỏ lọc để xem tất cả nhiệm vụ.',
    loading: 'Đang đọc nhiệm vụ…',
  },

  cells: {
    edit: (column: string, task: string) => `Sửa ${column} của nhiệm vụ ${task}`,
    titleMissing: 'Nội dung nhiệm vụ không được để trống.',
    unknownField: 'Không có lĩnh vực nào tên như vậy.',
    unknownStatus: 'Hãy ghi: Chưa thực hiện, Đang thực hiện, Hoàn thành hoặc Không còn phù hợp.',
    unreadableDeadline: 'Không đọc được thời hạn. Hãy ghi ngày (15/12/2026), “Quý IV”, “Tháng 11” hoặc “Thường xuyên”.',
    notEditable: 'Cột này không sửa trong bảng được.',
    byDay: (date: string) => `Chậm nhất ngày ${date}`,
    notSaved: 'Chưa ghi được ô vừa sửa; nội dung đã gõ vẫn còn trong ô.',
    savedAt: (time: string) => `Đã lưu lúc ${time}`,
  },

  detail: {
    loading: 'Đang mở nhiệm vụ…',
    recordProgress: 'Cập nhật tiến độ',
    edit: 'Sửa nhiệm vụ',
    factsRegion: 'Nội dung nhiệm vụ',
    recordRegion: 'Tiến độ và lịch sử',
    facts: 'Thông tin chung',
    plan: 'Kế hoạch',
    type: 'Loại',
    field: 'Lĩnh vực',
    deadline: 'Thời hạn',
    lastDay: (date: string) => `Ngày cuối: ${date}`,
    extensions: 'Gia hạn',
    extension: (date: string, before: string) => `Đến ${date} (hạn trước: ${before})`,
    noLastDay: 'chưa có',
    goal: 'Mục tiêu, yêu cầu',
    measures: 'Giải pháp',
    product: 'Sản phẩm',
    authority: 'Thẩm quyền, trách nhiệm',
    agencies: 'Cơ quan, đơn vị',
    asWritten: (words: string) => `Văn bản ghi: ${words}`,
    source: 'Nguồn trong văn bản',
    sourceLines: (from: number, to: number) => (from === to ? `Dòng ${from}` : `Dòng ${from}–${to}`),
    status: 'Tình trạng',
    progress: 'Tiến độ theo kỳ báo cáo',
    noProgress: 'Chưa ghi nhận tiến độ. Bấm “Cập nhật tiến độ” để ghi kết quả kỳ này.',
    wholeTask: 'Cả nhiệm vụ',
    completedOn: (date: string) => `Hoàn thành ngày ${date}`,
    outcome: 'Kết quả',
    obstacle: 'Khó khăn, vướng mắc',
    recommendation: 'Kiến nghị, đề xuất',
    evidence: 'Văn bản minh chứng',
    recorded: (who: string, when: string) => `${who} ghi lúc ${when}`,
    history: 'Lịch sử thay đổi',
    noHistory: 'Chưa có thay đổi nào.',
  },

  progress: {
    title: 'Cập nhật tiến độ',
    period: 'Kỳ báo cáo',
    unit: 'Đơn vị',
    status: 'Tình trạng',
    percent: 'Tỷ lệ (%)',
    completedOn: 'Ngày hoàn thành',
    outcome: 'Kết quả thực hiện',
    obstacle: 'Khó khăn, vướng mắc',
    recommendation: 'Kiến nghị, đề xuất',
    evidence: 'Văn bản minh chứng',
    evidenceRow: (position: number) => `Văn bản minh chứng ${position}`,
    documentCode: 'Số, ký hiệu',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    addEvidence: 'Thêm văn bản',
    removeEvidence: (position: number) => `Bỏ văn bản minh chứng ${position}`,
    attachments: 'Tệp đính kèm',
    attachmentHint: 'PDF, ảnh, Word, Excel, PowerPoint hoặc văn bản; mỗi tệp đến 50 MB. Tệp được lưu ngay khi chọn.',
    addAttachment: 'Đính kèm tệp',
    attaching: 'Đang lưu tệp…',
    attached: 'Đã lưu tệp.',
    openAttachment: (name: string) => `Mở tệp ${name}`,
    removeAttachment: (name: string) => `Bỏ tệp ${name}`,
    size: (size: string, when: string) => `${size}, đính kèm ${when}`,
    save: 'Lưu tiến độ',
    saveHint: 'Lưu (Ctrl+S)',
    saving: 'Đang lưu…',
    savedAt: (time: string) => `Đã lưu lúc ${time}`,
    unsaved: 'Có nội dung chưa lưu',
    invalid: {
      percent: 'Tỷ lệ là số nguyên từ 0 đến 100.',
      completedOnMissing: 'Hãy ghi ngày hoàn thành, để biết đúng hạn hay trễ hạn.',
      completedOnFuture: 'Ngày hoàn thành không thể sau hôm nay.',
      documentCode: 'Hãy ghi số, ký hiệu của văn bản.',
    },
  },

  edit: {
    title: 'Sửa nhiệm vụ',
    taskTitle: 'Nội dung nhiệm vụ',
    goal: 'Mục tiêu, yêu cầu',
    product: 'Sản phẩm',
    authority: 'Thẩm quyền, trách nhiệm',
    field: 'Lĩnh vực',
    deadlineWords: 'Thời hạn (như văn bản ghi)',
    deadlineKind: 'Kiểu thời hạn',
    deadlineDate: 'Ngày cuối',
    paperDate: 'Ngày văn bản ghi',
    beforeHint: (lastDay: string) => `“Trước ngày”: hạn cuối tính là ${lastDay}`,
    noDeadline: 'Không có thời hạn',
    agencyHint: 'Mỗi cơ quan một dòng',
    save: 'Lưu thay đổi',
    nothingChanged: 'Chưa có thay đổi nào để lưu',
    loadNewest: 'Nạp bản mới, giữ phần đang sửa',
    savedAt: (time: string) => `Đã lưu lúc ${time}`,
    invalid: {
      title: 'Hãy ghi nội dung nhiệm vụ.',
      deadlineWords: 'Hãy ghi thời hạn, hoặc chọn “Không có thời hạn”.',
      tooLong: 'Nội dung quá dài.',
    },
  },
} as const;

/** Words of the audit trail: its actions and the fields it speaks of. */
export const historyStrings = {
  nothing: 'chưa có',
  otherAction: 'Thay đổi',
  actions: {
    'plan.imported': 'Nhận vào từ văn bản',
    'plan.updated': 'Cập nhật kế hoạch theo văn bản mới',
    'plan.withdrawn': 'Hoàn tác lần nhập kế hoạch',
    'plan.restored': 'Lấy lại kế hoạch đã hoàn tác',
    'task.added': 'Thêm vào theo văn bản mới',
    'task.revised': 'Sửa theo văn bản mới',
    'task.dropped': 'Không còn trong văn bản',
    'task.returned': 'Có lại trong văn bản',
    'task.extended': 'Gia hạn',
    'task.updated': 'Sửa nhiệm vụ',
    'task.deleted': 'Đưa vào thùng rác',
    'task.restored': 'Lấy lại từ thùng rác',
    'change.undone': 'Hoàn tác',
    'change.redone': 'Làm lại',
    'exchange.merged': 'Nhận từ gói trao đổi',
    'progress.recorded': 'Ghi tiến độ',
    'progress.corrected': 'Sửa tiến độ đã ghi',
    'attachment.added': 'Đính kèm tệp',
    'attachment.removed': 'Bỏ tệp đính kèm',
  },
  fields: {
    title: 'Nội dung nhiệm vụ',
    goal: 'Mục tiêu, yêu cầu',
    product: 'Sản phẩm',
    authority: 'Thẩm quyền, trách nhiệm',
    field: 'Lĩnh vực',
    deadline: 'Thời hạn',
    lastOn: 'Ngày cuối',
    extensionDocument: 'Văn bản gia hạn',
    leadAgencies: 'Cơ quan phụ trách',
    coordinatingAgencies: 'Cơ quan phối hợp',
    implementingAgencies: 'Cơ quan thực hiện',
    agencyName: 'Đơn vị',
    status: 'Tình trạng',
    percent: 'Tỷ lệ hoàn thành',
    completedOn: 'Ngày hoàn thành',
    outcome: 'Kết quả thực hiện',
    obstacle: 'Khó khăn, vướng mắc',
    recommendation: 'Kiến nghị, đề xuất',
    evidence: 'Văn bản minh chứng',
    fileName: 'Tệp',
  },
  statuses: progressStatusNames as Readonly<Record<string, string>>,
} as const;
