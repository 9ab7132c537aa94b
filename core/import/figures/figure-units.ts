/**
 * The units that figures of administrative reports are counted in: how they are written and which kind of quantity each
 * is. Knows words only, not where they stand.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { FigureText } from './figure-text.ts';

/** What a figure measures; it decides what a figure may be compared with. */
export type UnitKind = 'rate' | 'score' | 'rank' | 'money' | 'time' | 'measure' | 'count';

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
}

export interface UnitMatch extends Unit {
  /** Offset behind the unit's words. */
  readonly end: number;
  /** True when a poor scan bent the words, so that the unit is a guess. */
  readonly isBent: boolean;
}

const names: Readonly<Record<UnitKind, string>> = {
  rate: '%|phần trăm',
  score: 'điểm phần trăm|điểm %|điểm',
  rank: 'bậc|hạng|thứ hạng|vị trí|thứ bậc',
  money:
    'đồng|đ|nghìn|ngàn|nghìn đồng|ngàn đồng|triệu đồng|tỷ đồng|tỉ đồng|nghìn tỷ đồng|ngàn tỷ đồng|trăm tỷ đồng|tỷ|tỉ|triệu|USD|triệu USD|tỷ USD|tỷ đô la',
  time: 'ngày|ngày làm việc|giờ|giờ làm việc|phút|tháng|năm',
  measure: 'km|km2|m2|ha|tấn|kg|Mbps|GB|TB|lít|kWh|MW|mét',
  count: [
    'hồ sơ|hồ sơ TTHC|bộ hồ sơ|thủ tục|thủ tục hành chính|TTHC|nhóm TTHC|nhóm thủ tục|dịch vụ|dịch vụ công|DVC|DVCTT|dịch vụ công trực tuyến',
    'văn bản|văn bản quy phạm pháp luật|VBQPPL|văn bản QPPL|dự thảo|dự thảo văn bản|nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|thông báo|báo cáo|tờ trình|thông tư|nghị định|luật|công điện|chương trình|đề án|dự án|điều|khoản',
    'nhiệm vụ|chỉ tiêu|tiêu chí|tiêu chí thành phần|nội dung|ý kiến|kiến nghị|phản ánh|phản ánh, kiến nghị|phản ánh kiến nghị|PAKN|câu hỏi|vấn đề|giải pháp|sáng kiến|mô hình|chuyên đề|chỉ số|quy trình|sản phẩm|quy định|phương án|nghiệp vụ',
    'cơ quan|cơ quan, đơn vị|đơn vị|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|đơn vị hành chính|đơn vị hành chính cấp xã|tổ chức|tổ chức hành chính|sở|sở, ngành|sở, ban, ngành|bộ, ngành|bộ|ngành|phòng|phòng, ban|chi cục|trung tâm|đầu mối|ban|tổ|Tổ|Tổ công nghệ số cộng đồng|bộ phận|UBND cấp huyện|UBND cấp xã|địa phương|đoàn|hội',
    'tỉnh|tỉnh, thành phố|tỉnh/thành phố|thành phố|huyện|huyện, thị xã, thành phố|thị xã|thị trấn|xã|xã, phường|xã, phường, thị trấn|phường|đặc khu|khóm|ấp|khóm, ấp|thôn|thôn, bản|tổ dân phố',
    'người|người dân|cán bộ|công chức|viên chức|cán bộ, công chức|cán bộ, công chức, viên chức|CBCCVC|học viên|đại biểu|thành viên|biên chế|chỉ tiêu biên chế|lao động|hộ|hộ gia đình|hộ dân|học sinh|sinh viên|trường hợp|lãnh đạo|đảng viên|khách hàng|công dân|cá nhân|tập thể|thí sinh|vị trí việc làm|vị trí|phó chủ tịch',
    'lượt|cuộc gọi|lượt người|lượt hồ sơ|lượt truy cập|lượt tiếp cận|cuộc|cuộc họp|cuộc kiểm tra|hội nghị|buổi|lớp|lớp tập huấn|khóa|khoá|kỳ|số|lần|đợt|phiên|tin|bài|tin, bài|tin bài|tin, bài viết|bài viết|phóng sự|chuyên mục|clip|video|tờ rơi|tờ gấp|pano|áp phích|băng rôn|ấn phẩm|bản tin',
    'phiếu|phiếu khảo sát|phiếu đánh giá|mẫu|tài khoản|thuê bao|giao dịch|chữ ký số|chứng thư số|chứng thư|hệ thống|phần mềm|ứng dụng|cơ sở dữ liệu|CSDL|bộ dữ liệu|tập dữ liệu|dữ liệu|trường dữ liệu|trường thông tin|máy tính|thiết bị|máy|camera|đường truyền|kết quả|giấy tờ|giấy chứng nhận|giấy phép|bản|trang|cổng|trang thông tin điện tử|cổng thông tin điện tử|nền tảng|API',
    'trường|trường học|trường THPT|trường trung học cơ sở|trường trung học|bệnh viện|trạm y tế|doanh nghiệp|hợp tác xã|nhà đầu tư|cơ sở|trụ sở|xe|xe ô tô|căn|thửa đất|lô|gói thầu|công trình|vụ|vụ việc|đơn|đơn thư|sai phạm|vi phạm|tồn tại|hạn chế|tồn tại, hạn chế|thiếu sót|hạng mục|mục tiêu|lĩnh vực|ngành nghề|loại|bước|khâu|khu công nghiệp|khách sạn|tiêu chuẩn|quy chuẩn|điểm cầu|điểm tiếp nhận|quầy|ô',
  ].join('|'),
};

