/** The kinds of administrative documents and their abbreviations (NĐ 30/2020, Điều 7 and Phụ lục III, Mục I). Data only. */
import { foldText, normaliseText } from './paper-text.ts';

export interface NamedKind {
  /** Null for thư công, which has none. */
  readonly abbreviation: string | null;
  /** As in a sentence: "Báo cáo". */
  readonly name: string;
}

export const namedKinds: readonly NamedKind[] = [
  { abbreviation: 'NQ', name: 'Nghị quyết' },
  { abbreviation: 'QĐ', name: 'Quyết định' },
  { abbreviation: 'CT', name: 'Chỉ thị' },
  { abbreviation: 'QC', name: 'Quy chế' },
  { abbreviation: 'QyĐ', name: 'Quy định' },
  { abbreviation: 'TC', name: 'Thông cáo' },
  { abbreviation: 'TB', name: 'Thông báo' },
  { abbreviation: 'HD', name: 'Hướng dẫn' },
  { abbreviation: 'CTr', name: 'Chương trình' },
  { abbreviation: 'KH', name: 'Kế hoạch' },
  { abbreviation: 'PA', name: 'Phương án' },
  { abbreviation: 'ĐA', name: 'Đề án' },
  { abbreviation: 'DA', name: 'Dự án' },
  { abbreviation: 'BC', name: 'Báo cáo' },
  { abbreviation: 'BB', name: 'Biên bản' },
  { abbreviation: 'TTr', name: 'Tờ trình' },
  { abbreviation: 'HĐ', name: 'Hợp đồng' },
  { abbreviation: 'CĐ', name: 'Công điện' },
  { abbreviation: 'BGN', name: 'Bản ghi nhớ' },
  { abbreviation: 'BTT', name: 'Bản thỏa thuận' },
  { abbreviation: 'GUQ', name: 'Giấy ủy quyền' },
  { abbreviation: 'GM', name: 'Giấy mời' },
  { abbreviation: 'GGT', name: 'Giấy giới thiệu' },
  { abbreviation: 'GNP', name: 'Giấy nghỉ phép' },
  { abbreviation: 'PG', name: 'Phiếu gửi' },
  { abbreviation: 'PC', name: 'Phiếu chuyển' },
  { abbreviation: 'PB', name: 'Phiếu báo' },
  { abbreviation: null, name: 'Thư công' },
];

/** Công văn: no abbreviation in its symbol, "CV" only as the code of the kind. */
export const officialDispatchKind = 'CV';

const kindOfFoldedName = new Map(namedKinds.map((kind) => [foldText(kind.name), kind] as const));

/** The kind a whole line names, whatever its case: "BÁO CÁO" → Báo cáo. */
export function findNamedKind(line: string): NamedKind | undefined {
  return kindOfFoldedName.get(foldText(line).replace(/[:.]$/, ''));
}

/** The kind a line of capitals begins with: "BÁO CÁO CÔNG TÁC …" → Báo cáo. */
export function findOpeningKind(line: string): NamedKind | undefined {
  const folded = foldText(line);
  return namedKinds.find((kind) => folded.startsWith(`${foldText(kind.name)} `));
}

/** The kind with an abbreviation exactly as written. */
export function findKindByAbbreviation(abbreviation: string): NamedKind | undefined {
  return namedKinds.find((kind) => kind.abbreviation === normaliseText(abbreviation));
}

/** The kind whose abbreviation was meant, whatever the case: "BC", "bc", "TTR". */
export function findKindByAnyCase(abbreviation: string): NamedKind | undefined {
  const wanted = normaliseText(abbreviation).toLowerCase();
  return namedKinds.find((kind) => kind.abbreviation?.toLowerCase() === wanted);
}
