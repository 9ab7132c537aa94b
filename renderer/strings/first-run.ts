/** Words of the first run: who the office is, how it numbers, who signs, who receives. */
import type { DocumentKind } from '../../core/domain/document-kinds.ts';
import type { FirstRunStep } from '../../core/domain/first-run.ts';
import type { PositionPart, SigningAuthority } from '../../core/domain/signing.ts';

const steps: Readonly<Record<FirstRunStep, string>> = {
  agency: 'Cơ quan',
  numbers: 'Ký hiệu và số',
  signers: 'Người ký',
  recipients: 'Nơi nhận',
  review: 'Xem lại',
};

const stepHints: Readonly<Record<FirstRunStep, string>> = {
  agency: 'Chọn cơ quan trong danh sách, các mục khác được điền theo; sửa lại chỗ nào chưa đúng.',
  numbers: 'Ký hiệu của văn bản, và số kế tiếp nếu năm nay đã phát hành văn bản trên giấy.',
  signers: 'Những người thường ký văn bản. Người đứng đầu danh sách được điền sẵn vào văn bản mới.',
  recipients: 'Nơi nhận thường dùng của từng loại văn bản, được điền sẵn vào văn bản mới. Có thể để trống.',
  review: 'Văn bản sẽ có phần đầu và phần cuối như bên cạnh. Mọi mục đều sửa lại được ở Cài đặt.',
};

const authorities: Readonly<Record<SigningAuthority, string>> = {
  direct: 'Ký trực tiếp (không ghi quyền hạn)',
  acting: 'Quyền cấp trưởng (Q.)',
  TM: 'Thay mặt tập thể (TM.)',
  'TM+KT': 'Thay mặt tập thể, ký thay (TM. – KT.)',
  KT: 'Ký thay (KT.)',
  TL: 'Thừa lệnh (TL.)',
  TUQ: 'Thừa ủy quyền (TUQ.)',
};

const parts: Readonly<Record<PositionPart, string>> = {
  body: 'Thay mặt',
  head: 'Chức vụ người đứng đầu',
  own: 'Chức vụ người ký',
};

const partHints: Readonly<Record<PositionPart, string>> = {
  body: 'Ví dụ: Ủy ban nhân dân',
  head: 'Ví dụ: Giám đốc',
  own: 'Ví dụ: Phó Giám đốc',
};

/** Two names that are often written under a paper of each kind. */
const recipientExamples: Readonly<Record<DocumentKind, string>> = {
  BC: 'Như trên\nBan Giám đốc Sở',
  TB: 'Các sở, ban, ngành cấp tỉnh\nBan Giám đốc Sở',
  KH: 'Ủy ban nhân dân tỉnh (để báo cáo)\nCác sở, ban, ngành cấp tỉnh',
  TTr: 'Như trên\nBan Giám đốc Sở',
  GM: 'Như trên\nBan Giám đốc Sở',
  CV: 'Như trên\nBan Giám đốc Sở',
};

