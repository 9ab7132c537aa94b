/** The office that uses the application: what stands on its letterhead and under its papers. */
import { foldVietnamese } from '../text/vietnamese.ts';
import { z } from '../zod.ts';

export const signingCapacities = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
/** Quyền hạn ký: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền (NĐ 30/2020, Phụ lục I, II.7). */
export type SigningCapacity = (typeof signingCapacities)[number];

/**
 * Khối ký. `titleLines` are the lines above the name, as printed: `["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]`.
 */
export const signatorySchema = z.strictObject({
  titleLines: z.array(z.string().trim().min(1).max(200)).min(1).max(5),
  name: z.string().trim().max(100),
});
export type Signatory = Readonly<z.infer<typeof signatorySchema>>;

/** Cơ quan sử dụng: filled in on first run, changed in settings. */
export const officeSchema = z.strictObject({
  /** Cơ quan chủ quản, as it stands on the letterhead; null when there is none (UBND tỉnh). */
  parentAgency: z.string().trim().max(300).nullable(),
  /** Cơ quan ban hành, full official name in upper case as printed; "\n" where the office wants a break. */
  issuingAgency: z.string().trim().min(1).max(300),
  /** Full name as it stands in sentences: "Sở Nội vụ tỉnh …". */
  name: z.string().trim().min(1).max(300),
  /** Abbreviation in symbols: "SNV". */
  abbreviation: z.string().trim().min(1).max(30),
  /** Đơn vị soạn thảo in the symbol of a công văn and in "Lưu:": "CCHC". */
  draftingUnit: z.string().trim().min(1).max(30),
  /** Địa danh: "Hà Nội". */
  issuePlace: z.string().trim().min(1).max(100),
  /** The body above, to which reports go: "Ủy ban nhân dân tỉnh …". */
  reportsTo: z.string().trim().min(1).max(300),
  signatory: signatorySchema,
});
export type Office = Readonly<z.infer<typeof officeSchema>>;

/** Whether a name of the directory means the office itself: an office presses others, never itself. */
export function isOwnOffice(office: Office | null, agencyName: string): boolean {
  if (!office) return false;
  const name = foldVietnamese(agencyName);
  return name === foldVietnamese(office.issuingAgency) || name === foldVietnamese(office.name);
}
