/** Which field (lĩnh vực) of administrative reform a task belongs to: by the words of its subject, else by its lead. */
import type { ReformField } from '../../domain/field.ts';
import { foldVietnamese } from '../../text/vietnamese.ts';

/** First rule that matches decides; special subjects stand before the wide ones they contain. Folded words. */
const subjectRules: readonly (readonly [ReformField, RegExp])[] = [
  ['satisfaction', /muc do hai long|chi so hai long|sipas/],
  ['impact', /tac dong cua|thu hut dau tu|phat trien (?:kt ?- ?xh|kinh te)|moi truong kinh doanh/],
  [
    'digitalGovernment',
    /so hoa|truc tuyen|nen tang|chuyen doi so|chinh quyen dien tu|chinh quyen so|du lieu|ung dung|an toan thong tin/,
  ],
  [
    'publicFinance',
    /tai chinh cong|giai ngan|ngan sach|nsnn|kinh phi|tu bao dam|tu chu tai chinh|kiem toan|chi thuong xuyen|tai san cong/,
  ],
  [
    'civilService',
    /cong vu|ky luat, ky cuong|vi tri viec lam|dao tao, boi duong|danh gia can bo|tuyen dung|van hoa cong so/,
  ],
  ['apparatus', /bo may|don vi su nghiep|sncl|bien che|sap xep to chuc|co cau to chuc|cap pho|phan cap/],
  ['institution', /the che|van ban trai phap luat|quy pham phap luat|qppl|phap che|thi hanh phap luat/],
  ['procedure', /tthc|thu tuc hanh chinh|mot cua|phan anh, kien nghi|pakn/],
  [
    'direction',
    /chi dao|kiem tra|tuyen truyen|doi thoai|sang kien|giao nhiem vu|nhiem vu duoc|ke hoach cai cach|chi so cchc|bao cao dinh ky/,
  ],
];

/** A lead that answers for one field only. Folded names. */
const leadRules: readonly (readonly [ReformField, RegExp])[] = [
  ['institution', /^so tu phap/],
  ['publicFinance', /^so tai chinh/],
  ['digitalGovernment', /^so khoa hoc va cong nghe/],
];

/** The field of a subject, or null when neither its words nor its leads tell. */
export function fieldOf(subject: string, leadAgencies: readonly string[]): ReformField | null {
  const words = foldVietnamese(subject);
  const bySubject = subjectRules.find(([, pattern]) => pattern.test(words));
  if (bySubject) return bySubject[0];
  const lead = foldVietnamese(leadAgencies[0] ?? '');
  return leadRules.find(([, pattern]) => pattern.test(lead))?.[0] ?? null;
}
