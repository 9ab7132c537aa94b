/**
 * The words by which names of agencies are told from what the agencies have to do. Pure data: alternatives of regular
 * expressions, parted by bars.
 */

/** Words that the name of a body begins with; those that begin other words as well say which they are not. */
export const headWords = [
  'Sở(?! hữu)|Ban(?! hành)|BCH|BQL|Bộ(?! (?:tiêu chí|[Cc]hỉ số|thủ tục|máy|quy |mặt|luật|Luật|dữ liệu))',
  'Bộ trưởng|Thứ trưởng|Văn phòng|VP|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|HĐND',
  'Hội(?! (?:nghị|thảo|nhập|đàm|họp|trường|thi))|Hội đồng|Học viện|Trung tâm|Báo(?! (?:cáo|chí|điện))|Đài',
  'Cổng(?! [Dd]ịch vụ)|Công an|Kho bạc|KBNN|Mặt trận|Tỉnh đoàn|Thành đoàn|Tỉnh ủy|Thành ủy|Đảng ủy',
  'Đoàn(?! (?:viên|kết|công tác|kiểm tra))|Liên đoàn|Liên minh|Hiệp hội|Cục|Chi cục|Tổng cục|Vụ(?! việc)',
  'Thanh tra(?! (?:việc|công)|,)|Tòa án|Viện(?! (?:dẫn|trợ))|Thuế|Bảo hiểm xã hội|BHXH|Ngân hàng',
  'Trường(?! hợp)|Bệnh viện|Kiểm toán|Tập đoàn|Tổng [Cc]ông ty|Công ty|Tổ(?! chức)',
  'Phòng(?! (?:chống|ngừa|cháy|họp)|,)|Bộ phận|Chính phủ|Thủ tướng|Bưu điện|VNPT|Viettel|Thủ trưởng|Giám đốc',
  'Chủ tịch|Phó (?:Chủ tịch|Thủ tướng|Giám đốc|Chánh|Trưởng)|Chánh|Trưởng (?:[Pp]hòng|[Bb]an|các|Công an|[Bb]ộ phận|[Đđ]oàn|[Tt]rạm|thôn)|Người đứng đầu',
  'Phó Trưởng|(?:Chi cục|Cục|Vụ|Tổng cục|Viện|Hiệu|Chỉ huy|Kế toán|Tổ) trưởng|Tư lệnh|Chỉ huy trưởng|Chủ nhiệm|Thống đốc|Tổng Kiểm toán|Tổng Thanh tra|Chánh án|Tổng [Bb]iên tập',
  'Lãnh đạo|Thường trực|Bí thư|Viễn thông|Điện lực|Hải quan|Chi nhánh|Quỹ|Huyện ủy|Thị ủy|Quận ủy|Cấp ủy|Công đoàn',
  'Bộ đội|Biên phòng|Liên hiệp|Tạp chí|Hợp tác xã|Nhà trường',
  '[Cc]ác(?! (?:nội dung|nhiệm vụ|chỉ tiêu|tiêu chí|chỉ số|giải pháp|văn bản|hồ sơ|thủ tục|TTHC|quyết định|quy |kế hoạch|kết quả|lĩnh vực|hoạt động|vấn đề|trường hợp|hình thức|chính sách|dịch vụ|hệ thống|thông tin|dự án|công trình|biện pháp|vi phạm|loại|khó khăn|tồn tại|bước|mục|khoản|ý kiến|kiến nghị|công việc|công tác|đối tượng|nguồn|khâu|kỳ|số liệu|báo cáo))',
  '[Tt]ừng (?:cơ quan|đơn vị|địa phương|sở|ngành|cấp)|[Tt]oàn bộ (?:các )?(?:cơ quan|đơn vị|sở)',
].join('|');

