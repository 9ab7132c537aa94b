/** What a chapter of a paper is about, by its heading: work, who organises it, proposals, or what was and should be. */
import { foldVietnamese } from '../../text/vietnamese.ts';

/**
 * `work` sets tasks; `duties` ("Tổ chức thực hiện") says who organises what; `leads` names who answers for whole fields;
 * `proposals` puts something to others; `telling` reports, aims or explains, and sets no task unless it says so.
 */
export type Chapter = 'work' | 'duties' | 'leads' | 'proposals' | 'telling';

/** Longer than the heading of a chapter. */
const longestHeading = 220;

const kinds: readonly (readonly [Chapter, RegExp])[] = [
  [
    'proposals',
    /^(?:(?:mot so|nhung|cac|noi dung|y kien|ve) )*(?:kien nghi|de xuat)(?:$|[,:;.]| va |\/| voi | doi voi )|(?:va|,) (?:kien nghi|de xuat)[:.]?$/,
  ],
  [
    'duties',
    /^(?:to chuc (?:thuc hien|trien khai|thi hanh)|trach nhiem (?:thuc hien|thi hanh|to chuc|cua cac)|phan cong (?:thuc hien|trach nhiem|to chuc thuc hien))/,
  ],
  ['leads', /(?:phu trach chung|phu trach (?:viec|cac|tung|moi|linh vuc|theo doi)|dau moi (?:theo doi|phu trach))/],
  [
    'telling',
    /^(?:(?:ve|mot so|nhung|cac) )*(?:danh gia|ket qua|tinh hinh|ton tai|han che|nguyen nhan|thuan loi|kho khan|uu diem|muc dich|quan diem|muc tieu|yeu cau[:.]?$|pham vi|doi tuong|kinh phi|nguon (?:luc|kinh phi)|can cu|boi canh|thuc trang|bai hoc|so lieu|nhan dinh|dac diem|thanh phan|chuc nang)/,
  ],
  [
    'work',
    /^(?:(?:mot so|nhung|cac|trong tam) )*(?:nhiem vu|giai phap|bien phap|noi dung|phuong huong|ket luan|chi dao|cong viec|chuong trinh|ke hoach)/,
  ],
];

/** The chapter that a heading opens, or null when it goes on with the one above it. */
export function chapterOf(heading: string): Chapter | null {
  if (heading.length > longestHeading) return null;
  const words = foldVietnamese(heading).trim();
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
