/** Words of the import screen. */
import type { ComparedField, HeadField } from '../../core/domain/plan-update.ts';
import type { TaskType } from '../../core/domain/task.ts';
import type { ColumnRole, SourceFormat } from '../../core/import/parsed-document.ts';

/** As they follow a number: "21 tiêu chí". */
const typeCounts: Readonly<Record<TaskType, string>> = {
  criterion: 'tiêu chí',
  assignment: 'nhiệm vụ được giao',
  lead_role: 'lĩnh vực phụ trách',
  duty: 'trách nhiệm',
  recommendation: 'kiến nghị',
};

/** For the narrow column. */
const typeShortNames: Readonly<Record<TaskType, string>> = {
  criterion: 'Tiêu chí',
  assignment: 'Nhiệm vụ',
  lead_role: 'Phụ trách',
  duty: 'Trách nhiệm',
  recommendation: 'Kiến nghị',
};

const formatNames: Readonly<Record<string, string>> = {
  docx: 'Word (.docx)',
  pdf: 'PDF (.pdf)',
  xlsx: 'Excel (.xlsx)',
  txt: 'chữ (.txt)',
};

/** What a column of a task table holds. */
const columnRoleNames: Readonly<Record<ColumnRole, string>> = {
  number: 'Số thứ tự',
  field: 'Lĩnh vực',
  title: 'Nội dung nhiệm vụ',
  goal: 'Mục tiêu, yêu cầu',
  measures: 'Giải pháp',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  implementing: 'Cơ quan thực hiện',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
};

/** As in the review: a field of a task where old and new are laid side by side. */
const comparedFieldNames: Readonly<Record<ComparedField, string>> = {
  code: 'Mã số',
  type: 'Loại',
  title: 'Nội dung',
  goal: 'Mục tiêu, yêu cầu',
  measures: 'Giải pháp',
  leadAgencies: 'Cơ quan phụ trách, chủ trì',
  coordinatingAgencies: 'Cơ quan phối hợp',
  implementingAgencies: 'Cơ quan thực hiện',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  field: 'Lĩnh vực',
};

const headFieldNames: Readonly<Record<HeadField, string>> = {
  title: 'Trích yếu',
  documentCode: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  legalBases: 'Căn cứ',
};

