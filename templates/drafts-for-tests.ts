/** Every kind of paper with little, ordinary and extreme content, for the tests that judge finished papers. Never in the product. */
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { TaskFacts } from '../core/domain/document-facts.ts';
import { type DocumentKind, documentKinds } from '../core/domain/document-kinds.ts';
import { romanNumber } from '../core/text/roman-number.ts';
import { composeDocument } from './compose-document.ts';
import { bullet, cell, heading, paragraph, table } from './draft-parts.ts';
import { makeFacts, makeProgress, makeTask } from './facts-for-tests.ts';
import { finishSample } from './sample/finish-sample.ts';
import { pointMark } from './wording.ts';

export const draftSizes = ['short', 'normal', 'extreme'] as const;
export type DraftSize = (typeof draftSizes)[number];

const agency = {
  id: 1,
  name: 'Sở Nội vụ',
  abbreviation: 'SNV',
  otherNames: [],
  kind: 'department' as const,
  parentId: null,
  validFromOn: null,
  validToOn: null,
  successorId: null,
};

const task = (index: number): TaskFacts =>
  makeTask(index + 1, {
    code: `1.${index + 1}`,
    // Rows of several heights: with one height a page would be full to a tenth of a point on every page or on none.
    title: `Rà soát, đơn giản hóa quy trình giải quyết thủ tục hành chính${' thuộc phạm vi quản lý của các sở, ban, ngành'.repeat(index % 3)}, nhóm ${index + 1}`,
    goal: 'Cắt giảm tối thiểu 30 % thời gian giải quyết',
    status: index % 3 === 0 ? 'overdue' : index % 3 === 1 ? 'done' : 'inProgress',
    daysOverdue: index % 3 === 0 ? index + 1 : null,
    deadline: { raw: 'Trước ngày 30/11/2026', kind: 'date', bound: 'before', date: '2026-11-29' },
    coordinatingAgencies: ['Văn phòng Ủy ban nhân dân tỉnh'],
    measures: [{ level: 0, text: 'Lập danh mục, lấy ý kiến cơ quan liên quan.' }],
    product: 'Quyết định công bố danh mục',
    progress: [makeProgress(index + 1, { outcome: `Đã hoàn thành ${index + 1} quy trình` })],
  });

const compose = (kind: DocumentKind, count: number) =>
  composeDocument(kind, makeFacts({ tasks: Array.from({ length: count }, (_, i) => task(i)), agency }));

const sentence =
  'Các cơ quan, đơn vị, địa phương rà soát, cập nhật và công khai đầy đủ kết quả giải quyết thủ tục hành chính theo đúng thời hạn được giao';

const figures = table(
  [
    ['STT', 1],
    ['Chỉ tiêu', 6],
    ['Đơn vị tính', 2],
    ['Kết quả', 2],
  ],
  Array.from({ length: 60 }, (_, i) => [
    cell(String(i + 1), 'center'),
    cell(`Số hồ sơ lĩnh vực thứ ${i + 1} được giải quyết đúng hạn trong kỳ`),
    cell('Hồ sơ', 'center'),
    cell(String(1250 + 37 * i), 'right'),
  ]),
);

const noted: readonly Block[] = Array.from({ length: 12 }, (_, i) => ({
  type: 'paragraph',
  runs: [{ text: `${sentence}, lần thứ ${i + 1}`, footnote: `Số liệu tổng hợp lần thứ ${i + 1}.` }, { text: '.' }],
}));

/** Twelve points, so that đ) comes and Word's own alphabet would be wrong. */
const points = Array.from({ length: 12 }, (_, i) => heading(4, pointMark(i), `${sentence}.`));

function extremeOf(kind: DocumentKind): DocumentDraft {
  const draft = compose(kind, 200);
  const sections = draft.blocks.filter((block) => block.type === 'heading' && block.level === 1).length;
  return {
    ...draft,
    header: {
      ...draft.header,
      parentAgency: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH',
      issuingAgency: 'BAN QUẢN LÝ CÁC KHU CHẾ XUẤT, KHU CÔNG NGHIỆP VÀ KHU CÔNG NGHỆ CAO THÀNH PHỐ HỒ CHÍ MINH',
      issuePlace: 'Thành phố Hồ Chí Minh',
      subject: `${draft.header.subject} và phương hướng, nhiệm vụ, giải pháp trọng tâm nâng cao chất lượng phục vụ người dân, doanh nghiệp trong thời gian tới`,
      urgency: 'THƯỢNG KHẨN',
    },
    addressees: draft.addressees.length > 0 ? [...draft.addressees, 'Sở Tài chính', 'Sở Khoa học và Công nghệ'] : [],
    blocks: [
      ...draft.blocks.slice(0, -1),
      heading(1, `${romanNumber(sections + 1)}.`, `${sentence}; khó khăn, vướng mắc và nguyên nhân`),
      paragraph('Số liệu của kỳ như sau:'),
      figures,
      ...noted,
      paragraph(`${sentence}, cụ thể:`),
      ...points,
      bullet(`${sentence}, kèm theo các phụ lục.`),
      ...draft.blocks.slice(-1),
    ],
    appendices: [
      ...draft.appendices,
      { title: `Biểu tổng hợp ${sentence}`, orientation: 'landscape', blocks: [figures] },
      { title: 'Ghi chú', orientation: 'portrait', blocks: [paragraph(`${sentence}.`)] },
    ],
    signatory: {
      titleLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Nguyễn Hoàng Phương Thảo Nguyên',
    },
    coSignatories: [{ titleLines: ['KT. GIÁM ĐỐC SỞ TÀI CHÍNH', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị Bình' }],
    recipients: Array.from({ length: 20 }, (_, i) => `Cơ quan, đơn vị, địa phương thứ ${i + 1}`),
  };
}

function shortOf(kind: DocumentKind): DocumentDraft {
  const draft = compose(kind, 1);
  const body = kind === 'CV' || kind === 'TTr' ? draft.addressees : [];
  return {
    ...draft,
    addressees: body,
    legalBases: [],
    blocks: [paragraph(`${sentence}.`)],
    appendices: [],
    header: { ...draft.header, subject: 'Kết quả cải cách hành chính' },
  };
}

/** Finished, with number and day, as it goes out. */
function issuedOf(draft: DocumentDraft, size: DraftSize): DocumentDraft {
  const number = size === 'extreme' ? 1234 : 7;
  const finished = finishSample(draft);
  return { ...finished, header: { ...finished.header, number, issuedOn: '2026-02-05', year: 2026 } };
}

export interface NamedDraft {
  readonly name: string;
  readonly draft: DocumentDraft;
  readonly mode: 'draft' | 'issued';
}

/** Kind by kind, size by size, as a draft and as it is issued. */
export const namedDrafts: readonly NamedDraft[] = documentKinds.flatMap((kind) =>
  draftSizes.flatMap((size): NamedDraft[] => {
    const draft = size === 'short' ? shortOf(kind) : size === 'normal' ? compose(kind, 12) : extremeOf(kind);
    return [
      { name: `${kind} ${size} draft`, draft, mode: 'draft' },
      { name: `${kind} ${size} issued`, draft: issuedOf(draft, size), mode: 'issued' },
    ];
  }),
);
