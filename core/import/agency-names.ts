/**
 * Reads names of agencies as papers write them: takes lists apart without cutting names, finds the name at the beginning
 * of a sentence. Knows the words such names are made of, not the directory's content.
 */
import { collapseSpaces, foldVietnamese } from '../text/vietnamese.ts';
import { withoutEndMark } from './paragraph.ts';

/** The longest name that is kept; a longer one is a sentence. */
const longestName = 300;

/** Words that the name of a body begins with. Names are capitalised; groups begin with "các". */
const headWords = [
  'Sở',
  'Ban',
  'Bộ',
  'Văn phòng',
  'VP',
  'Ủy ban',
  'Uỷ ban',
  'UBND',
  'UBMTTQ',
  'MTTQ',
  'HĐND',
  'Hội',
  'Hội đồng',
  'Trung tâm',
  'Báo',
  'Đài',
  'Cổng',
  'Công an',
  'Kho bạc',
  'Mặt trận',
  'Tỉnh đoàn',
  'Tỉnh ủy',
  'Đoàn',
  'Liên đoàn',
  'Liên minh',
  'Hiệp hội',
  'Cục',
  'Chi cục',
  'Thanh tra',
  'Tòa án',
  'Viện',
  'Thuế',
  'Bảo hiểm',
  'BHXH',
  'Ngân hàng',
  'Trường',
  'Kiểm toán',
  'Công ty',
  'Tổ',
  'Phòng',
  'Bộ phận',
  'Chính phủ',
  'Thủ tướng',
  'Bưu điện',
  'VNPT',
  'Viettel',
  'Thủ trưởng',
  'Giám đốc',
  'Chủ tịch',
  'Chánh Văn phòng',
  'Lãnh đạo',
  '[Cc]ác',
  '[Tt]ừng',
  '[Tt]oàn bộ',
].join('|');

const startsWithHead = new RegExp(`^(?:${headWords})(?![\\p{L}\\d])`, 'u');
/** Where names at the beginning of a sentence stop at the latest; a semicolon may stand between two names. */
const endOfNames = new RegExp(`[.:](?: |$)|;(?! (?:${headWords})(?![\\p{L}\\d]))`, 'u');
/** One word is no name: "Sở, ban, ngành". Those that are names by themselves: */
const oneWordNames = new Set(['UBND', 'HĐND', 'VNPT', 'Viettel', 'BHXH']);

/** Words that open what an agency has to do. Lower case only: "Sở Xây dựng" keeps its name. */
const duties = [
  'bám sát',
  'báo cáo',
  'ban hành',
  'căn cứ',
  'cần',
  'chấp hành',
  'chỉ đạo',
  'chịu trách nhiệm',
  'chủ động',
  'chủ trì',
  'có(?! liên quan| thẩm quyền)',
  'công bố',
  'cung cấp',
  'đẩy mạnh',
  'đề xuất',
  'được',
  'đôn đốc',
  'định kỳ',
  'giúp',
  'hoàn thành',
  'hướng dẫn',
  'khẩn trương',
  'kiểm tra',
  'kịp thời',
  'là',
  'làm',
  'lập',
  'nâng cao',
  'nghiêm túc',
  'nghiên cứu',
  'phải',
  'phân công',
  'phối hợp',
  'quan tâm',
  'quán triệt',
  'rà soát',
  'sớm',
  'tập trung',
  'tăng cường',
  'tham',
  'theo dõi',
  'thực hiện',
  'thường xuyên',
  'tiếp nhận',
  'tiếp tục',
  'tổ chức',
  'tổng hợp',
  'trên cơ sở',
  'triển khai',
  'tuyên truyền',
  'xây dựng',
  'xem xét',
].join('|');
const dutyWord = new RegExp(`(?<!các) (?:${duties})(?=[ ,.;:]|$)`, 'u');

/** Whether a text begins like the name of a body or of a group of bodies. */
export function beginsWithAgency(text: string): boolean {
  return startsWithHead.test(text) && (text.includes(' ') || oneWordNames.has(text));
}

/** Whether a name stands for several bodies at once: "các cơ quan, đơn vị, địa phương", "UBND các xã". */
export function isGroupName(name: string): boolean {
  return /^(?:cac|tung|toan bo|thu truong|giam doc so$|giam doc cac|lanh dao|ubnd cac|uy ban nhan dan cac|chu tich (?:ubnd|uy ban nhan dan) (?:cac|huyen|xa))(?:[ ,]|$)/.test(
    foldVietnamese(name),
  );
}

/** Cuts at `;`, `,` and `/` outside brackets. */
function cutAtSeparators(text: string): readonly { readonly text: string; readonly separator: string }[] {
  const pieces: { text: string; separator: string }[] = [];
  let depth = 0;
  let start = 0;
  let separator = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] as string;
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (letter === ';' || letter === ',' || letter === '/')) {
      pieces.push({ text: text.slice(start, i).trim(), separator });
      start = i + 1;
      separator = letter;
    }
  }
  pieces.push({ text: text.slice(start).trim(), separator });
  return pieces;
}

