/** Right papers, as the decree wants them, for the tests of this folder to check and to spoil. Not part of the product. */
import type { SampleAppendix, SamplePaper, SampleParagraph } from './paper-for-tests.ts';

const centred = { align: 'center', size: 14 } as const;
const running = { size: 14, align: 'both', before: 120, firstLine: 720 } as const;
const recipient = { size: 11 } as const;

const longSentence =
  'Các cơ quan, đơn vị rà soát nhiệm vụ được giao, xác định rõ người thực hiện, thời hạn hoàn thành và gửi kết quả về cơ quan đầu mối để tổng hợp trước khi trình cấp có thẩm quyền xem xét';

function say(text: string, more: Partial<SampleParagraph> = {}): SampleParagraph {
  return { ...running, text, ...more };
}

const commonParts = {
  page: { width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 851 },
  isLandscape: false,
  hasTitlePage: true,
  pageNumberPart: 'header',
  pageNumber: { ...centred, text: '' },
  countryName: { ...centred, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true },
  motto: { ...centred, text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
  mottoLine: 3428,
  parentAgency: { ...centred, text: 'UBND TỈNH AN GIANG', size: 13 },
  issuingAgency: { ...centred, text: 'SỞ NỘI VỤ', size: 13, bold: true },
  agencyLine: 600,
  placeDate: { ...centred, text: 'An Giang, ngày 05 tháng 3 năm 2026', italic: true },
  ...{ dispatchSubject: null, dispatchLine: null, addressees: [], legalBases: [], appendices: [] },
  ...{ stamp: null, addressFooter: null, tableText: null, isFootInTwoRows: false },
  ...{ pageNumberFormat: null, firstPageNumber: null },
  recipientsHeading: { text: 'Nơi nhận:', size: 12, bold: true, italic: true },
  recipients: [
    { ...recipient, text: '- UBND tỉnh;' },
    { ...recipient, text: '- Các sở, ban, ngành tỉnh;' },
    { ...recipient, text: '- Lưu: VT, CCHC.' },
  ],
  signatureTitles: [
    { ...centred, text: 'KT. GIÁM ĐỐC', bold: true },
    { ...centred, text: 'PHÓ GIÁM ĐỐC', bold: true },
  ],
  signatoryName: { ...centred, text: 'Nguyễn Văn Bình', bold: true, before: 1200 },
} as const;

function name(symbol: string): SampleParagraph {
  return { ...centred, text: symbol, size: 13 };
}

function bodyOf(length: number, ...more: readonly SampleParagraph[]): readonly SampleParagraph[] {
  const middle = Array.from({ length }, (_, index) => say(`${longSentence}, đợt ${index + 1}.`));
  return [
    ...more,
    ...middle,
    say('Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo để được hướng dẫn./.'),
  ];
}

/** A báo cáo to the superior body, with headings, điểm and two appendices. */
export function sampleReport(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 15/BC-SNV'),
    title: { ...centred, text: 'BÁO CÁO', bold: true },
    subject: { ...centred, text: 'Công tác cải cách hành chính quý I năm 2026', bold: true },
    subjectLine: 2000,
    addressees: [{ ...centred, text: 'Kính gửi: Ủy ban nhân dân tỉnh An Giang', before: 120 }],
    recipients: [{ ...recipient, text: '- Như trên;' }, ...commonParts.recipients],
    body: bodyOf(
      12,
      say('I. KẾT QUẢ THỰC HIỆN', { bold: true }),
      say('1. Công tác chỉ đạo, điều hành', { bold: true }),
      ...['a', 'b', 'c', 'd', 'đ', 'e'].map((letter) => say(`${letter}) ${longSentence};`)),
      say('2. Cải cách thể chế', { bold: true }),
      say('Số liệu nêu tại Phụ lục I, Phụ lục II kèm theo.'),
      say('II. PHƯƠNG HƯỚNG', { bold: true }),
    ),
    appendices: [sampleAppendix('I', 'THỐNG KÊ CHỈ TIÊU'), sampleAppendix('II', 'TIẾN ĐỘ NHIỆM VỤ')],
  };
}

function sampleAppendix(roman: string, title: string): SampleAppendix {
  return {
    label: { ...centred, text: `Phụ lục ${roman}`, bold: true },
    title: { ...centred, text: title, bold: true },
    guide: { ...centred, text: '(Kèm theo Báo cáo số 15/BC-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)', italic: true },
    restartsNumbers: true,
    guideLine: 1500,
    tableText: { text: 'Chỉ tiêu', size: 12 },
    ...{ closing: null, turnedMargin: null },
  };
}