interface Entry extends Unit {
  readonly lower: string;
  readonly folded: string;
}

/** By the first letter without its mark, longest first, so that "thủ tục hành chính" wins over "thủ tục". */
const entries = indexUnits();

function indexUnits(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [kind, list] of Object.entries(names) as [UnitKind, string][]) {
    for (const name of list.split('|')) {
      const folded = foldVietnamese(name);
      const first = folded.slice(0, 1);
      index.set(first, [...(index.get(first) ?? []), { name, kind, lower: name.toLowerCase(), folded }]);
    }
  }
  for (const list of index.values()) list.sort((left, right) => right.lower.length - left.lower.length);
  return index;
}

/** "điểm %" and "phần trăm" are other spellings; the clerk sees one. */
const plainNames: Readonly<Record<string, string>> = {
  'phần trăm': '%',
  'điểm %': 'điểm phần trăm',
  đ: 'đồng',
  'tỉ đồng': 'tỷ đồng',
  'thứ hạng': 'hạng',
  'thứ bậc': 'bậc',
};

const letterOrDigit = /[\p{L}\d]/u;

function endsWord(text: string, end: number): boolean {
  return !letterOrDigit.test(text[end] ?? '');
}

/** Whether one word becomes the other by changing, adding or leaving out at most so many letters. */
function differsByAtMost(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit) return false;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (row[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return (row[right.length] as number) <= limit;
}

function matchOf({ name, kind }: Unit, end: number): UnitMatch {
  const plain = plainNames[name] ?? name;
  return { name: plain, kind: plain === 'điểm phần trăm' ? 'rate' : kind, end, isBent: false };
}

/** Two-word units whose letters a scan has bent: "thil tuc" for "thủ tục". One wrong letter in five is let pass. */
function readBentUnit(folded: string, at: number): UnitMatch | null {
  const words = /^[a-z]{2,8} [a-z]{2,8}/.exec(folded.slice(at, at + 20))?.[0];
  if (!words) return null;
  for (const entry of entries.get(words[0] as string) ?? []) {
    if (!entry.folded.includes(' ') || !/^[a-z ]+$/.test(entry.folded)) continue;
    if (differsByAtMost(words, entry.folded, words.length >= 8 ? 2 : 1))
      return { ...matchOf(entry, at + words.length), isBent: true };
  }
  return null;
}

/** "1,2 triệu hồ sơ": thousands and millions of things that are no money. */
function readScaled(text: FigureText, scale: UnitMatch): UnitMatch | null {
  if (!/^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(scale.name) || text.text[scale.end] !== ' ') return null;
  const counted = readUnit(text, scale.end + 1);
  return counted?.kind === 'count' ? { ...counted, name: `${scale.name} ${counted.name}` } : null;
}

/** The unit whose words begin at an offset, or null. */
export function readUnit(text: FigureText, at: number): UnitMatch | null {
  const { lower, folded, isDamaged } = text;
  const first = folded[at];
  if (first === undefined) return null;
  const source = isDamaged ? folded : lower;
  for (const entry of entries.get(first) ?? []) {
    const spelled = isDamaged ? entry.folded : entry.lower;
    if (!source.startsWith(spelled, at)) continue;
    const end = at + spelled.length;
    if (entry.name !== '%' && !endsWord(source, end)) continue;
    const match = matchOf(entry, end);
    const bent = isDamaged && match.kind === 'money' ? readBentUnit(folded, at) : null;
    return bent && bent.end > end ? bent : (readScaled(text, match) ?? match);
  }
  return isDamaged ? readBentUnit(folded, at) : null;
}

/** Words that count and name no unit: "Số hồ sơ …" is counted in hồ sơ. */
const countingWords = /^(?:tổng số lượng|tổng số|tổng|số lượng|số) /u;

/** The unit that a name itself tells: "Tỷ lệ …" is %, "Số hồ sơ …" is hồ sơ; null when it tells none. */
export function unitOfName(name: FigureText): Unit | null {
  const { lower } = name;
  if (/^t[ỷỉ] lệ /u.test(lower)) return { name: '%', kind: 'rate' };
  const counted = countingWords.exec(lower)?.[0].length ?? 0;
  const unit = readUnit(name, counted);
  return unit && unit.kind === 'count' ? { name: unit.name, kind: unit.kind } : null;
}