/** Cuts "Sở A và các cơ quan liên quan" before a name, never inside one ("Sở Khoa học và Công nghệ"). */
function cutAtConjunctions(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/,? (?:và|cùng với|cùng) /g)) {
    const after = text.slice(match.index + match[0].length);
    const isWholeName = beginsWithAgency(after) && !/^(?:[Cc]ác )?(?:ban|ngành)(?: |$)/.test(after);
    if (!isWholeName || text.slice(start, match.index).trim() === '') continue;
    found.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  found.push(text.slice(start).trim());
  return found;
}

/** A piece that is the rest of the name before it: "đơn vị", "Thể thao và Du lịch", a lone "Ban". */
function isRestOfName(piece: string): boolean {
  if (!startsWithHead.test(piece)) return true;
  return !piece.includes(' ') && !oneWordNames.has(piece);
}

/** Names with a separator or "và" inside, hidden from the cutting: private-use letters stand for them. */
function hideNames(text: string, names: readonly string[]): { text: string; hidden: readonly string[] } {
  const hidden: string[] = [];
  let rest = text;
  let lower = text.toLowerCase();
  for (const name of names) {
    const at = lower.indexOf(name);
    if (at < 0) continue;
    const before = rest[at - 1] ?? ' ';
    const after = rest[at + name.length] ?? ' ';
    if (/[\p{L}\d]/u.test(before) || /[\p{L}\d]/u.test(after)) continue;
    const original = rest.slice(at, at + name.length);
    // Begins with a head word so that it counts as a name of its own.
    rest = `${rest.slice(0, at)}Sở \ue000${hidden.length}\ue001${rest.slice(at + name.length)}`;
    lower = rest.toLowerCase();
    hidden.push(original);
  }
  return { text: rest, hidden };
}

/**
 * The agencies of a list as written, in order, each once. `knownNames` are names that hold "và", "," or "/" themselves, in
 * lower case, longest first. A group ("các cơ quan, đơn vị, địa phương") stays one name.
 */
export function splitAgencies(list: string, knownNames: readonly string[]): readonly string[] {
  const clean = withoutEndMark(collapseSpaces(list)).replaceAll(/[\ue000\ue001]/g, '');
  const { text, hidden } = hideNames(clean, knownNames);
  const names: string[] = [];
  for (const piece of cutAtSeparators(text)) {
    if (piece.text === '') continue;
    const previous = names.length - 1;
    if (previous >= 0 && piece.separator !== ';' && isRestOfName(piece.text.replace(/^và /, ''))) {
      names[previous] += piece.separator === '/' ? `/${piece.text}` : `${piece.separator} ${piece.text}`;
    } else {
      names.push(piece.text.replace(/^và /, ''));
    }
  }
  const restored = names
    .flatMap(cutAtConjunctions)
    .map((name) => name.replaceAll(/Sở \ue000(\d+)\ue001/g, (_, index) => hidden[Number(index)] ?? ''))
    .map(withoutEndMark)
    .filter((name) => name !== '' && name.length <= longestName);
  return [...new Set(restored)];
}

/** Words that go on with a name: "các đơn vị có liên quan", "Sở Nội vụ tỉnh". */
const nameTail =
  /^ (?:tỉnh|của tỉnh|cấp|thuộc|trực thuộc|có liên quan|liên quan|khác|trên địa bàn|ở|tại)(?: |$|[.,;:])/u;

/** Where a row of known names at the beginning of a sentence ends; 0 when an unknown one stands among them. */
function endOfKnownNames(sentence: string, knownNames: readonly string[]): number {
  const text = sentence.toLowerCase();
  let end = 0;
  for (;;) {
    const start = end;
    const known = knownNames.find((name) => {
      const after = text[start + name.length] ?? ' ';
      return text.startsWith(name, start) && !/[\p{L}\d]/u.test(after);
    });
    if (!known) return 0;
    end = start + known.length;
    const joint = /^(?:[,;/] ?(?:và )?| và | cùng với | cùng )/u.exec(sentence.slice(end))?.[0];
    if (joint === undefined || !beginsWithAgency(sentence.slice(end + joint.length))) {
      return nameTail.test(sentence.slice(end)) ? 0 : end;
    }
    end += joint.length;
  }
}

/** Where names end by their surroundings: before the first word that says what is to be done. */
function endByDutyWord(sentence: string): number {
  const start = sentence.slice(0, longestName);
  const verb = dutyWord.exec(start)?.index ?? -1;
  const stop = start.search(endOfNames);
  return verb < 0 ? stop : stop < 0 ? verb : Math.min(verb, stop);
}

/**
 * The names a sentence begins with, up to what they have to do: "Sở Nội vụ, Sở Tài chính và các cơ quan liên quan". Null when
 * the sentence begins otherwise. `knownNames` are the directory's spellings in lower case, longest first.
 */
export function readAgencyPhrase(sentence: string, knownNames: readonly string[]): string | null {
  if (!beginsWithAgency(sentence)) return null;
  const end = endOfKnownNames(sentence, knownNames) || endByDutyWord(sentence);
  return end > 0 ? sentence.slice(0, end).trim() : null;
}
