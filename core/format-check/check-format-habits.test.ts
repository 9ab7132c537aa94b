/** Right papers in the habits of other offices: sizes, spacing, signers, marks. No finding, or exactly the one that is due. */
import { expect, test } from 'vitest';
import { checkFormat } from './index.ts';
import { buildDocx, type SamplePaper, type SampleParagraph } from './paper-for-tests.ts';
import {
  sampleDecision,
  sampleDispatch,
  sampleNotice,
  samplePlan,
  sampleReport,
  stamp,
} from './sample-papers-for-tests.ts';

const notice = sampleNotice();
const dispatch = sampleDispatch();

const rulesOf = (paper: SamplePaper) =>
  checkFormat(buildDocx(paper), 'văn bản.docx', { today: '2026-11-22' }).violations.map((one) => one.rule);

function changeBody(paper: SamplePaper, change: (one: SampleParagraph) => SampleParagraph): SamplePaper {
  return { ...paper, body: paper.body.map(change) };
}

const smallHead = (paper: SamplePaper): SamplePaper => ({
  ...paper,
  countryName: { ...paper.countryName, size: 12 },
  motto: { ...paper.motto, size: 13 },
  mottoLine: 3183,
  placeDate: { ...paper.placeDate, size: 13 },
  parentAgency: { ...paper.parentAgency, size: 12 },
  issuingAgency: { ...paper.issuingAgency, size: 12 },
});

const signedBy = (...titles: readonly string[]): SamplePaper => ({
  ...notice,
  signatureTitles: titles.map((text) => ({ text, size: 14, bold: true, align: 'center' })),
});

const spacer: SampleParagraph = { text: '', size: 14 };

test.each<readonly [habit: string, paper: SamplePaper, rules: readonly string[]]>([
  ['the smaller sizes', smallHead(notice), []],
  ['body in 13 points, indented 1 cm', changeBody(notice, (one) => ({ ...one, size: 13, firstLine: 567 })), []],
  ['1.15 lines', changeBody(notice, (one) => ({ ...one, line: 276 })), []],
  ['1.5 lines', changeBody(notice, (one) => ({ ...one, line: 360 })), []],
  ['exactly 18 points', changeBody(notice, (one) => ({ ...one, line: 360, lineRule: 'exact' })), []],
  ['gaps made by the space after', changeBody(notice, (one) => ({ ...one, before: 0, after: 120 })), []],
  ['gaps made with Enter', { ...notice, body: notice.body.flatMap((one) => [one, { ...spacer, before: 0 }]) }, ['B6']],
  ['hanging dashes', changeBody(notice, (one) => ({ ...one, text: `- ${one.text}` })), []],
  [
    'margins at their widest',
    { ...notice, page: { ...notice.page, top: 1418, bottom: 1418, left: 1985, right: 1134 } },
    [],
  ],
  [
    'a name of three lines',
    {
      ...notice,
      issuingAgency: { ...notice.issuingAgency, text: 'BAN QUẢN LÝ\nCÁC KHU CÔNG NGHIỆP\nVÀ KHU KINH TẾ' },
      agencyLine: 1200,
    },
    [],
  ],
  ['the head', signedBy('GIÁM ĐỐC'), []],
  ['for the collective', signedBy('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'), []],
  ['a deputy for the collective', signedBy('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'), []],
  ['by order', signedBy('TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'), []],
  ['by order, a deputy', signedBy('TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'), []],
  ['by authorisation', signedBy('TUQ. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'), []],
  ['acting', signedBy('Q. GIÁM ĐỐC'), []],
  ['a minister', signedBy('KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'), []],
  ['urgent', { ...dispatch, stamp: { ...stamp, text: 'HỎA TỐC', colour: 'FF0000' } }, []],
  [
    'with the drafter below nơi nhận',
    { ...notice, recipients: [...notice.recipients, { text: 'NVB.(30)', size: 11 }] },
    [],
  ],
  [
    'with the address on page 1',
    {
      ...notice,
      addressFooter: {
        kind: 'first',
        line: { text: 'Địa chỉ: số 2 đường Nguyễn Trãi. Điện thoại: 0296', size: 11 },
        hasLine: true,
      },
    },
    [],
  ],
  [
    'unnumbered copies at Lưu',
    { ...notice, recipients: [...notice.recipients.slice(0, -1), { text: '- Lưu: VT.', size: 11 }] },
    [],
  ],
  [
    'a decision without the line of the authority',
    { ...sampleDecision(), legalBases: sampleDecision().legalBases.slice(1) },
    [],
  ],
  ['a plan that opens with a sentence', { ...samplePlan(), legalBases: [] }, []],
  [
    'a turned appendix',
    {
      ...sampleReport(),
      appendices: sampleReport().appendices.map((one, index) => (index > 0 ? { ...one, turnedMargin: 1134 } : one)),
    },
    [],
  ],
])('%s', (_, paper, rules) => {
  expect(rulesOf(paper)).toEqual(rules);
});

test.each(['.VnTime', 'VNI-Times', '.VnTimeH'])('a paper in %s is told its character set, and nothing else', (font) => {
  const paper = {
    ...changeBody(notice, (one) => ({ ...one, font })),
    countryName: { ...notice.countryName, font },
    issuingAgency: { ...notice.issuingAgency, font },
  };
  expect(new Set(rulesOf(paper))).toEqual(new Set(['G7']));
});
