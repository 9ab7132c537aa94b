/** Damaged papers for tests: right papers, each with one fault planted, and the one finding that it must give. */
import { type SamplePaper, sampleDispatch, sampleNotice, samplePlan, sampleReport } from './paper-for-tests.ts';

type Spoil = (paper: SamplePaper) => SamplePaper;

/** Changes one paragraph of the body by its position. */
function changeBody(index: number, change: Partial<SamplePaper['body'][number]>): Spoil {
  return (paper) => ({
    ...paper,
    body: paper.body.map((one, position) => (position === index ? { ...one, ...change } : one)),
  });
}

function changeAll<K extends 'body' | 'recipients' | 'legalBases' | 'addressees' | 'signatureTitles'>(
  key: K,
  change: Partial<SamplePaper[K][number]>,
): Spoil {
  return (paper) => ({ ...paper, [key]: paper[key].map((one) => ({ ...one, ...change })) });
}

function rewrite<K extends 'body' | 'recipients' | 'legalBases' | 'addressees' | 'signatureTitles'>(
  key: K,
  from: string,
  to: string,
): Spoil {
  return (paper) => ({ ...paper, [key]: paper[key].map((one) => ({ ...one, text: one.text.replace(from, to) })) });
}

/** Changes one component. */
function change<
  K extends
    | 'countryName'
    | 'motto'
    | 'parentAgency'
    | 'issuingAgency'
    | 'number'
    | 'placeDate'
    | 'title'
    | 'subject'
    | 'dispatchSubject'
    | 'recipientsHeading'
    | 'signatoryName'
    | 'pageNumber'
    | 'page',
>(key: K, values: Partial<NonNullable<SamplePaper[K]>>): Spoil {
  return (paper) => ({ ...paper, [key]: { ...paper[key], ...values } as SamplePaper[K] });
}

function changeAppendix(index: number, values: Partial<SamplePaper['appendices'][number]>): Spoil {
  return (paper) => ({
    ...paper,
    appendices: paper.appendices.map((one, position) => (position === index ? { ...one, ...values } : one)),
  });
}

const set =
  (values: Partial<SamplePaper>): Spoil =>
  (paper) => ({ ...paper, ...values });

const report = sampleReport();
const notice = sampleNotice();
const plan = samplePlan();
const dispatch = sampleDispatch();
const [firstAppendix] = report.appendices;
if (!firstAppendix) throw new Error('the sample report has appendices');

/** Rule, fault in words, right paper, how it is spoilt, and what the finding says. */
export type PlantedFault = readonly [
  rule: string,
  fault: string,
  paper: SamplePaper,
  spoil: Spoil,
  found: string,
  expected: string,
];

