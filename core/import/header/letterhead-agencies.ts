/** Cơ quan chủ quản and cơ quan ban hành from the lines above the number of a paper, where a name may take several lines. */
import type { ParsedHeader } from '../parsed-document.ts';

/** Words that the name of a body begins with in capitals; a line without one goes on with the name above it. */
const opensName =
  /^(?:UBND|HĐND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|HỘI (?!ĐỒNG)|SỞ|BỘ|PHÒNG|VĂN PHÒNG|THANH TRA|BAN|CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN|TRƯỜNG|TRUNG TÂM|CÔNG AN|ĐẢNG BỘ|ĐẢNG ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|CHI BỘ|TỈNH ỦY|THÀNH ỦY|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|THUẾ|TÒA ÁN|ĐOÀN|LIÊN|MẶT TRẬN|TỔ|ĐÀI|BÁO|HỌC VIỆN|BỆNH VIỆN|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN)(?: |$)/u;
/** A name that cannot end here: a single word, or its place or other half follows. */
const isCut =
  /^[^ ]+$|^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN CHỈ ĐẠO|HỘI ĐỒNG|UBND|HĐND)$|(?:^| )(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|VÀ|CỦA|CÁC|-)$|,$/u;
/** A place in capitals: "TỈNH X" below "ỦY BAN NHÂN DÂN". */
const place = /^(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|THỊ XÃ|QUẬN)(?: (?!ỦY|UỶ)|$)/u;

/** Sets the lines of each name together. */
function joinNames(lines: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const line of lines) {
    const last = names.length - 1;
    const goesOn = last >= 0 && (isCut.test(names[last] as string) || place.test(line) || !opensName.test(line));
    if (goesOn) names[last] += ` ${line}`;
    else names.push(line);
  }
  return names;
}

/** The superior and the issuing agency from the lines in capitals above the number, top to bottom. */
export function readAgencyNames(lines: readonly string[]): Pick<ParsedHeader, 'parentAgency' | 'issuingAgency'> {
  const [first, ...others] = joinNames(lines);
  if (first === undefined) return { parentAgency: null, issuingAgency: null };
  if (others.length === 0) return { parentAgency: null, issuingAgency: first };
  return { parentAgency: first, issuingAgency: others.join(' ') };
}