export const firstRunStrings = {
  title: 'Thiết lập lần đầu',
  subtitle: 'Khoảng hai phút; những gì đã ghi được giữ lại khi rời màn hình này',
  loading: 'Đang mở…',
  stepsLabel: 'Các bước',
  steps,
  stepHints,
  stepOf: (number: number, count: number, name: string) => `Bước ${number}/${count}: ${name}`,
  stepState: { current: 'đang làm', right: 'đã đủ', wrong: 'còn chỗ phải sửa' },
  back: 'Quay lại',
  next: 'Tiếp tục',
  finish: 'Hoàn thành',
  finishing: 'Đang lưu…',
  finished: 'Đã thiết lập xong. Văn bản mới sẽ dùng phần đầu, số, người ký và nơi nhận này.',
  importPlan: 'Nhập kế hoạch của đơn vị',
  later: 'Để sau',
  laterHint: 'Rời màn hình; những gì đã ghi được giữ lại (Esc)',
  useSample: 'Dùng văn phòng mẫu',
  useSampleHint: 'Mở kế hoạch mẫu cùng một văn phòng mẫu để xem thử; gỡ đi được bằng một lần bấm',
  openingSample: 'Đang mở…',
  kept: 'Đã giữ những gì vừa ghi',
  problems: (count: number) => `Còn ${count} chỗ phải sửa ở bước này; xem dòng chữ đỏ dưới từng mục.`,
  agency: {
    find: 'Tìm cơ quan trong danh sách',
    findHint: 'Gõ vài chữ, không cần dấu. Không có trong danh sách thì ghi thẳng vào các mục dưới.',
    parentAgency: 'Cơ quan chủ quản (dòng trên)',
    parentAgencyHint: 'Để trống nếu không có, như Ủy ban nhân dân tỉnh',
    issuingAgency: 'Cơ quan ban hành (chữ in hoa)',
    issuingAgencyHint: 'Xuống dòng ở chỗ muốn ngắt; nhiều nhất ba dòng',
    name: 'Tên đầy đủ trong câu văn',
    nameHint: (place: string) => `Như trong câu: “Sở Nội vụ ${place} báo cáo…”`,
    issuePlace: 'Địa danh',
    issuePlaceHint: 'Đứng trước ngày, tháng, năm của văn bản',
    reportsTo: 'Cơ quan nhận báo cáo',
    reportsToHint: 'Đứng sau “Kính gửi:” của báo cáo, tờ trình',
  },
  numbers: {
    abbreviation: 'Chữ viết tắt tên cơ quan',
    abbreviationHint: 'Trong ký hiệu, như SNV của “Số: 15/BC-SNV”',
    draftingUnit: 'Đơn vị soạn thảo (viết tắt)',
    draftingUnitHint: 'Trong ký hiệu công văn và ở dòng “Lưu: VT, …”',
    numbering: 'Cách đánh số',
    numberings: { perKind: 'Mỗi loại văn bản một dãy số', shared: 'Các loại văn bản chung một dãy số' },
    startsTitle: (year: string) => `Số kế tiếp của năm ${year}`,
    startsHint: 'Để 1 nếu từ đầu năm chưa phát hành văn bản nào; đã phát hành đến số 14 thì ghi 15.',
    sharedStart: 'Tất cả các loại',
    begun: 'Đã có số trong sổ',
  },
  signers: {
    listLabel: 'Người ký',
    person: (number: number) => `Người ký ${number}`,
    usual: 'thường ký',
    authority: 'Quyền hạn ký',
    authorities,
    parts,
    partHints,
    name: 'Họ và tên',
    nameHint: 'Có thể để trống, ghi sau',
    add: 'Thêm người ký',
    remove: (number: number) => `Bỏ người ký ${number}`,
    first: (number: number) => `Đưa người ký ${number} lên đầu`,
  },
  recipients: {
    kind: 'Loại văn bản',
    lines: (kind: string) => `Nơi nhận của ${kind}`,
    linesHint: 'Mỗi nơi một dòng, không ghi gạch đầu dòng và dòng “Lưu”.',
    examples: recipientExamples,
    useExample: 'Dùng gợi ý',
    copyToAll: 'Dùng cho mọi loại',
  },
  review: {
    agency: 'Cơ quan',
    symbol: 'Ký hiệu',
    signers: 'Người ký',
    recipients: 'Nơi nhận',
    numbersFrom: (kind: string, number: number) => `${kind} từ số ${number}`,
    fromOne: 'Mọi loại từ số 1',
    noRecipients: 'Chưa ghi; điền trong từng văn bản',
    change: (part: string) => `Sửa ${part.toLowerCase()}`,
    changeWord: 'Sửa',
  },
  preview: {
    letterhead: 'Phần đầu văn bản khi in',
    numbers: (kind: string) => `Số, ký hiệu của ${kind} khi in`,
    signers: 'Khối ký khi in',
    recipients: (kind: string) => `Nơi nhận của ${kind} khi in`,
    review: 'Văn bản khi in',
    hint: 'Vẽ bằng đúng mẫu văn bản đang dùng',
    blank: '……',
  },
  wrong: {
    required: (field: string) => `Hãy ghi mục “${field}”.`,
    tooLong: (field: string, limit: number) => `Mục “${field}” dài quá ${limit} ký tự.`,
    tooManyLines: (count: number) => `Tên cơ quan đang có ${count} dòng; hãy gộp lại còn nhiều nhất ba dòng.`,
    symbol: 'Chỉ dùng chữ, số, dấu gạch nối và dấu &; không có khoảng trắng hay dấu gạch chéo. Ví dụ: SNV.',
    number: 'Số là một số nguyên từ 1 đến 999999. Ví dụ: 15.',
    recipientLong: (line: number) => `Dòng ${line} dài quá 500 ký tự; hãy tách thành nhiều dòng.`,
    recipientMany: 'Nhiều nhất 100 dòng.',
  },
} as const;