/** A thông báo of two pages. */
export function sampleNotice(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 07/TB-SNV'),
    title: { ...centred, text: 'THÔNG BÁO', bold: true },
    subject: { ...centred, text: 'Kết luận tại cuộc họp về cải cách hành chính', bold: true },
    subjectLine: 2000,
    body: bodyOf(20),
  };
}

/** A kế hoạch with căn cứ. */
export function samplePlan(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 112/KH-SNV'),
    title: { ...centred, text: 'KẾ HOẠCH', bold: true },
    subject: { ...centred, text: 'Cải cách hành chính năm 2026', bold: true },
    subjectLine: 1500,
    legalBases: [
      say('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', { italic: true }),
      say('Theo đề nghị của Trưởng phòng Cải cách hành chính.', { italic: true }),
    ],
    body: bodyOf(20),
  };
}

const side = (name: string) => `<w:${name} w:val="single" w:sz="6" w:space="1" w:color="auto"/>`;

/** A stamp in its frame, without its words. */
export const stamp: SampleParagraph = {
  text: '',
  ...{ size: 13, bold: true, align: 'center' },
  propertiesXml: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:pBdr>`,
};

/** A công văn to two bodies. */
export function sampleDispatch(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 231/SNV-CCHC'),
    dispatchSubject: { ...centred, text: 'V/v đôn đốc thực hiện nhiệm vụ cải cách hành chính', size: 12, before: 120 },
    ...{ title: null, subject: null, subjectLine: null },
    addressees: [
      { ...running, text: 'Kính gửi:', align: 'left' },
      { ...running, text: '- Các sở, ban, ngành tỉnh;', align: 'left', before: 0 },
      { ...running, text: '- Ủy ban nhân dân các xã, phường.', align: 'left', before: 0 },
    ],
    recipients: [{ ...recipient, text: '- Như trên;' }, ...commonParts.recipients],
    body: bodyOf(20),
  };
}

/** A quyết định with the line of the authority, căn cứ and điều; the authority stands as the first of the căn cứ. */
export function sampleDecision(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 45/QĐ-SNV'),
    title: { ...centred, text: 'QUYẾT ĐỊNH', bold: true },
    subject: { ...centred, text: 'Về việc kiện toàn Tổ công tác cải cách hành chính', bold: true },
    subjectLine: 2600,
    legalBases: [
      { ...centred, text: 'GIÁM ĐỐC SỞ NỘI VỤ', bold: true, before: 120 },
      say('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', { italic: true }),
      say(
        'Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn;',
        { italic: true },
      ),
      say('Theo đề nghị của Chánh Văn phòng Sở.', { italic: true }),
    ],
    body: [
      { ...centred, text: 'QUYẾT ĐỊNH:', bold: true, before: 120 },
      article(1, `Kiện toàn Tổ công tác cải cách hành chính. ${longSentence}.`),
      article(2, `Tổ công tác có nhiệm vụ giúp Giám đốc Sở. ${longSentence}.`),
      article(3, `Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này. ${longSentence}./.`),
    ],
    recipients: [{ ...recipient, text: '- Như Điều 3;' }, ...commonParts.recipients],
  };
}

/** A điều whose number is bold and whose words are not. */
function article(number: number, words: string): SampleParagraph {
  const run = `<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return say(`Điều ${number}. `, { bold: true, contentXml: run });
}

/** A quy chế in chương, mục and điều with titles. */
export function sampleStatute(): SamplePaper {
  const heading = (text: string): SampleParagraph => ({ ...centred, text, bold: true, before: 120 });
  return {
    ...commonParts,
    number: name('Số: 05/QC-SNV'),
    title: { ...centred, text: 'QUY CHẾ', bold: true },
    subject: { ...centred, text: 'Làm việc của Sở Nội vụ', bold: true },
    subjectLine: 1200,
    body: [
      heading('Chương I'),
      heading('QUY ĐỊNH CHUNG'),
      say('Điều 1. Phạm vi điều chỉnh', { bold: true }),
      say(`${longSentence}.`),
      say('Điều 2. Nguyên tắc làm việc', { bold: true }),
      ...Array.from({ length: 8 }, (_, index) => say(`${index + 1}. ${longSentence}.`)),
      heading('Chương II'),
      heading('CHẾ ĐỘ LÀM VIỆC'),
      heading('Mục 1'),
      heading('CHẾ ĐỘ HỌP'),
      say('Điều 3. Họp giao ban', { bold: true }),
      say(`${longSentence}./.`),
    ],
  };
}
