/**
 * The named styles that join writer and template: the writer gives each paragraph one of these, the template says what it
 * looks like. A clerk sees the names in Word's style list. Knows nothing of sizes.
 */

/** One style: the id our own templates give it, and the name. A word processor may change ids on saving, never names. */
export interface PaperStyle {
  readonly id: string;
  readonly name: string;
}

export const paperStyles = {
  countryName: { id: 'CCHCQuocHieu', name: 'CCHC Quốc hiệu' },
  motto: { id: 'CCHCTieuNgu', name: 'CCHC Tiêu ngữ' },
  parentAgency: { id: 'CCHCCoQuanChuQuan', name: 'CCHC Cơ quan chủ quản' },
  issuingAgency: { id: 'CCHCCoQuanBanHanh', name: 'CCHC Cơ quan ban hành' },
  line: { id: 'CCHCDuongKe', name: 'CCHC Đường kẻ' },
  number: { id: 'CCHCSoKyHieu', name: 'CCHC Số ký hiệu' },
  dispatchSubject: { id: 'CCHCTrichYeuCongVan', name: 'CCHC Trích yếu công văn' },
  urgency: { id: 'CCHCDoKhan', name: 'CCHC Độ khẩn' },
  placeAndDate: { id: 'CCHCDiaDanhThoiGian', name: 'CCHC Địa danh thời gian' },
  title: { id: 'CCHCTenLoai', name: 'CCHC Tên loại' },
  subject: { id: 'CCHCTrichYeu', name: 'CCHC Trích yếu' },
  oneAddressee: { id: 'CCHCKinhGui', name: 'CCHC Kính gửi' },
  addresseesHeading: { id: 'CCHCKinhGuiNhieuNoi', name: 'CCHC Kính gửi nhiều nơi' },
  addressee: { id: 'CCHCKinhGuiTungNoi', name: 'CCHC Kính gửi từng nơi' },
  legalBasis: { id: 'CCHCCanCu', name: 'CCHC Căn cứ' },
  body: { id: 'CCHCNoiDung', name: 'CCHC Nội dung' },
  beforeTable: { id: 'CCHCTruocBang', name: 'CCHC Nội dung trước bảng' },
  heading1: { id: 'CCHCMucLaMa', name: 'CCHC Mục I' },
  heading2: { id: 'CCHCMuc1', name: 'CCHC Mục 1' },
  heading3: { id: 'CCHCMuc11', name: 'CCHC Mục 1.1' },
  heading4: { id: 'CCHCDiem', name: 'CCHC Điểm' },
  dash: { id: 'CCHCGachDauDong', name: 'CCHC Gạch đầu dòng' },
  plus: { id: 'CCHCCong', name: 'CCHC Cộng' },
  recipientsHeading: { id: 'CCHCNoiNhanTieuDe', name: 'CCHC Nơi nhận (tiêu đề)' },
  recipient: { id: 'CCHCNoiNhan', name: 'CCHC Nơi nhận' },
  positionTitle: { id: 'CCHCChucVu', name: 'CCHC Chức vụ' },
  signerName: { id: 'CCHCHoTen', name: 'CCHC Họ tên' },
  tableHeader: { id: 'CCHCBangTieuDe', name: 'CCHC Bảng (tiêu đề)' },
  tableText: { id: 'CCHCBangChu', name: 'CCHC Bảng (chữ)' },
  appendixNumber: { id: 'CCHCPhuLuc', name: 'CCHC Phụ lục' },
  appendixTitle: { id: 'CCHCTenPhuLuc', name: 'CCHC Tên phụ lục' },
  appendixReference: { id: 'CCHCKemTheo', name: 'CCHC Kèm theo' },
  footnote: { id: 'CCHCChuThich', name: 'CCHC Chú thích' },
  pageNumber: { id: 'CCHCSoTrang', name: 'CCHC Số trang' },
  sectionEnd: { id: 'CCHCNgatPhan', name: 'CCHC Ngắt phần' },
} as const satisfies Record<string, PaperStyle>;

export type PaperStyleKey = keyof typeof paperStyles;

/** The head with quốc hiệu at 12 pt, for long names of places. A template from before may lack them; then its head keeps its size. */
export const smallHeadStyles = {
  countryName: { id: 'CCHCQuocHieuNho', name: 'CCHC Quốc hiệu (cỡ nhỏ)' },
  motto: { id: 'CCHCTieuNguNho', name: 'CCHC Tiêu ngữ (cỡ nhỏ)' },
  placeAndDate: { id: 'CCHCDiaDanhThoiGianNho', name: 'CCHC Địa danh thời gian (cỡ nhỏ)' },
} as const satisfies Partial<Record<PaperStyleKey, PaperStyle>>;

/** The table style: borders and cell margins. */
export const tableStyle: PaperStyle = { id: 'CCHCBang', name: 'CCHC Bảng' };

/** Every style the writer may use; a template without one of them cannot be written into. */
export const requiredStyles: readonly PaperStyle[] = [...Object.values(paperStyles), tableStyle];
