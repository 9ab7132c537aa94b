/**
 * Reads names of agencies as papers write them: takes lists apart without cutting names, finds the name at the beginning
 * of a sentence. Knows the words such names are made of, not the directory's content.
 */
import { collapseSpaces, foldVietnamese } from '../../text/vietnamese.ts';
import { withoutEndMark } from '../lines/paragraph.ts';
import { dutyWords, headWords } from './agency-words.ts';

/** The longest name that is kept; a longer one is a sentence. */
const longestName = 300;
/** A name with an unknown head word is shorter than a sentence. */
const longestUnknownName = 80;

const startsWithHead = new RegExp(`^(?:${headWords})(?![\\p{L}\\d])`, 'u');
/** Where names at the beginning of a sentence stop at the latest; a semicolon may stand between two names. */
const endOfNames = new RegExp(`[.:](?: |$)|;(?! (?:và )?(?:${headWords})(?![\\p{L}\\d]))`, 'u');
/** One word is no name: "Sở, ban, ngành". Those that are names by themselves: */
const oneWordNames = new Set(['UBND', 'HĐND', 'VNPT', 'Viettel', 'BHXH', 'MTTQ']);
/** "Các Bộ: Công an, Tài chính", "Các cơ quan: Báo X và Đài Y": the words before the colon are no name of their own. */
const listOpening =
  /^(?:(?:Bộ trưởng |Thủ trưởng |Giám đốc )?[Cc]ác )?([Bb]ộ|[Ss]ở|UBND|Ủy ban nhân dân|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Ss]ở, (?:ban, )?ngành|[Bb]ộ, ngành|[Cc]ục|[Vv]ụ|[Pp]hòng) ?: ?(?=\p{Lu})/u;
/** "Chủ tịch UBND các tỉnh: Nghệ An, Hà Tĩnh": places after the colon belong to the name. */
const placesOpening =
  /^(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân) (?:các )?(?:tỉnh|thành phố|huyện|xã|phường)[\p{Ll}, ]{0,40}: ?(?=\p{Lu}\p{L}*(?:,| \p{Lu}))/u;
/** "các Sở Tài chính, Nội vụ và Xây dựng": one head word for several names. */
const sharedHead = /^[Cc]ác ([Ss]ở|[Bb]ộ|[Cc]ục|[Vv]ụ|[Pp]hòng)(?= \p{Lu})/u;

const dutyWord = new RegExp(`(?<!các|[Vv]iệc|được|chủ) (?:${dutyWords})(?=[ ,.;:]|$)`, 'gu');
/** A name has a word after its head, whatever that word is: "Ban chỉ đạo", "Tổ giúp việc", "Ban quản lý". */
const bareHead = /^(?:Ban|Tổ|Bộ phận|Ủy ban|Uỷ ban|Đoàn|Hội đồng|Cục|Vụ|Phòng|Trung tâm|Viện|Chi cục|Đội)$/u;

/** Whether a text begins like the name of a body or of a group of bodies. */
export function beginsWithAgency(text: string): boolean {
  return startsWithHead.test(text) && (text.includes(' ') || oneWordNames.has(text));
}

/** Whether a name stands for several bodies at once: "các cơ quan, đơn vị, địa phương", "UBND các xã". */
export function isGroupName(name: string): boolean {
  return /^(?:cac|tung|toan bo|nguoi dung dau|(?:thu truong|lanh dao) (?:cac|co quan|don vi|so|nhung)|giam doc so$|giam doc (?:so,|cac)|so, (?:ban|nganh)|so, ban nganh|bo, nganh|truong (?:phong|ban|cac)$|truong cac|bo truong$|(?:(?:chu tich|lanh dao) )?(?:ubnd|uy ban nhan dan) (?:cac|cap|huyen,|xa,|\d+))(?:[ ,]|$)/.test(
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

/** Gives each name of "Các Bộ: Công an, Tài chính" or "các Sở Nội vụ, Tài chính" its head word. */
function nameEach(list: string): string {
  const opening = listOpening.exec(list);
  const shared = opening ?? sharedHead.exec(list);
  if (!shared) return list;
  const rest = list.slice(shared[0].length).trim();
  const word = shared[1] as string;
  if (!/^(?:bộ|sở|ubnd|cục|vụ|phòng|ủy ban nhân dân)$/i.test(word)) return rest;
  const head = /^ubnd$/i.test(word) ? 'UBND' : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`;
  const pieces = rest.split(/(, ?|; ?| và (?=\p{Lu}))/u);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return piece === ' và ' ? ', ' : piece;
      return piece.startsWith(`${head} `) || /^(?:các|UBND|Ủy ban) /i.test(piece) ? piece : `${head} ${piece}`;
    })
    .join('');
}

/**
 * The agencies of a list as written, in order, each once. `knownNames` are names that hold "và", "," or "/" themselves, in
 * lower case, longest first. A group ("các cơ quan, đơn vị, địa phương") stays one name.
 */
export function splitAgencies(list: string, knownNames: readonly string[]): readonly string[] {
  const clean = nameEach(withoutEndMark(collapseSpaces(list)).replaceAll(/[\ue000\ue001]/g, ''));
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
  /^ (?:tỉnh|của tỉnh|thành phố|của thành phố|cấp|các|khu vực|thuộc|trực thuộc|có liên quan|liên quan|khác|trên địa bàn|ở|tại|nêu trên|được (?:kiểm tra|giao|phân công|thanh tra)|xã|phường|đặc khu|huyện|Việt Nam|(?:tỉnh )?\p{Lu}\p{L}*)(?: |$|[.,;:])/u;

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
      // "các sở, ngành và địa phương": the row goes on with what is no name of its own.
      const goesOn = joint !== undefined && /^\p{Ll}/u.test(sentence.slice(end + joint.length));
      return goesOn || nameTail.test(sentence.slice(end)) ? 0 : end;
    }
    end += joint.length;
  }
}

/** Where names end by their surroundings: before the first word that says what is to be done. */
function endByDutyWord(sentence: string): number {
  const start = sentence.slice(0, longestName);
  const verbs = [...start.matchAll(dutyWord)].filter(({ index }) => !bareHead.test(start.slice(0, index)));
  const verb = verbs[0]?.index ?? -1;
  const opening = (listOpening.exec(start) ?? placesOpening.exec(start))?.[0].length ?? 0;
  const stop = start.slice(opening).search(endOfNames);
  if (stop < 0) return verb;
  return verb < 0 ? stop + opening : Math.min(verb, stop + opening);
}

/** The capitalised name after words like "Đề nghị" whose head is no known one: "Viễn thông X hỗ trợ …"; null for a sentence. */
export function readUnknownName(sentence: string): string | null {
  const end = /^\p{Lu}/u.test(sentence) ? endByDutyWord(sentence) : 0;
  return end > 0 && end <= longestUnknownName ? sentence.slice(0, end).trim() : null;
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
