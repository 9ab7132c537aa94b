/**
 * How calls end: a value, or an error that the clerk can act on. Codes are a closed union, and each has its sentence here:
 * what happened, what is safe, what to do. `{file}` and the like are filled from `details`.
 */
export const errorMessages = {
  'file.empty': 'Tệp “{file}” không có nội dung. Dữ liệu đang có không thay đổi. Hãy kiểm tra lại tệp rồi chọn lại.',
  'file.tooLarge':
    'Tệp “{file}” nặng {size}, vượt mức {limit} mà chương trình nhận. Dữ liệu đang có không thay đổi. Hãy chọn đúng tệp văn bản, hoặc tách bớt hình ảnh và phụ lục.',
  'file.wrongKind':
    'Tệp “{file}” không phải loại văn bản đọc được ở đây. Dữ liệu đang có không thay đổi. Hãy chọn tệp .docx, .pdf, .xlsx hoặc .txt.',
  'formatCheck.wrongKind':
    'Tệp “{file}” không phải tệp Word (.docx) nên không kiểm tra được thể thức. Tệp gốc được giữ nguyên. Hãy chọn văn bản .docx; văn bản loại khác thì mở bằng Word, chọn Lưu thành (Save As) kiểu “Word Document (.docx)” rồi chọn lại.',
  'file.damaged':
    'Tệp “{file}” bị hỏng nên không đọc được. Dữ liệu đang có không thay đổi. Hãy mở lại bằng phần mềm đã tạo ra tệp (Word, Excel, phần mềm đọc PDF), lưu thành tệp mới rồi chọn lại.',
  'file.legacyWord':
    'Tệp “{file}” là tệp Word đời cũ (.doc). Dữ liệu đang có không thay đổi. Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu “Word Document (.docx)” rồi chọn lại.',
  'file.legacySpreadsheet':
    'Tệp “{file}” là bảng tính Excel đời cũ (.xls). Dữ liệu đang có không thay đổi. Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi chọn lại.',
  'file.encrypted':
    'Tệp “{file}” được đặt mật khẩu nên không đọc được. Dữ liệu đang có không thay đổi. Hãy mở bằng phần mềm đã tạo ra tệp, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'file.scanned':
    'Tệp “{file}” là bản quét (chỉ có hình, không có chữ) nên không đọc được. Dữ liệu đang có không thay đổi. Hãy chọn tệp Word gốc hoặc bản PDF xuất từ Word; nếu chỉ có bản quét, hãy nhận dạng chữ bằng phần mềm khác rồi dán vào ô văn bản.',
  'file.tooSlow':
    'Đọc tệp “{file}” quá lâu, mới đến trang {page} trên {pages} nên đã dừng lại. Dữ liệu đang có không thay đổi. Hãy tách lấy phần có nhiệm vụ thành tệp riêng rồi chọn lại.',
  'file.hasMacros':
    'Tệp “{file}” có chứa macro nên không được nhận. Dữ liệu đang có không thay đổi. Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu “Word Document (.docx)” rồi chọn lại.',
  'file.secret':
    'Tệp “{file}” mang dấu độ mật “{mark}” nên không được nhận. Theo Luật Bảo vệ bí mật nhà nước, văn bản mật không được soạn thảo, lưu giữ trên máy tính chưa được bố trí riêng cho việc đó. Chương trình chưa lưu gì của tệp này. Hãy chuyển văn bản cho người làm công tác bảo mật của cơ quan.',
  'file.nothingFound':
    'Không tìm thấy nhiệm vụ nào trong “{file}”. Dữ liệu đang có không thay đổi. Hãy kiểm tra xem đây có đúng là kế hoạch hoặc văn bản giao nhiệm vụ không.',
  'file.tooComplex':
    'Tệp “{file}” chứa nhiều nội dung hơn bất kỳ văn bản thông thường nào nên không được đọc. Dữ liệu đang có không thay đổi. Hãy chọn đúng tệp văn bản, hoặc chép phần cần dùng sang một tệp mới rồi chọn lại.',
  'file.cannotRead':
    'Không đọc được tệp “{file}” ({reason}). Dữ liệu đang có không thay đổi. Hãy kiểm tra tệp còn ở đó và chưa bị khóa.',
  'file.cannotWrite':
    'Không ghi được tệp “{file}” ({reason}). Dữ liệu trong chương trình vẫn nguyên vẹn. Hãy đóng tệp nếu đang mở trong Word, kiểm tra ổ đĩa còn chỗ, rồi lưu lại hoặc chọn thư mục khác.',
  'plan.alreadyImported':
    'Văn bản này đã được nhận vào chương trình ngày {date} với tên “{title}”. Không có gì thay đổi. Hãy mở kế hoạch đó ở màn hình Nhiệm vụ.',
  'plan.hasProgress':
    'Kế hoạch “{title}” đã có tiến độ được ghi nên không hoàn tác lần nhập được. Không có gì thay đổi. Nếu văn bản nhập sai, hãy nhập lại văn bản đúng để cập nhật.',
  'report.alreadySent':
    'Báo cáo này đã gửi nên không sửa được. Bản đã gửi vẫn nguyên vẹn. Nếu số liệu thay đổi, hãy xem phần chênh lệch và lập báo cáo mới hoặc báo cáo bổ sung.',
  'report.staleFigures':
    'Báo cáo còn {count} số liệu của kỳ trước chưa được kiểm tra ({figures}) nên chưa khóa được. Nội dung vẫn nguyên vẹn. Hãy sửa hoặc xác nhận từng số ở mục “Cần kiểm tra”.',
  'task.sameLastDay':
    'Nhiệm vụ “{title}” vốn đã có hạn đúng vào ngày đó nên chưa gia hạn. Không có gì thay đổi. Hãy chọn ngày khác, hoặc bỏ nhiệm vụ này khỏi các dòng đã chọn.',
  'profile.notProfile':
    'Tệp “{file}” không phải hồ sơ tỉnh do chương trình này xuất ra, hoặc có phần lạ, quá lớn hay thiếu. Dữ liệu đang có không thay đổi. Hãy chọn đúng tệp .hstinh, hoặc xin lại tệp từ nơi gửi.',
  'profile.newerFormat':
    'Hồ sơ tỉnh “{file}” do phiên bản mới hơn của chương trình tạo ra. Dữ liệu đang có không thay đổi. Hãy cài phiên bản mới hơn ở máy này rồi mở lại tệp.',
  'profile.faulty':
    'Hồ sơ tỉnh “{file}” có chỗ mâu thuẫn: {problem}. Dữ liệu đang có không thay đổi. Hãy báo nơi gửi sửa lại rồi xuất lại tệp.',
  'profile.contradicts': 'Chưa lưu được: {problem}. Hồ sơ tỉnh đang dùng không thay đổi. Hãy sửa chỗ đó rồi lưu lại.',
  'record.notFound': 'Mục này không còn trong dữ liệu. Không có gì thay đổi. Hãy quay lại danh sách.',
  'record.changedMeanwhile':
    'Mục này vừa được thay đổi ở nơi khác nên lần lưu này chưa được ghi. Hãy mở lại mục để xem bản mới rồi sửa tiếp.',
  'exchange.notOurs':
    'Tệp “{file}” không phải bảng tính do chương trình này xuất ra, hoặc các cột và trang ẩn của nó đã mất. Dữ liệu đang có không thay đổi. Hãy xuất lại bảng tính rồi điền vào bản mới.',
  'exchange.notPackage':
    'Tệp “{file}” không phải gói trao đổi của chương trình này, hoặc thiếu phần. Dữ liệu đang có không thay đổi. Hãy chọn đúng tệp .cchc, hoặc xuất lại gói ở máy kia.',
  'exchange.newerVersion':
    'Gói “{file}” do phiên bản mới hơn của chương trình tạo ra. Dữ liệu đang có không thay đổi. Hãy cài phiên bản mới hơn ở máy này rồi mở lại gói.',
  'exchange.wrongHash':
    'Nội dung gói “{file}” không khớp mã kiểm tra ghi trong gói, nên không được nhận. Dữ liệu đang có không thay đổi. Hãy chép lại tệp từ máy kia, hoặc xuất lại gói.',
  'exchange.wrongContent':
    'Nội dung của {name} trong gói không khớp mã kiểm tra, nên chưa nhận gì từ gói. Dữ liệu đang có không thay đổi. Hãy chép lại gói từ máy kia, hoặc xuất lại gói.',
  'exchange.workFailed':
    'Phần xử lý gói trao đổi không khởi động được hoặc đã dừng giữa chừng. Chưa có gì của gói được ghi; dữ liệu đang có không thay đổi. Hãy đóng chương trình rồi mở lại và làm lại; nếu vẫn vậy, hãy khởi động lại máy tính.',
  'exchange.otherOffice':
    'Gói này của “{theirs}”, còn máy này của “{mine}”. Dữ liệu đang có không thay đổi. Chỉ nhận gói giữa các máy của cùng một cơ quan; nếu tên cơ quan ghi khác nhau, hãy sửa trong Cài đặt.',
  'exchange.cancelled':
    'Đã dừng theo yêu cầu. Chưa có gì được ghi; dữ liệu đang có không thay đổi. Khi cần, hãy làm lại từ đầu.',
  'exchange.changedSinceReview':
    'Dữ liệu đã thay đổi sau khi gói được so sánh, nên chưa nhận gì. Hãy so sánh lại rồi chọn lại.',
  'exchange.unknownUnit':
    'Danh mục không có đơn vị “{name}” mà biểu mẫu này ghi. Dữ liệu đang có không thay đổi. Hãy thêm tên đó vào danh mục cơ quan rồi nhận lại tệp.',
  'change.notNext':
    'Vừa có thay đổi khác nên chưa hoàn tác hay làm lại gì. Dữ liệu đang có không thay đổi. Hãy xem lại nút Hoàn tác rồi bấm lần nữa.',
  'change.cannotUndo':
    'Không hoàn tác hay làm lại được việc này vì chỗ đó đã thay đổi từ sau lần ấy. Dữ liệu đang có không thay đổi. Hãy sửa trực tiếp, hoặc bấm lần nữa để đi tiếp tới việc trước đó.',
  'document.secret':
    'Dự thảo mang dấu độ mật “{mark}” nên lần lưu này chưa được ghi. Theo Luật Bảo vệ bí mật nhà nước, văn bản mật không được soạn thảo, lưu giữ trên máy tính chưa được bố trí riêng cho việc đó. Bản đã lưu trước đó không thay đổi. Hãy bỏ dấu độ mật nếu ghi nhầm; nếu là văn bản mật, hãy soạn trên máy dành riêng.',
  'document.alreadyIssued':
    'Văn bản số {code} đã phát hành nên không sửa được. Bản đã phát hành vẫn nguyên vẹn. Nếu cần thay đổi, hãy lập văn bản đính chính hoặc thay thế.',
  'document.numberTaken':
    'Số {number} của {series} năm {year} đã được cấp cho văn bản khác. Sổ văn bản không thay đổi. Số kế tiếp còn trống là {next}.',
  'document.numberSkipped':
    'Số {number} của {series} năm {year} để trống các số ở giữa. Sổ văn bản không thay đổi. Số kế tiếp là {next}; nếu cần giữ số cho văn bản khác, hãy dùng “Giữ số” trong sổ văn bản đi.',
  'document.dayAhead':
    'Ngày ban hành {date} sau ngày hôm nay ({today} theo đồng hồ máy) nên chưa phát hành. Sổ văn bản không thay đổi. Hãy sửa ngày ban hành; nếu đồng hồ máy sai, hãy chỉnh lại đồng hồ.',
  'document.notIssued':
    'Văn bản này chưa phát hành nên chưa làm được việc đó. Không có gì thay đổi. Hãy phát hành văn bản trước.',
  'document.unfinished':
    'Văn bản còn {count} chỗ chưa điền nên chưa phát hành được. {places}. Dự thảo vẫn nguyên vẹn, chưa lấy số nào. Hãy điền các chỗ đó rồi phát hành lại; bản dự thảo vẫn in được.',
  'document.templateBroken':
    'Mẫu {kind} có chỗ không dùng được: {problem}. Chưa có văn bản nào được tạo. Hãy sửa mẫu trong Word hoặc dùng lại mẫu gốc.',
  'document.nothingToSay': 'Chưa có dữ liệu để lập {kind}: {problem}. Hãy bổ sung dữ liệu rồi lập lại.',
  'document.cannotPrint':
    'Không in được ({reason}). Văn bản vẫn được giữ nguyên. Hãy kiểm tra máy in, hoặc lưu thành PDF rồi in từ tệp đó.',
  'database.cannotOpen':
    'Không mở được dữ liệu ở “{file}” ({reason}). Tệp dữ liệu không bị thay đổi. Hãy khởi động lại máy; nếu vẫn vậy, hãy báo cán bộ tin học và giữ nguyên thư mục dữ liệu.',
  'database.onNetwork':
    'Thư mục dữ liệu “{file}” nằm trên máy khác trong mạng, nơi dữ liệu dễ hỏng khi mất kết nối. Chưa có gì được mở hay thay đổi. Hãy đặt thư mục dữ liệu trên ổ đĩa của máy này.',
  'database.cannotRead':
    'Chưa đọc được dữ liệu ({reason}). Không có gì thay đổi. Hãy kiểm tra ổ đĩa rồi làm lại; nếu vẫn vậy, hãy báo cán bộ tin học.',
  'database.cannotWrite':
    'Chưa ghi được thay đổi vừa rồi vào “{file}” ({reason}). Dữ liệu trước đó vẫn nguyên vẹn. Hãy kiểm tra ổ đĩa rồi làm lại; nếu vẫn vậy, hãy báo cán bộ tin học.',
  'database.newerVersion':
    'Dữ liệu này do một phiên bản mới hơn của chương trình tạo ra (bản dữ liệu {found}, chương trình này đọc đến bản {supported}). Dữ liệu vẫn nguyên vẹn. Hãy cài phiên bản chương trình mới hơn.',
  'database.damaged':
    'Tệp dữ liệu bị hỏng. Chương trình không ghi thêm gì vào đó. Hãy đóng rồi mở lại chương trình để khôi phục từ một bản sao lưu.',
  'backup.damaged':
    'Bản sao lưu “{file}” bị hỏng nên không dùng được. Dữ liệu đang có không thay đổi. Hãy chọn bản khác, hoặc sao lưu lại.',
  'file.cannotOpen':
    'Máy này chưa mở được tệp “{file}”. Tệp đã lưu vẫn nguyên vẹn. Hãy kiểm tra phần mềm đọc loại tệp này (Word, Excel, phần mềm đọc PDF) đã được cài rồi mở lại.',
  'attachment.wrongKind':
    'Tệp “{file}” không phải loại được đính kèm, hoặc nội dung không đúng với đuôi tệp. Chưa có gì được ghi. Hãy đính kèm tệp PDF, ảnh (jpg, png, tif), Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument hoặc văn bản (.txt); chương trình và tệp có macro không được nhận.',
  'attachment.tooMany':
    'Đã có {limit} tệp đính kèm trong kỳ báo cáo này nên “{file}” chưa được thêm. Các tệp đã có không thay đổi. Hãy gộp các tệp lại, hoặc bỏ bớt tệp không còn cần.',
  'attachment.lost':
    'Nội dung tệp “{file}” không còn trong thư mục dữ liệu, hoặc đã bị thay đổi từ bên ngoài. Các dữ liệu khác vẫn nguyên vẹn. Hãy khôi phục từ bản sao lưu ở Cài đặt › Sao lưu, hoặc đính kèm lại tệp gốc.',
  'sealed.wrongSecret':
    'Mật khẩu hoặc khóa khôi phục không đúng nên chưa mở được “{file}”. Tệp vẫn nguyên vẹn, dữ liệu đang có không thay đổi. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.',
  'sealed.damaged':
    'Tệp đã khóa “{file}” bị hỏng hoặc bị sửa nên không mở được. Dữ liệu đang có không thay đổi. Hãy chép lại tệp từ nơi đã gửi, hoặc chọn bản khác.',
  'sealed.newerVersion':
    'Tệp đã khóa “{file}” do một phiên bản mới hơn của chương trình tạo ra. Tệp vẫn nguyên vẹn, dữ liệu đang có không thay đổi. Hãy cài phiên bản chương trình mới hơn rồi mở lại.',
  'lock.locked':
    'Chương trình đang khóa nên chưa làm việc này. Dữ liệu đang có không thay đổi. Hãy gõ mật khẩu để mở khóa rồi làm lại.',
  'lock.wrongSecret':
    'Mật khẩu hoặc khóa khôi phục chưa đúng. Dữ liệu vẫn nguyên vẹn. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.',
  'lock.mistypedKey':
    'Khóa khôi phục có ít nhất một ký tự chưa đúng. Dữ liệu vẫn nguyên vẹn. Hãy tắt bộ gõ tiếng Việt rồi so lại từng nhóm với tờ đã in.',
  'lock.wait': 'Đã gõ sai nhiều lần nên chưa thử tiếp được. Dữ liệu vẫn nguyên vẹn. Hãy chờ {seconds} giây rồi gõ lại.',
  'lock.damaged':
    'Tệp khóa “{file}” bị hỏng nên không mật khẩu nào mở được. Dữ liệu vẫn nguyên vẹn. Hãy đóng chương trình và nhờ cán bộ tin học đổi tên tệp này trong thư mục dữ liệu, mở lại rồi đặt mật khẩu mới.',
  'lock.alreadySet':
    'Đã có mật khẩu nên chưa đặt mật khẩu khác. Không có gì thay đổi. Hãy dùng “Đổi mật khẩu” trong Cài đặt › Khóa ứng dụng.',
  'lock.notSet': 'Chưa có mật khẩu nào được đặt. Không có gì thay đổi. Hãy mở lại Cài đặt › Khóa ứng dụng.',
  'database.full':
    'Ổ đĩa đã đầy nên chưa ghi được thay đổi vừa rồi. Dữ liệu trước đó vẫn nguyên vẹn. Hãy dọn bớt ổ đĩa rồi làm lại.',
  'update.notOurs':
    'Tệp “{file}” không phải tệp cài đặt Bàn việc CCHC cho máy này. Chương trình và dữ liệu không thay đổi. Hãy chọn tệp có tên như “{example}”.',
  'update.notNewer':
    'Tệp “{file}” là phiên bản {found}, không mới hơn phiên bản đang dùng ({present}). Chương trình và dữ liệu không thay đổi. Hãy chọn tệp cài đặt của phiên bản mới hơn.',
  'update.wrongHash':
    'Tệp “{file}” không khớp mã kiểm tra trong tệp SHA256SUMS đi kèm: tệp bị hỏng khi chép, hoặc đã bị thay đổi. Chương trình và dữ liệu không thay đổi. Hãy chép lại cả hai tệp từ nơi phát hành.',
  'input.invalid': 'Nội dung gửi đi chưa hợp lệ ở mục “{field}”. Chưa có gì được ghi. Hãy kiểm tra lại mục đó.',
  usage: 'Lệnh chưa đúng: {problem}.\n{usage}',
  internal:
    'Chương trình gặp sự cố ngoài dự kiến. Những gì đã lưu vẫn nguyên vẹn. Hãy thử lại; nếu vẫn gặp, hãy khởi động lại chương trình.',
} as const;

export type AppErrorCode = keyof typeof errorMessages;
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error as it crosses IPC: plain data. */
export interface AppErrorData {
  readonly code: AppErrorCode;
  readonly details: ErrorDetails;
}

/** Thrown by every room for what a clerk can cause or mend; anything else is a fault (`internal`). */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: ErrorDetails;

  constructor(code: AppErrorCode, details: ErrorDetails = {}) {
    super(describeError({ code, details }));
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The Vietnamese sentence for an error. A placeholder without a detail stays empty rather than showing braces. */
export function describeError(error: AppErrorData): string {
  return errorMessages[error.code].replace(/\{(\w+)\}/g, (_, key: string) => String(error.details[key] ?? '')).trim();
}

/** Electron hands over only the message of a thrown error, so calls answer with an envelope. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppErrorData };
