/**
 * The labels that plans set before parts of a task: "Cơ quan chủ trì:", "b) Phối hợp:", "Thời gian hoàn thành:", "Sản phẩm:".
 * Recognises them in front of a paragraph and inside one; knows no task.
 */
import { collapseSpaces, foldVietnamese } from '../../text/vietnamese.ts';
import type { Paragraph } from './paragraph.ts';

export type Part =
  | 'goal'
  | 'measures'
  | 'responsibility'
  | 'lead'
  | 'coordinating'
  | 'implementing'
  | 'deadline'
  | 'product'
  | 'other';

export interface Label {
  /** One part, or several roles: "Cơ quan phối hợp/thực hiện". */
  readonly parts: readonly Part[];
  /** What stands after the colon. */
  readonly text: string;
}

/** Longer than any label. */
const longestLabel = 80;

const sectionLabels: readonly (readonly [Part, RegExp])[] = [
  ['goal', /^(?:muc tieu|yeu cau|chi tieu)/],
  ['measures', /^(?:nhiem vu|giai phap|noi dung|cac giai phap|cac nhiem vu|bien phap|cach thuc)/],
  ['responsibility', /^(?:phan cong|trach nhiem|to chuc thuc hien)/],
];
/** A bullet among the measures may open with "Nội dung hội nghị:"; as a label it stands alone. */
const bulletLabels: readonly (readonly [Part, RegExp])[] = [
  ['goal', /^(?:muc tieu|yeu cau|chi tieu|muc tieu, yeu cau|muc tieu, chi tieu)$/],
  ['measures', /^(?:(?:cac )?(?:nhiem vu|giai phap|bien phap)|nhiem vu, giai phap|noi dung(?: thuc hien| nhiem vu)?)$/],
  ['responsibility', /^(?:phan cong(?: trach nhiem| thuc hien| nhiem vu)?|trach nhiem(?: thuc hien)?)$/],
];
const itemLabels: readonly (readonly [Part, RegExp])[] = [
  [
    'deadline',
    /^(?:thoi (?:gian|han|diem)(?! gui)(?: (?:thuc hien|hoan thanh|trien khai|trinh|xong|ket thuc|to chuc|ban hanh|du kien).*)?|han hoan thanh|tien do(?: thuc hien| hoan thanh)?|hoan thanh(?: truoc| trong)?|lo trinh(?: thuc hien)?)$/,
  ],
  ['product', /^(?:san pham|ket qua (?:dau ra|dat duoc|du kien|san pham)|dau ra|ket qua$)/],
  [
    'other',
    /^(?:kinh phi|nguon (?:luc|von|kinh phi)|dia diem|hinh thuc|doi tuong|thanh phan|ghi chu|nguoi ky|lanh dao phu trach)(?: |$)/,
  ],
];
const role =
  '(?:chu tri|phu trach|phoi hop|thuc hien|dau moi|chiu trach nhiem(?: chinh)?|tham muu|to chuc thuc hien|chu quan|thuong truc)';
/** "Cơ quan chủ trì", "Đơn vị được giao phối hợp/thực hiện", "Chủ trì tham mưu": the label is nothing but roles. */
const roleOpening = new RegExp(
  `^(?:(?:cac )?(?:co quan|don vi|bo phan|phong|so, nganh|to chuc|ca nhan|can bo|cap)(?:(?:,|/| va) ?(?:don vi|to chuc|ca nhan))?(?: duoc)?(?: giao| phan cong)? ?)?${role}(?:(?:,? va |[,/] ?| )(?:(?:co quan|don vi) )?(?:${role}|chinh|trien khai|soan thao|theo doi|giai quyet|xay dung|nhiem vu|chung|tong hop))*$`,
);
const roleLabels: readonly (readonly [Part, RegExp])[] = [
  ['lead', /phu trach|chu tri|dau moi|chiu trach nhiem|tham muu|thuong truc/],
  ['coordinating', /phoi hop/],
  ['implementing', /thuc hien/],
];

/** The parts that folded words name as roles; "chủ trì thực hiện" is the lead alone, "phối hợp/thực hiện" both. */
function rolesOf(folded: string): readonly Part[] {
  if (!roleOpening.test(folded)) return [];
  const parts = roleLabels.filter(([, pattern]) => pattern.test(folded)).map(([part]) => part);
  return /(?:chu tri|phu trach|phoi hop) thuc hien/.test(folded)
    ? parts.filter((part) => part !== 'implementing')
    : parts;
}

/** The label that a paragraph begins with, or null when it is plain text. */
export function readLabel(paragraph: Pick<Paragraph, 'mark' | 'text'>): Label | null {
  const colon = paragraph.text.indexOf(':');
  const words = collapseSpaces(colon < 0 ? paragraph.text : paragraph.text.slice(0, colon));
  if (words.length > longestLabel || (colon < 0 && paragraph.mark !== 'letter')) return null;
  const folded = foldVietnamese(words);
  const text = colon < 0 ? '' : paragraph.text.slice(colon + 1).trim();
  const roles = colon < 0 ? [] : rolesOf(folded);
  if (roles.length > 0) return { parts: roles, text };
  const isBullet = paragraph.mark === 'dash' || paragraph.mark === 'plus';
  const candidates = isBullet ? [...bulletLabels, ...itemLabels] : [...sectionLabels, ...itemLabels];
  const found = candidates.find(([, pattern]) => pattern.test(folded));
  return found && (colon >= 0 || found[0] !== 'other') ? { parts: [found[0]], text } : null;
}

/** Where a label may begin inside a paragraph: after the end of a sentence or part, or behind a bracket. */
const innerLabel =
  /(?:^|[.;(] ?|, )((?:\p{L}[\p{L}/, ]{2,50}))(:| (?=trước ngày |chậm nhất |trong (?:quý|tháng|năm) ))/gu;

/** A piece of a paragraph that stands under a label of its own. */
export interface InnerLabel extends Label {
  /** Where the label begins. */
  readonly at: number;
}

/** The role, time and product labels inside a text, in order, each with the words up to the next one. */
export function listInnerLabels(text: string): readonly InnerLabel[] {
  const found: { parts: readonly Part[]; at: number; from: number }[] = [];
  for (const match of text.matchAll(innerLabel)) {
    const words = match[1] as string;
    const folded = foldVietnamese(collapseSpaces(words));
    const isNamed = match[2] === ':';
    const roles = isNamed ? rolesOf(folded) : [];
    const item = itemLabels.find(([, pattern]) => pattern.test(folded))?.[0];
    if (roles.length === 0 && (item === undefined || (!isNamed && !/^hoan thanh/.test(folded)))) continue;
    const at = match.index + match[0].length - (match[2] as string).length - words.length;
    found.push({ parts: roles.length > 0 ? roles : [item as Part], at, from: at + words.length + (isNamed ? 1 : 0) });
  }
  return found.map(({ parts, at, from }, position) => ({
    parts,
    at,
    text: text
      .slice(from, found[position + 1]?.at ?? text.length)
      .trim()
      .replace(/[,;.()\s]+$/u, ''),
  }));
}