/** Words that open what an agency has to do. Lower case only: "Sở Xây dựng" keeps its name. */
export const dutyWords = [
  'ban hành|biên soạn|bàn giao|bám sát|báo cáo|bảo đảm|bố trí|bồi dưỡng|bổ sung|bổ trợ|cam kết|chia sẻ|chuyển',
  'chuẩn bị|chú trọng|chưa|chấm|chấn chỉnh|chấp hành|chỉ đạo|chịu trách nhiệm|chủ trì|chủ động|chứng thực',
  'cung cấp|cung ứng|cân đối|còn|có(?! liên quan| thẩm quyền| chức năng| hồ sơ| văn bản| tên| nhiệm vụ)',
  'công bố|công khai|căn cứ|cấp(?! (?:xã|tỉnh|huyện|sở|cơ sở|ủy|phòng))|cần|cập nhật|cắt giảm|củng cố|cử',
  'duy trì|dành|dự thảo|giao(?! thông)|giám sát|giúp|giải quyết|giới thiệu|góp ý|gương mẫu|gắn|gửi|hoàn thiện',
  'hoàn thành|huy động|hướng dẫn|hỗ trợ|khai thác|khi|khuyến khích|khảo sát|khẩn trương|khắc phục|kiên quyết',
  'kiểm soát|kiểm thử|kiểm tra|kiện toàn|kết nối|kịp thời|liên hệ|là|làm|lãnh đạo|lưu ý|lấy|lập|lồng ghép',
  'lựa chọn|mở|ngay|nghiêm túc|nghiên cứu|ngoài (?:ra|việc|nhiệm vụ)|nhanh chóng|nhận|nhằm|niêm yết|nâng cao',
  'nâng cấp|nêu cao|nắm|(?<!người )nộp|phát huy|phát sóng|phát động|phân bổ|phân công|phê duyệt|phải|phản biện|phản ánh',
  'phấn đấu|phối hợp|phổ biến|phụ trách|quan tâm|quyết liệt|quyết tâm|quán triệt|quản lý|rà soát',
  'rút kinh nghiệm|sao gửi|siết chặt|soạn thảo|sắp xếp|sẵn sàng|sẽ|số hóa|sớm|sử dụng|sửa đổi|tham|tham dự',
  'tham gia|thanh tra|thay đổi|theo chức năng|theo dõi|theo nhiệm vụ|theo thẩm quyền|thu thập|thành lập',
  'tháo gỡ|thí điểm|thông báo|(?<![Cc]ông nghệ |[Hh]ệ thống )thông tin(?! điện tử)|thúc đẩy|thường xuyên|thẩm định|thống kê|thống nhất',
  'thực hiện|tiến hành|tiếp nhận|tiếp tục|tranh thủ|triển khai',
  'trong (?:quá trình|phạm vi|tháng|quý|năm|thời|khi)|truyền thông(?! tỉnh)|trên cơ sở|trên tinh thần|(?<!công |chương |quy )trình',
  'trước (?:ngày|mắt)|trả lời|trực tiếp|tuyên truyền|tìm|tích cực|tích hợp|tính toán|tăng cường|tư vấn|(?<![Đđ]ào )tạo',
  'áp dụng|bãi bỏ|biểu dương|cải tiến|cụ thể hóa|di dời|giảm|giải ngân|hợp nhất|khen thưởng|khởi công|kiểm điểm',
  '(?<![Đđ]ăng )ký|lắp đặt|loại bỏ|mời|mua sắm|nghiệm thu|nhắc nhở|phát hành|phát triển|phê bình|rút ngắn|rút|tái cấu trúc',
  'thanh toán|thể chế hóa|thi công|thi hành|thu hồi|thu hút|tuân thủ|vào cuộc|xin lỗi|xét|xóa|xoá|đồng hành',
  'tập huấn|tập hợp|tập trung|tổ chức(?! chính trị| đoàn thể| xã hội| nhà nước| cán bộ| hành chính)|tổng hợp',
  'tổng kết|từ|tự|vẫn|vận hành|vận động|xem xét|xác nhận|xác định|(?<!đầu tư )xây dựng|xử lý|yêu cầu|đang|điều chỉnh',
  'đào tạo|đánh giá|đã|đôn đốc|đăng ký|đăng tải|đưa',
  'được(?! (?:kiểm tra|giao|phân công|nêu|thanh tra|khảo sát|kiến nghị|đánh giá|phân cấp|ủy quyền))|đảm bảo',
  'đảm nhận|(?<!dự án |xúc tiến |thu hút |kế hoạch và )đầu tư|đẩy mạnh|đẩy nhanh|đề cao|đề nghị|đề xuất|để|định kỳ|đối soát|đối thoại|ưu tiên',
].join('|');
