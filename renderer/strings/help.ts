/** Words of the help: the guide task by task, one page per screen, the shortcuts. What a clerk reads, in her words. */

export const helpTopics = [
  'start',
  'firstRun',
  'profile',
  'today',
  'tasks',
  'task',
  'import',
  'reminders',
  'selfAssessment',
  'changes',
  'schedule',
  'indicators',
  'reports',
  'report',
  'documents',
  'document',
  'exchange',
  'bin',
  'formatCheck',
  'settings',
  'safety',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

export interface HelpPage {
  readonly title: string;
  /** What the page is about, in a sentence. */
  readonly summary: string;
  /** What to do, in order. */
  readonly steps: readonly string[];
  /** What is good to know; may be empty. */
  readonly notes: readonly string[];
}

export const helpPages: Readonly<Record<HelpTopic, HelpPage>> = {
  start: {
    title: 'Bắt đầu trong hai phút',
    summary: 'Mở dữ liệu mẫu để xem thử, rồi nhập kế hoạch của đơn vị.',
    steps: [
      'Ở màn hình Hôm nay, bấm “Mở kế hoạch mẫu”. Mọi màn hình có ngay dữ liệu để xem thử.',
      'Bấm ô “Quá hạn” để xem các việc đã quá thời hạn.',
      'Trở lại Hôm nay, bấm “Đôn đốc…”, rồi “Lập công văn” và “In tất cả”.',
      'Khi đã quen, bấm “Gỡ dữ liệu mẫu” trên dải báo ở đầu màn hình. Dữ liệu của đơn vị không bị ảnh hưởng.',
      'Vào Cài đặt, ghi tên cơ quan, địa danh, người ký; phần đầu văn bản hiện ngay bên cạnh.',
      'Vào Nhập văn bản, chọn tệp kế hoạch của đơn vị.',
    ],
    notes: ['Dự thảo đã lập từ dữ liệu mẫu vẫn nằm ở màn hình Văn bản; hãy bỏ từng dự thảo nếu không cần.'],
  },
  firstRun: {
    title: 'Thiết lập lần đầu',
    summary: 'Năm bước để văn bản mang đúng tên cơ quan, ký hiệu, số, người ký và nơi nhận của đơn vị.',
    steps: [
      'Ở màn hình Hôm nay bấm “Thiết lập cơ quan”, hoặc vào Cài đặt bấm “Thiết lập từng bước…”.',
      'Gõ vài chữ tên cơ quan rồi chọn trong danh sách: cơ quan chủ quản, địa danh, chữ viết tắt được điền theo. Sửa lại chỗ nào chưa đúng.',
      'Bấm Enter hoặc “Tiếp tục” để sang bước sau; văn bản bên phải thay đổi theo từng chữ.',
      'Ở bước Ký hiệu và số, nếu từ đầu năm đã phát hành văn bản trên giấy thì ghi số kế tiếp của từng loại.',
      'Ở bước Người ký, chọn quyền hạn (TM., KT., TL., TUQ., Q.) và chức vụ; chương trình ghép thành khối ký.',
      'Ở bước Nơi nhận, ghi những nơi thường nhận từng loại văn bản. Bấm “Hoàn thành”.',
    ],
    notes: [
      'Rời màn hình giữa chừng không mất gì; mở lại là làm tiếp từ bước đang dở.',
      'Kết quả nằm ở Cài đặt và các danh sách thường dùng; làm lại bao nhiêu lần cũng được.',
    ],
  },
  profile: {
    title: 'Hồ sơ tỉnh',
    summary: 'Tên tỉnh, cơ quan, đề cương, hạn gửi, biểu số liệu, ngày nghỉ; xuất và nhận bằng một tệp.',
    steps: [
      'Vào Cài đặt, bấm “Hồ sơ tỉnh…”. Ở “Tổng quan”, ghi tên tỉnh, thành phố.',
      'Ở “Cơ quan, đơn vị”, gõ vài chữ để tìm, chọn một cơ quan để sửa tên, chữ viết tắt, cách viết khác, cơ quan thay thế. Cơ quan gặp trong văn bản mà chưa có trong hồ sơ đứng cuối danh sách.',
      'Ở “Đề cương báo cáo”, sửa tên mục, thêm, bỏ, đổi thứ tự, chọn nội dung của mỗi mục. “Đề cương mới” hoặc “Chép thành đề cương mới” dùng cho loại báo cáo khác.',
      'Ở “Biểu số liệu”, sửa các nhóm; thêm, sửa chỉ tiêu ở màn hình Số liệu rồi bấm “Đưa danh mục đang dùng vào hồ sơ”.',
      'Ở “Ngày nghỉ, hạn gửi”, ghi ngày nghỉ khi có thông báo chính thức và số ngày phải gửi báo cáo.',
      'Bấm “Xuất hồ sơ…” để có một tệp gửi máy khác; ở máy kia bấm “Nhận từ tệp…”, xem từng chỗ khác, chọn phần cần nhận.',
    ],
    notes: [
      'Trước khi nhận, dữ liệu được sao lưu; cơ quan đang có nhiệm vụ không bị bỏ khỏi danh mục.',
      'Báo cáo đã lập giữ nguyên đề cương của nó. Sửa nhầm thì bấm Ctrl+Z.',
    ],
  },
  today: {
    title: 'Hôm nay',
    summary: 'Việc nào quá hạn, việc nào sắp đến hạn, ai chưa báo cáo.',
    steps: [
      'Xem dãy ô ở trên: mỗi ô là một tình trạng và số việc. Bấm ô để mở đúng các việc đó.',
      'Ở “Cần xử lý ngay”, bấm một việc để mở chi tiết. Việc quá hạn lâu nhất đứng trước.',
      'Ở “Chưa báo cáo tiến độ”, bấm tên cơ quan để mở các việc còn thiếu. Việc theo dõi từng đơn vị đứng ở dưới: bấm để xem đơn vị nào chưa báo cáo.',
      'Bấm một con số trong bảng theo lĩnh vực hoặc theo cơ quan để mở các việc của nhóm ấy.',
      'Bấm “Đôn đốc…” để lập công văn cho các cơ quan có việc quá hạn.',
    ],
    notes: ['Bao nhiêu ngày trước hạn thì coi là sắp đến hạn: đặt ở Cài đặt. Ngày lấy theo máy này.'],
  },
  tasks: {
    title: 'Nhiệm vụ',
    summary: 'Bảng tất cả nhiệm vụ: tìm, lọc, nhóm, sửa ngay trong ô, giữ thành bảng để mở lại.',
    steps: [
      'Gõ vào ô tìm kiếm (Ctrl+F), không cần dấu: “giai quyet dung han” tìm được “giải quyết đúng hạn”.',
      'Chọn tình trạng, lĩnh vực hoặc cơ quan để lọc; “Thêm điều kiện” lọc theo ngày đến hạn, tiến độ, sáu rõ, gia hạn. “Bỏ lọc” xem lại tất cả.',
      'Bấm tên cột để sắp xếp; “Nhóm theo” và “Chọn cột…” đổi cách xem. “Lưu bảng đang xem…” giữ cách xem dưới một tên.',
      'Đi trong bảng bằng phím mũi tên, Enter mở việc. F2 hoặc gõ chữ để sửa ô, Ctrl+V dán từ Excel: các ô sẽ thay đổi được hiện ra trước.',
      'Giữ Shift hoặc Ctrl để chọn nhiều dòng, Shift+F10 mở các lệnh cho chúng: sửa, gia hạn, điền chỗ chưa rõ, chuyển vào thùng rác.',
    ],
    notes: [
      'Sửa nhầm thì bấm Ctrl+Z. “Xuất Excel…” ghi danh sách đang xem ra một bảng tính.',
      'Văn bản ghi “trước ngày 15/11” thì hạn cuối là 14/11; số ngày quá hạn tính từ đó. Lời văn bản vẫn giữ bên cạnh.',
    ],
  },
  task: {
    title: 'Một nhiệm vụ',
    summary: 'Nguồn giao, thời hạn, tiến độ, minh chứng, đôn đốc và lịch sử của một việc.',
    steps: [
      'Bấm “Cập nhật tiến độ”, chọn kỳ báo cáo, ghi tình trạng, tỷ lệ và kết quả.',
      'Việc giao cho một nhóm cơ quan: ghi tiến độ của từng đơn vị ở “Từng đơn vị”.',
      'Thêm văn bản minh chứng: số, ký hiệu, ngày, cơ quan ban hành, trích yếu; đính kèm được tệp.',
      'Bấm Lưu hoặc Ctrl+S. Dòng dưới cùng báo “Đã lưu” khi dữ liệu đã nằm trên đĩa.',
    ],
    notes: ['Mọi thay đổi đều có trong lịch sử, kèm người ghi và thời điểm.'],
  },
  import: {
    title: 'Nhập văn bản',
    summary: 'Đưa kế hoạch, kết luận, công văn giao việc vào chương trình mà không phải gõ lại.',
    steps: [
      'Kéo tệp Word, PDF có chữ, Excel hoặc văn bản thô vào màn hình, hoặc bấm để chọn tệp.',
      'Đối chiếu phần đọc được với văn bản gốc bên cạnh; chỗ còn nghi ngờ được đánh dấu.',
      'Sửa chỗ sai ngay trong bảng, rồi bấm nhận vào chương trình.',
      'Nếu văn bản đã có, chương trình chỉ ra chỗ khác nhau để chọn cập nhật.',
    ],
    notes: ['Bản quét chỉ có hình thì không đọc được. Lần nhập nhầm có thể hoàn tác ở danh sách các lần nhập.'],
  },
  reminders: {
    title: 'Đôn đốc',
    summary: 'Mỗi cơ quan một công văn, kèm danh sách việc của cơ quan đó.',
    steps: [
      'Bỏ dấu chọn ở cơ quan hoặc việc chưa cần nhắc.',
      'Bấm “Lập công văn”. Mỗi cơ quan có một dự thảo riêng. Bấm “Dừng” thì công văn đã lập vẫn còn; bấm “Lập công văn” lần nữa để lập nốt.',
      'Mở từng công văn để xem, sửa; bấm “Phát hành tất cả…” để cấp số một lượt, rồi “In tất cả”.',
    ],
    notes: [
      'Chỉ đôn đốc vài việc: chọn các dòng ở bảng nhiệm vụ, bấm nút phong thư “Đôn đốc…” ở phía trên hoặc “Đôn đốc…” trong bảng lệnh của chuột phải.',
      'Lần đôn đốc được tính khi công văn đã phát hành.',
      'Việc do nhiều cơ quan cùng phụ trách nằm trong công văn gửi từng cơ quan.',
    ],
  },
  selfAssessment: {
    title: 'Tự chấm điểm',
    summary: 'Điểm tự chấm theo từng tiêu chí của Chỉ số cải cách hành chính, kèm tài liệu kiểm chứng.',
    steps: [
      'Ở màn hình Hôm nay, bấm “Tự chấm điểm”, chọn năm.',
      'Lần đầu trong năm: bấm “Dán danh mục tiêu chí…”, dán bảng mã, tên, điểm tối đa chép từ Excel hoặc Word.',
      'Ghi điểm ngay trong bảng; mở một tiêu chí để ghi tài liệu kiểm chứng, giải trình và gắn nhiệm vụ liên quan.',
      'Chọn “Chưa chấm” hoặc “Thiếu tài liệu kiểm chứng” để xem chỗ còn thiếu, rồi bấm “Lập báo cáo tự chấm điểm”.',
    ],
    notes: ['Văn bản minh chứng đã ghi ở tiến độ của nhiệm vụ được gắn cũng là tài liệu kiểm chứng.'],
  },
  changes: {
    title: 'Có gì thay đổi',
    summary: 'Từ một ngày đến nay: kế hoạch mới nhận, nhiệm vụ mới, quá hạn thêm, có thay đổi.',
    steps: [
      'Ở màn hình Hôm nay, bấm “Có gì thay đổi…”.',
      'Chọn ngày để so với đầu ngày ấy.',
      'Bấm một dòng để mở nhiệm vụ.',
    ],
    notes: ['Ai đã sửa gì, vào lúc nào: xem lịch sử trong từng nhiệm vụ.'],
  },
  indicators: {
    title: 'Số liệu',
    summary: 'Chỉ tiêu theo kỳ và theo đơn vị, kiểm tra số học ngay khi nhập.',
    steps: [
      'Lần đầu: bấm “Lấy danh mục mẫu”, hoặc “Thêm chỉ tiêu”. Các nhóm số liệu sửa ở Cài đặt › Hồ sơ tỉnh.',
      'Chọn cách xem: theo tháng, quý, 6 tháng, năm, hoặc theo đơn vị trong một kỳ.',
      'Gõ số rồi Enter; Ctrl+V dán từ Excel; ô tính được (tỷ lệ, tổng) không phải gõ.',
      '“Lấy từ văn bản…” đọc số trong một báo cáo Word, PDF; chọn chỉ tiêu cho từng số rồi ghi.',
      'Xem “Cần kiểm tra”: tỷ lệ không khớp tử số và mẫu số, tổng không khớp các phần, số khác thường so với các kỳ trước.',
    ],
    notes: ['Số viết theo cách Việt Nam: 1.912 và 89,85 %.', 'Số đã ghi tự đi vào báo cáo của kỳ đó.'],
  },
  reports: {
    title: 'Báo cáo',
    summary: 'Các báo cáo theo kỳ: đang soạn, đã gửi, hạn gửi.',
    steps: [
      'Bấm “Lập báo cáo…”, chọn kỳ, đề cương, nơi nhận và báo cáo trước để kế thừa lời văn.',
      'Bấm “Lập dự thảo”: số liệu và kết quả nhiệm vụ trong kỳ được đưa sẵn vào từng mục.',
      'Bấm một dòng để soạn tiếp.',
    ],
    notes: ['Đề cương và hạn gửi của từng loại báo cáo sửa ở Cài đặt › Hồ sơ tỉnh.'],
  },
  report: {
    title: 'Soạn một báo cáo',
    summary: 'Số trong báo cáo gắn với dữ liệu; chỗ thiếu, chỗ lệch được chỉ ra.',
    steps: [
      'Sửa lời văn như trong Word. Bấm vào một số để xem các dòng dữ liệu làm ra nó.',
      'Ở khung bên cạnh, “Cần kiểm tra” liệt kê chỗ còn thiếu và số có thể của kỳ trước; bấm để đến từng chỗ.',
      '“Chốt số liệu” giữ nguyên các số như đang có; “Mở chốt số liệu” cho số theo dữ liệu trở lại.',
      '“Góp ý” ghi ý kiến cho đoạn đang chọn; “Phiên bản” giữ một bản để so sau này.',
      'Bấm “Lập văn bản” để có báo cáo đúng thể thức, in và ký. Gửi xong thì bấm “Khóa, đã gửi”.',
    ],
    notes: ['Báo cáo đã khóa không đổi nữa; dữ liệu đổi về sau chỉ hiện thành chênh lệch.'],
  },
  schedule: {
    title: 'Lịch',
    summary: 'Hạn cuối của các nhiệm vụ trên lịch tháng, và số việc của từng cơ quan theo tháng trong năm.',
    steps: [
      'Ở màn hình Hôm nay, bấm “Lịch…”.',
      'Chọn “Lịch tháng” hoặc “Dòng thời gian”; lọc theo cơ quan hoặc chỉ xem việc chưa xong.',
      'Bấm một ngày, một việc hoặc một con số để mở các nhiệm vụ đến hạn.',
    ],
    notes: ['Nhiệm vụ không có ngày cuối cụ thể không nằm trên lịch; số nhiệm vụ ấy ghi ở dưới.'],
  },
  documents: {
    title: 'Văn bản',
    summary: 'Dự thảo, sổ văn bản đi, mẫu văn bản; lập báo cáo, thông báo, kế hoạch, công văn.',
    steps: [
      'Bấm “Lập văn bản”, chọn loại văn bản rồi “Lập dự thảo”.',
      'Mở một dự thảo để sửa; văn bản đã phát hành chỉ xem và in.',
      'Ở “Sổ văn bản đi”, tìm theo số, trích yếu, người ký, nơi nhận. “Việc với sổ” có giữ số, cách đánh số, in và lưu sổ, kiểm tra tệp đã lưu.',
      'Ở “Mẫu văn bản”, bấm “Sửa mẫu” để sửa trong Word, rồi “Nhận mẫu đã sửa…”.',
    ],
    notes: ['Thể thức theo Nghị định 30/2020/NĐ-CP, lấy phần đầu và người ký từ Cài đặt.'],
  },
  document: {
    title: 'Soạn, in và phát hành một văn bản',
    summary: 'Sửa dự thảo bên trái, xem bản in bên phải, phát hành khi xong.',
    steps: [
      'Sửa nội dung ở khung bên trái; bản xem trước thay đổi theo.',
      'Ở “Phần đầu và phần cuối văn bản”, điền nơi nhận, người ký, người cùng ký nếu là văn bản liên tịch. Dấu “i” cạnh mỗi mục trích điều khoản; Shift+F1 mở trang Nghị định.',
      'Nút “Viện dẫn văn bản” trên thanh định dạng chèn tên văn bản tại con trỏ: lần đầu ghi đầy đủ, các lần sau chỉ ghi tên loại, số, ký hiệu.',
      '“Thêm phụ lục” thêm một phụ lục; trong đó chọn khổ dọc hoặc ngang, chuyển lên, chuyển xuống, hoặc bỏ.',
      'Bấm “In” hoặc Ctrl+P; “Lưu Word” và “Lưu PDF” ghi ra tệp.',
      'Bấm “Phát hành…” khi lấy số: văn bản vào sổ và không sửa được nữa.',
    ],
    notes: [
      'Còn chỗ chưa điền (“……”, họ tên người ký, nơi nhận…) thì chưa phát hành được: chương trình liệt kê từng chỗ và đưa đến đó. Bản dự thảo vẫn in được.',
      'Số và ngày phải theo trình tự thời gian; ngày sau hôm nay không được nhận.',
      'Dự thảo được lưu tự động; không có gì phải bấm Lưu trước khi rời màn hình.',
    ],
  },
  exchange: {
    title: 'Trao đổi',
    summary: 'Biểu mẫu Excel cho đơn vị, nhận lại bảng tính đã điền, gói dữ liệu giữa các máy.',
    steps: [
      'Ở “Biểu mẫu báo cáo cho đơn vị”, chọn kỳ và đơn vị, bấm “Ghi biểu mẫu…”: mỗi đơn vị một tệp.',
      'Khi đơn vị gửi lại, bấm “Chọn bảng tính…”. Xem từng chỗ khác, đánh dấu chỗ cần nhận, rồi bấm “Nhận”.',
      'Để chuyển sang máy khác của cơ quan, bấm “Lưu gói…”, chép tệp .cchc vào USB; ở máy kia bấm “Mở gói…”.',
      'Danh sách đang xem ở màn hình Nhiệm vụ cũng xuất được ra Excel, sửa rồi nhận lại như trên.',
    ],
    notes: [
      'Chưa có gì thay đổi trước khi bấm nhận; nhận rồi vẫn hoàn tác được bằng Ctrl+Z.',
      'Chỗ hai máy cùng sửa được đưa ra để chọn. Hãy so mã kiểm tra của gói với mã ở máy đã lưu.',
      'Một dự thảo mà hai máy cùng phát hành, hay một số mà hai máy cùng cấp, được báo trước khi nhận gói; sổ văn bản đi giữ cả hai văn bản. Văn bản phát hành nhầm thì thu hồi. Báo cáo mà hai máy cùng khóa, gửi cũng được giữ cả hai.',
    ],
  },
  bin: {
    title: 'Thùng rác',
    summary: 'Nhiệm vụ, kế hoạch và dự thảo đã xóa, lấy lại lúc nào cũng được.',
    steps: ['Vào Trao đổi, bấm “Thùng rác…”.', 'Bấm “Lấy lại” ở mục cần dùng.'],
    notes: ['Vừa xóa nhầm thì bấm Ctrl+Z là đủ.'],
  },
  formatCheck: {
    title: 'Kiểm tra thể thức',
    summary:
      'Văn bản Word nào cũng kiểm tra được theo Nghị định 30/2020/NĐ-CP; lỗi trình bày sửa được ngay trong một bản sao.',
    steps: [
      'Thả một tệp .docx vào màn hình, hoặc bấm “Chọn văn bản…”; từ một dự thảo, bấm “Kiểm tra thể thức”.',
      'Đọc từng điểm theo thành phần; “Xem trên trang” chỉ đúng chỗ, tên điều khoản mở phần tra cứu.',
      'Bấm nút sửa các lỗi an toàn, so “Trước khi sửa” và “Sau khi sửa”, hoàn tác bằng Ctrl+Z.',
      'Bấm “Lưu bản đã sửa…” để ghi ra một tệp mới.',
    ],
    notes: [
      'Tệp gốc không bao giờ bị thay đổi, và chương trình không sửa chữ nào của văn bản.',
      'Tệp đã ký số, được bảo vệ hoặc còn thay đổi chưa duyệt chỉ được xem lỗi.',
    ],
  },
  settings: {
    title: 'Cài đặt',
    summary: 'Cơ quan sử dụng, phần đầu văn bản, sao lưu, phiên bản.',
    steps: [
      'Ghi tên cơ quan, cơ quan chủ quản, địa danh, chữ viết tắt và người ký; phần đầu văn bản hiện ngay bên cạnh.',
      'Bấm “Lưu cài đặt” hoặc Ctrl+S.',
      'Ở phần Giao diện, chọn nền sáng, tối và cỡ chữ trên màn hình; bản in không đổi.',
      'Ở phần Sao lưu, chọn thư mục thứ hai (ví dụ USB) để có thêm một bản ở nơi khác.',
      'Có phiên bản mới trên USB: ở phần Phiên bản, bấm “Cập nhật từ tệp…”; chương trình kiểm tra tệp và sao lưu trước khi cài.',
      'Nhiều người dùng chung máy: ở phần Khóa ứng dụng, đặt mật khẩu, in tờ khóa khôi phục rồi cất đi. Ctrl+L khóa ngay.',
    ],
    notes: ['Khóa ứng dụng không mã hóa tệp dữ liệu trên ổ đĩa; muốn giữ cả ổ đĩa, nhờ cán bộ tin học bật BitLocker.'],
  },
  safety: {
    title: 'Giữ dữ liệu an toàn',
    summary: 'Sao lưu, khôi phục, và khi tệp dữ liệu bị hỏng.',
    steps: [
      'Chương trình tự sao lưu mỗi ngày và khi đóng, nếu có thay đổi.',
      'Để khôi phục: Cài đặt › Sao lưu, chọn bản, bấm “Khôi phục”. Dữ liệu hiện tại được giữ thành một bản riêng.',
      'Bản sao lưu có khóa hỏi mật khẩu hoặc khóa khôi phục; quên cả hai thì không mở được.',
      'Nếu tệp dữ liệu hỏng, chương trình mở trang khôi phục và đề nghị bản sao lưu tốt gần nhất.',
    ],
    notes: ['Gỡ chương trình không xóa dữ liệu. Chương trình không dùng mạng.'],
  },
};

export const helpStrings = {
  title: 'Trợ giúp',
  subtitle: 'Bấm F1 ở màn hình nào thì mở trang của màn hình đó',
  search: 'Tìm trong trợ giúp, không cần dấu',
  topics: 'Các trang trợ giúp',
  steps: 'Cách làm',
  notes: 'Nên biết',
  picture: (title: string) => `Hình màn hình ${title}`,
  found: (count: number) => (count === 0 ? 'Không tìm thấy trang nào. Hãy thử từ khác.' : `${count} trang`),
  shortcuts: 'Phím tắt',
  shortcutKey: 'Phím',
  shortcutUse: 'Việc',
} as const;

/** Every shortcut of the window, as a clerk reads it. */
export const shortcuts: readonly (readonly [keys: string, use: string])[] = [
  ['Ctrl+L', 'Khóa chương trình, khi đã đặt mật khẩu'],
  ['F1', 'Trợ giúp của màn hình đang mở'],
  ['Shift+F1', 'Điều khoản Nghị định 30/2020 của mục đang điền'],
  ['Alt+1 … Alt+9', 'Các màn hình, theo thứ tự từ trên xuống ở dải bên trái'],
  ['Esc', 'Quay lại, đóng khung hoặc hộp thoại; không mất gì'],
  ['Ctrl+K', 'Tìm và đi tới nhiệm vụ, văn bản, báo cáo, màn hình'],
  ['Ctrl+F', 'Tìm nhiệm vụ'],
  ['Ctrl+S', 'Lưu ngay'],
  ['Ctrl+P', 'In văn bản đang mở'],
  ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'],
  ['Enter', 'Mở dòng đang chọn'],
  ['Tab, Shift+Tab', 'Đến mục kế tiếp, về mục trước'],
  ['Ctrl++, Ctrl+-, Ctrl+0', 'Phóng to, thu nhỏ, về cỡ thường'],
];