export const plantedFaults: readonly PlantedFault[] = [
  [
    'G1',
    'Letter paper',
    notice,
    change('page', { width: 12240, height: 15840 }),
    '215,9 mm × 279,4 mm',
    '210 mm × 297 mm',
  ],
  [
    'G2',
    'turned without a table',
    plan,
    (paper) => ({ ...paper, isLandscape: true, page: { ...paper.page, width: 16838, height: 11906 } }),
    'chiều rộng (landscape)',
    'chiều dài (portrait)',
  ],
  ['G3', 'narrow top', notice, change('page', { top: 850 }), '15 mm', '20–25 mm'],
  ['G3', 'wide bottom', notice, change('page', { bottom: 1700 }), '30 mm', '20–25 mm'],
  ['G4', 'narrow left', notice, change('page', { left: 1440 }), '25,4 mm', '30–35 mm'],
  ['G5', 'wide right', notice, change('page', { right: 1440 }), '25,4 mm', '15–20 mm'],
  ['G6', 'another font', notice, changeBody(3, { font: 'Arial' }), 'Arial', 'Times New Roman'],
  [
    'G7',
    'a font of TCVN3',
    notice,
    changeBody(3, { font: '.VnTime' }),
    'phông bảng mã cũ .VnTime',
    'Unicode (TCVN 6909:2001)',
  ],
  ['G8', 'red text', notice, changeBody(3, { colour: 'FF0000' }), 'màu “FF0000”', 'màu đen'],
  [
    'G9',
    'number at the foot',
    notice,
    set({ pageNumberPart: 'footer' }),
    'số trang ở chân trang (footer)',
    'số trang canh giữa trong phần đầu trang (header)',
  ],
  ['G9', 'number on page 1', notice, set({ hasTitlePage: false }), 'trang 1 có số', 'không hiện số ở trang 1'],
  ['G9', 'number at the right', notice, change('pageNumber', { align: 'right' }), 'không canh giữa', 'canh giữa'],
  ['G9', 'small number', notice, change('pageNumber', { size: 12 }), 'cỡ chữ 12', 'cỡ chữ 13–14'],
  ['G10', 'words before the number', notice, change('pageNumber', { text: 'Trang ' }), '“Trang 2”', '“2”'],
  ['G10', 'slanted number', notice, change('pageNumber', { italic: true }), 'kiểu chữ nghiêng', 'kiểu chữ đứng'],
  ['G11', 'sizes out of step', notice, change('countryName', { size: 12 }), '12/14/14', '13/14/14 hoặc 12/13/13'],
  ['Q1', 'large quốc hiệu', notice, change('countryName', { size: 14 }), 'cỡ chữ 14', 'cỡ chữ 12–13'],
  ['Q1', 'thin quốc hiệu', notice, change('countryName', { bold: false }), 'kiểu chữ không đậm', 'kiểu chữ đậm'],
  [
    'Q1',
    'misspelt',
    notice,
    change('countryName', { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM' }),
    '“CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM”',
    '“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”',
  ],
  [
    'Q2',
    'lower-case motto',
    notice,
    change('motto', { text: 'Độc lập - tự do - hạnh phúc' }),
    '“Độc lập - tự do - hạnh phúc”',
    '“Độc lập - Tự do - Hạnh phúc”',
  ],
  [
    'Q3',
    'no line',
    notice,
    set({ mottoLine: null }),
    'không có',
    'đường kẻ ngang nét liền, dài bằng độ dài của dòng chữ',
  ],
  [
    'Q3',
    'short line',
    notice,
    set({ mottoLine: 1714 }),
    'khoảng 30 mm, dòng chữ khoảng 60 mm (50%)',
    'bằng độ dài của dòng chữ',
  ],
  [
    'Q4',
    'gap in the head',
    notice,
    change('motto', { before: 120 }),
    'có khoảng cách giữa hai dòng',
    'dòng đơn, không cách đoạn',
  ],
  ['Q5', 'long dash', notice, change('motto', { text: 'Độc lập – Tự do – Hạnh phúc' }), '“-”', '“-”'],
  [
    'Q6',
    'broken quốc hiệu',
    notice,
    change('countryName', { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM' }),
    'hai dòng',
    'một dòng',
  ],
  ['O1', 'bold superior', notice, change('parentAgency', { bold: true }), 'kiểu chữ đậm', 'kiểu chữ không đậm'],
  ['O2', 'thin agency', notice, change('issuingAgency', { bold: false }), 'kiểu chữ không đậm', 'kiểu chữ đậm'],
  [
    'O3',
    'no line',
    notice,
    set({ agencyLine: null }),
    'không có',
    'đường kẻ ngang nét liền, dài bằng 1/3 đến 1/2 độ dài của dòng chữ',
  ],
  [
    'O3',
    'long line',
    notice,
    set({ agencyLine: 1445 }),
    'khoảng 25 mm, dòng chữ khoảng 24 mm (108%)',
    'bằng 1/3 đến 1/2 độ dài của dòng chữ',
  ],
  [
    'O4',
    'gap between agencies',
    notice,
    change('issuingAgency', { before: 120 }),
    'có khoảng cách giữa hai dòng',
    'dòng đơn, không cách đoạn',
  ],
  [
    'O5',
    'abbreviated agency',
    notice,
    (paper) => ({ ...change('issuingAgency', { text: 'UBND XÃ AN PHÚ' })(paper), agencyLine: 900 }),
    '“UBND”',
    'tên đầy đủ',
  ],
  ['S1', 'size 14', notice, change('number', { size: 14 }), 'cỡ chữ 14', 'cỡ chữ 13'],
  ['S1', 'no colon', notice, change('number', { text: 'Số 07/TB-SNV' }), '“Số”', '“Số:”'],
  ['S1', 'at the left', notice, change('number', { align: 'left' }), 'canh sát lề trái', 'canh giữa'],
  ['S2', 'no zero', notice, change('number', { text: 'Số: 7/TB-SNV' }), '7', '07'],
  ['S3', 'spaces', notice, change('number', { text: 'Số: 07/TB - SNV' }), '“TB - SNV”', '“TB-SNV”'],
  ['S4', 'other kind', notice, change('number', { text: 'Số: 07/BC-SNV' }), '“BC”', '“TB”'],
  ['S4', 'wrong case', plan, change('number', { text: 'Số: 112/Kh-SNV' }), '“Kh”', '“KH”'],
  [
    'S5',
    'CV in the symbol',
    dispatch,
    change('number', { text: 'Số: 231/CV-SNV' }),
    '“CV-SNV”',
    'chữ viết tắt tên cơ quan, gạch nối, đơn vị soạn thảo hoặc lĩnh vực: “SNV-VP”',
  ],
  ['S6', 'year', notice, change('number', { text: 'Số: 07/2026/TB-SNV' }), '“Số: 07/2026/TB-SNV”', 'không ghi năm'],
  ['D1', 'date at the right', notice, change('placeDate', { align: 'right' }), 'canh sát lề phải', 'canh giữa'],
  ['D2', 'upright date', notice, change('placeDate', { italic: false }), 'kiểu chữ đứng', 'kiểu chữ nghiêng'],
  [
    'D3',
    'no comma',
    notice,
    change('placeDate', { text: 'An Giang ngày 05 tháng 3 năm 2026' }),
    '“An Giang ngày 05 tháng 3 năm 2026”',
    '<địa danh>, ngày … tháng … năm …',
  ],
  [
    'D3',
    'short date',
    notice,
    change('placeDate', { text: 'An Giang, 05/03/2026' }),
    '“An Giang, 05/03/2026”',
    '<địa danh>, ngày … tháng … năm …',
  ],
  [
    'D4',
    'day without zero',
    notice,
    change('placeDate', { text: 'An Giang, ngày 5 tháng 3 năm 2026' }),
    'ngày 5',
    'ngày 05',
  ],
  [
    'D4',
    'February without zero',
    notice,
    change('placeDate', { text: 'An Giang, ngày 05 tháng 2 năm 2026' }),
    'tháng 2',
    'tháng 02',
  ],
  [
    'D4',
    'March with zero',
    notice,
    change('placeDate', { text: 'An Giang, ngày 05 tháng 03 năm 2026' }),
    'tháng 03',
    'tháng 3',
  ],
  [
    'D6',
    'no such day',
    notice,
    change('placeDate', { text: 'An Giang, ngày 31 tháng 6 năm 2026' }),
    '“An Giang, ngày 31 tháng 6 năm 2026”',
    'ngày có thật',
  ],
  [
    'D6',
    'tomorrow',
    notice,
    change('placeDate', { text: 'An Giang, ngày 23 tháng 11 năm 2026' }),
    '“An Giang, ngày 23 tháng 11 năm 2026”',
    'không sau hôm nay',
  ],
  ['T1', 'large title', notice, change('title', { size: 16 }), 'cỡ chữ 16', 'cỡ chữ 13–14'],
  ['T1', 'lower-case title', notice, change('title', { text: 'Thông báo' }), '“Thông báo”', 'chữ in hoa'],
  ['T2', 'thin subject', notice, change('subject', { bold: false }), 'kiểu chữ không đậm', 'kiểu chữ đậm'],
  [
    'T3',
    'no line',
    notice,
    set({ subjectLine: null }),
    'không có',
    'đường kẻ ngang nét liền, dài bằng 1/3 đến 1/2 độ dài của dòng chữ',
  ],
  [
    'T4',
    'V/v in a thông báo',
    notice,
    change('subject', { text: 'V/v kết luận tại cuộc họp về cải cách hành chính' }),
    '“V/v kết luận tại cuộc họp về cải cách hành chính”',
    'không có “V/v”',
  ],
  [
    'T5',
    'full stop',
    notice,
    change('subject', { text: 'Kết luận tại cuộc họp về cải cách hành chính.' }),
    '“Kết luận tại cuộc họp về cải cách hành chính.”',
    'không có dấu chấm',
  ],
  ['V1', 'bold V/v', dispatch, change('dispatchSubject', { bold: true }), 'kiểu chữ đậm', 'kiểu chữ không đậm'],
  ['V1', 'large V/v', dispatch, change('dispatchSubject', { size: 14 }), 'cỡ chữ 14', 'cỡ chữ 12–13'],
  ['V1', 'no gap', dispatch, change('dispatchSubject', { before: 0 }), '0 pt', '6 pt'],
  [
    'V2',
    'CÔNG VĂN as a title',
    dispatch,
    set({ title: { text: 'CÔNG VĂN', size: 14, bold: true, align: 'center' } }),
    '“CÔNG VĂN”',
    'không có tên loại',
  ],
  ['V3', 'line under V/v', dispatch, set({ dispatchLine: 900 }), 'có đường kẻ', 'không có đường kẻ'],
  ['C1', 'upright căn cứ', plan, changeAll('legalBases', { italic: false }), 'kiểu chữ đứng', 'kiểu chữ nghiêng'],
  ['C2', 'comma at the end', plan, rewrite('legalBases', 'hành chính.', 'hành chính,'), '“,”', '“.”'],
  ['B1', 'small body', notice, changeAll('body', { size: 12 }), 'cỡ chữ 12', 'cỡ chữ 13–14'],
  ['B1', 'one paragraph in 13', notice, changeBody(2, { size: 13 }), 'cỡ chữ 13', 'cỡ chữ 14'],
  ['B2', 'ragged paragraph', notice, changeBody(2, { align: 'left' }), 'canh trái', 'canh đều hai lề'],
  ['B3', 'wrong indent', notice, changeBody(2, { firstLine: 1134 }), 'lùi 2 cm', '1 cm hoặc 1,27 cm'],
  ['B4', 'no gap', notice, changeBody(2, { before: 0 }), '0 pt', 'ít nhất 6 pt'],
  ['B5', 'double spacing', notice, changeBody(2, { line: 480 }), '2 dòng', '1–1,5 dòng'],
  ['B6', 'empty paragraph', notice, changeBody(2, { text: '' }), '1 đoạn trống', 'không có đoạn trống'],
  ['B7', 'no end mark', notice, rewrite('body', './.', '.'), '“o để được hướng dẫn.”', '“./.”'],
  ['N3', 'thin heading', report, changeBody(0, { bold: false }), 'kiểu chữ không đậm', 'kiểu chữ đậm'],
  ['N5', 'thin title of a khoản', report, changeBody(1, { bold: false }), 'không đậm', 'kiểu chữ đậm'],
  [
    'N6',
    'the alphabet of Word',
    report,
    (paper) => rewrite('body', 'đ)', 'e)')(rewrite('body', 'e)', 'f)')(paper)),
    '“e)”',
    '“đ)”',
  ],
  ['N6', 'a dot for a bracket', report, rewrite('body', 'b)', 'b.'), '“b.”', '“b)”'],
  ['N8', 'a number left out', report, rewrite('body', '2. Cải cách', '3. Cải cách'), '“3.”', '“2.”'],
  [
    'K1',
    'the form of the Party',
    notice,
    rewrite('signatureTitles', 'KT. GIÁM', 'K/T GIÁM'),
    '“K/T GIÁM ĐỐC”',
    '“TM. ”, “KT. ”, “TL. ”, “TUQ. ” hoặc “Q. ”',
  ],
  ['K2', 'thin title', notice, changeAll('signatureTitles', { bold: false }), 'kiểu chữ không đậm', 'kiểu chữ đậm'],
  [
    'K3',
    'KT. without a deputy',
    notice,
    rewrite('signatureTitles', 'PHÓ GIÁM ĐỐC', 'GIÁM ĐỐC'),
    '“GIÁM ĐỐC”',
    '“PHÓ …”',
  ],
  [
    'K4',
    'name in capitals',
    notice,
    change('signatoryName', { text: 'NGUYỄN VĂN BÌNH' }),
    '“NGUYỄN VĂN BÌNH”',
    'chữ in thường',
  ],
  ['K5', 'degree', notice, change('signatoryName', { text: 'ThS. Nguyễn Văn Bình' }), '“ThS.”', 'chỉ họ và tên'],
  [
    'R1',
    'công văn to nobody',
    dispatch,
    (paper) => ({ ...paper, addressees: [], recipients: paper.recipients.slice(1) }),
    'không có',
    '“Kính gửi: …”',
  ],
  [
    'R1',
    'thông báo with Kính gửi',
    notice,
    (paper) => ({ ...paper, addressees: report.addressees, recipients: report.recipients }),
    '“Kính gửi: Ủy ban nhân dân tỉnh An Giang”',
    'không có “Kính gửi”',
  ],
  ['R2', 'bold Kính gửi', report, changeAll('addressees', { bold: true }), 'kiểu chữ đậm', 'kiểu chữ không đậm'],
  ['R3', 'end mark', report, rewrite('addressees', 'An Giang', 'An Giang.'), '“.”', 'không có dấu kết thúc'],
  ['R4', 'comma for a semicolon', dispatch, rewrite('addressees', ';', ','), '“,”', '“;”'],
  [
    'R5',
    'upright heading',
    notice,
    change('recipientsHeading', { italic: false }),
    'kiểu chữ đứng',
    'kiểu chữ nghiêng',
  ],
  ['R6', 'large recipients', notice, changeAll('recipients', { size: 12 }), 'cỡ chữ 12', 'cỡ chữ 11'],
  ['R6', 'comma', notice, rewrite('recipients', 'UBND tỉnh;', 'UBND tỉnh.'), '“.”', '“;”'],
  [
    'R7',
    'no Lưu',
    notice,
    (paper) => ({ ...paper, recipients: paper.recipients.slice(0, -1) }),
    'không có',
    '“- Lưu: VT, <đơn vị soạn thảo>.”',
  ],
  [
    'R8',
    'no Như trên',
    dispatch,
    (paper) => ({ ...paper, recipients: paper.recipients.slice(1) }),
    '“- UBND tỉnh;”',
    '“- Như trên;”',
  ],
  [
    'A1',
    'appendix nobody mentions',
    report,
    rewrite('body', 'Số liệu nêu tại Phụ lục I, Phụ lục II', 'Số liệu nêu tại các bảng'),
    'không nhắc đến',
    'nhắc đến phụ lục trong nội dung',
  ],
  [
    'A2',
    'Arabic number',
    report,
    changeAppendix(0, { label: { ...firstAppendix.label, text: 'Phụ lục 1' } }),
    '“Phụ lục 1”',
    '“Phụ lục I”',
  ],
  [
    'A2',
    'size 13',
    report,
    changeAppendix(0, { label: { ...firstAppendix.label, size: 13 } }),
    'cỡ chữ 13',
    'cỡ chữ 14',
  ],
  [
    'A3',
    'lower-case title',
    report,
    changeAppendix(0, { title: { ...firstAppendix.title, text: 'Thống kê chỉ tiêu' } }),
    '“Thống kê chỉ tiêu”',
    'chữ in hoa',
  ],
  [
    'A4',
    'upright guide',
    report,
    changeAppendix(0, { guide: { ...firstAppendix.guide, italic: false } }),
    'kiểu chữ đứng',
    'kiểu chữ nghiêng',
  ],
  [
    'A5',
    'numbers run on',
    report,
    changeAppendix(1, { restartsNumbers: false }),
    'phần (section) 3 đánh số tiếp theo',
    'đánh số lại từ 1',
  ],
];