export const planImportStrings = {
  title: 'Nhập văn bản',
  typeCounts,
  typeShortNames,
  choose: {
    drop: 'Kéo tệp văn bản vào đây',
    formats: (formats: readonly SourceFormat[]) => {
      const names = Object.keys(formatNames).filter((format) => (formats as readonly string[]).includes(format));
      return `Nhận tệp ${names.map((format) => formatNames[format]).join(', ')}, đến 50 MB.`;
    },
    chooseFile: 'Chọn tệp…',
    fileInput: 'Tệp văn bản cần nhập',
    pasteHint: 'Khi văn bản ở nơi khác: chọn hết chữ, chép rồi dán vào đây.',
    paste: 'Nội dung văn bản',
    pastePlaceholder: 'Dán toàn bộ văn bản, từ phần đầu đến nơi nhận',
    readPasted: 'Đọc nội dung đã dán',
    /** Name under which pasted text is kept. */
    pastedFileName: 'Văn bản dán vào.txt',
    next: 'Sau khi đọc, chương trình hiện từng nhiệm vụ bên cạnh văn bản gốc để kiểm tra và sửa trước khi nhận.',
  },
  reading: {
    title: (fileName: string) => `Đang đọc “${fileName}”`,
    steps: {
      open: 'Đang mở tệp…',
      recognise: 'Đang tìm phần đầu, nhiệm vụ, cơ quan và thời hạn…',
      compare: 'Đang so với các kế hoạch đã nhận…',
    },
    hint: 'Có thể tiếp tục làm việc ở màn hình khác; kết quả sẽ đợi ở đây.',
    cancel: 'Hủy',
  },
  review: {
    subtitle: (fileName: string) => `Kiểm tra những gì đọc được từ “${fileName}”`,
    store: 'Nhận vào chương trình',
    storing: 'Đang nhận…',
    again: 'Chọn văn bản khác',
    againTitle: 'Bỏ kết quả đang kiểm tra?',
    againText: (fileName: string) =>
      `Những chỗ đã sửa cho “${fileName}” chưa được nhận vào chương trình và sẽ mất. Dữ liệu đang có không thay đổi.`,
    againConfirm: 'Bỏ và chọn văn bản khác',
    againKeep: 'Kiểm tra tiếp',
    year: 'Năm kế hoạch',
    yearWrong: 'Năm phải từ 1945 đến 2200.',
    counts: 'Đọc được',
    leftOut: (count: number) => `${count} mục bỏ ra`,
    titleMissing: (row: number) => `Mục thứ ${row} chưa có nội dung.`,
    noTasks: 'Không còn mục nào để nhận. Hãy lấy lại ít nhất một mục.',
    source: 'Văn bản gốc',
    parts: 'Những gì đọc được',
    tasks: (count: number) => `Nhiệm vụ (${count})`,
    header: 'Phần đầu',
    agencies: (newCount: number) => (newCount === 0 ? 'Cơ quan' : `Cơ quan (${newCount} mới)`),
    differences: (count: number) => `Chỗ khác (${count})`,
    columns: 'Các cột của bảng',
    warnings: (count: number) => `Cần xem lại (${count})`,
    noWarnings: 'Không còn chỗ nào cần xem lại.',
    undo: 'Hoàn tác',
    undoHint: 'Hoàn tác chỗ vừa sửa (Ctrl+Z)',
    redo: 'Làm lại',
    redoHint: 'Làm lại chỗ vừa hoàn tác (Ctrl+Y)',
    known: (title: string, differences: number) =>
      differences === 0
        ? `Kế hoạch này đã có; không có chỗ nào khác. “${title}”`
        : `Kế hoạch này đã có; ${differences} nhiệm vụ khác. “${title}”`,
    knownHead: (title: string) => `Kế hoạch này đã có; chỉ khác ở phần đầu. “${title}”`,
    seeDifferences: 'Xem chỗ khác',
    openPlan: 'Mở kế hoạch đã có',
    otherPaper: 'Đây là văn bản khác',
    update: (count: number) => `Cập nhật kế hoạch (${count})`,
    updating: 'Đang cập nhật…',
    goToLine: (line: number) => `Đến dòng ${line}`,
    wholePaper: 'Cả văn bản',
  },
  header: {
    kind: 'Loại văn bản',
    kindHint: 'Viết tắt theo quy định: KH, TB, BC, CV, QĐ…',
    number: 'Số',
    symbol: 'Ký hiệu',
    issuedOn: 'Ngày ban hành',
    parentAgency: 'Cơ quan chủ quản',
    issuingAgency: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    place: 'Địa danh',
    signerTitle: 'Chức vụ người ký',
    signerName: 'Người ký',
    addressees: 'Kính gửi',
    recipients: 'Nơi nhận',
  },
  task: {
    columns: {
      type: 'Loại',
      code: 'Mã',
      title: 'Nội dung',
      lead: 'Phụ trách',
      deadline: 'Thời hạn',
      doubt: 'Xem lại',
    },
    onlyDoubtful: (count: number) => `Chỉ mục cần xem (${count})`,
    nextDoubtful: 'Mục cần xem tiếp',
    nextDoubtfulHint: 'Đến mục cần xem tiếp theo (Ctrl+Enter)',
    keys: 'Enter: sửa · Esc: về bảng · Delete: bỏ mục',
    doubtful: 'Cần xem',
    noneDoubtful: 'Không còn mục nào cần xem.',
    settle: 'Đã xem, đúng rồi',
    doubts: 'Chỗ cần xem của mục này',
    editorLabel: (title: string) => `Sửa mục “${title}”`,
    empty: 'Chọn một mục để xem và sửa.',
    type: 'Loại',
    code: 'Mã số',
    title: 'Nội dung',
    titleMissing: 'Mục này không được để trống.',
    goal: 'Mục tiêu, yêu cầu',
    measures: 'Giải pháp',
    measuresHint: 'Mỗi dòng một giải pháp; đầu dòng “- ” hoặc “+ ” là gạch đầu dòng, dấu cộng.',
    leadAgencies: 'Cơ quan phụ trách, chủ trì',
    coordinatingAgencies: 'Cơ quan phối hợp',
    implementingAgencies: 'Cơ quan thực hiện',
    onePerLine: 'Mỗi dòng một cơ quan.',
    deadlineWords: 'Thời hạn (như văn bản ghi)',
    deadlineKind: 'Kiểu thời hạn',
    deadlineDate: 'Ngày cuối cùng',
    noDeadline: 'Không có thời hạn',
    product: 'Sản phẩm',
    field: 'Lĩnh vực',
    noField: 'Chưa xếp lĩnh vực',
    leaveOut: 'Bỏ mục này',
    restore: 'Lấy lại mục này',
    leftOut: 'Mục này sẽ không được nhận.',
    source: (from: number, to: number) => (from === to ? `Dòng ${from}` : `Dòng ${from}–${to}`),
    previous: 'Mục trước',
    next: 'Mục sau',
  },
  agencies: {
    label: 'Tên cơ quan trong văn bản',
    columns: { name: 'Văn bản ghi', directoryName: 'Trong danh mục', state: 'Tình trạng', action: 'Chọn lại' },
    states: {
      known: 'Đã có trong danh mục',
      chosen: 'Đã chọn; lần sau tự nhận ra',
      confirmed: 'Cơ quan mới, đã xác nhận',
      unknown: 'Mới, chưa xác nhận',
    },
    uses: (count: number) => `${count} lần`,
    choose: 'Chọn cơ quan…',
    chooseFor: (name: string) => `Cơ quan trong danh mục của “${name}”`,
    change: 'Đổi',
    changeFor: (name: string) => `Đổi cơ quan của “${name}”`,
    confirmNew: 'Là cơ quan mới',
    confirmNewFor: (name: string) => `“${name}” là cơ quan mới`,
    nothingFound: 'Không có cơ quan nào khớp',
    none: 'Văn bản không nêu cơ quan nào.',
  },
  columns: {
    intro:
      'Chọn nội dung của từng cột; văn bản được đọc lại ngay và lần sau gặp bảng có cùng tên cột sẽ đọc như vậy. Nhiệm vụ đã sửa sẽ được đọc lại từ đầu; bấm Ctrl+Z để trở về như trước.',
    reading: 'Đang đọc lại…',
    table: (line: number, others: number) =>
      others === 0 ? `Bảng ở dòng ${line}` : `Bảng ở dòng ${line} và ${others} bảng cùng tên cột`,
    header: 'Tên cột trong văn bản',
    role: 'Đọc là',
    noHeader: (position: number) => `Cột thứ ${position}`,
    notRead: 'Không đọc cột này',
    roles: columnRoleNames,
  },
  differences: {
    label: 'Chỗ khác với kế hoạch đã có',
    none: 'Văn bản này không khác kế hoạch đã có. Không cần cập nhật gì.',
    intro: 'Chỗ được đánh dấu sẽ được cập nhật vào kế hoạch đã có. Tiến độ và lịch sử đã ghi vẫn giữ nguyên.',
    selectAll: 'Chọn tất cả',
    chosen: (chosen: number, all: number) => `Đã chọn ${chosen}/${all} chỗ`,
    before: 'Đang có',
    after: 'Văn bản mới',
    head: 'Phần đầu văn bản',
    nothing: '(không có)',
    corrected: 'Đã sửa tay sau khi nhận',
    showMore: (count: number) => `Hiện thêm (còn ${count} nhiệm vụ)`,
    kinds: {
      added: 'Thêm mới',
      removed: 'Không còn trong văn bản',
      returned: 'Có lại trong văn bản',
      changed: 'Có thay đổi',
    },
    effects: {
      added: 'Nhiệm vụ sẽ được thêm vào kế hoạch.',
      removed: 'Nhiệm vụ sẽ được ghi “Không còn phù hợp”; không bị xóa.',
      returned: 'Nhiệm vụ sẽ được theo dõi trở lại.',
    },
    fields: comparedFieldNames,
    headFields: headFieldNames,
  },
  imports: {
    title: 'Kế hoạch đã nhận',
    facts: (code: string | null, date: string, tasks: number) =>
      [code, `nhận ngày ${date}`, `${tasks} nhiệm vụ`].filter((part) => part !== null).join(' · '),
    version: (version: number) => `bản cập nhật lần ${version - 1}`,
    undo: 'Hoàn tác lần nhập',
    undoFor: (title: string) => `Hoàn tác lần nhập “${title}”`,
    restore: 'Lấy lại',
    restoreFor: (title: string) => `Lấy lại “${title}”`,
    open: 'Mở',
    openFor: (title: string) => `Mở “${title}”`,
    withdrawn: (date: string) => `Đã hoàn tác ngày ${date}`,
    hasProgress: 'Đã có tiến độ, không hoàn tác được',
  },
  notice: {
    stored: (tasks: number, title: string) => `Đã nhận ${tasks} nhiệm vụ từ “${title}”.`,
    updated: (title: string) => `Đã cập nhật “${title}” theo văn bản mới.`,
    undo: 'Hoàn tác',
    undone: (title: string) => `Đã hoàn tác lần nhập “${title}”.`,
    restore: 'Lấy lại',
    restored: (title: string) => `Đã lấy lại “${title}”.`,
  },
} as const;
