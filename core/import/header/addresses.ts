/**
 * Finds in a paragraph who is told to do what: "Giao Sở X chủ trì …", "Đề nghị …", "Sở Y khẩn trương …; Sở Z …". Takes the
 * paragraph apart where somebody else is told, or where each part has a deadline of its own.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import { beginsWithAgency, readAgencyPhrase, readUnknownName } from '../agencies/agency-names.ts';
import { type Doers, doersOf } from '../agencies/doers.ts';
import { findDeadline } from '../deadlines/deadline-phrases.ts';
import { type ReadingContext, readAgencies } from '../reading-context.ts';

/** A piece of a paragraph and who it tells to work. */
export interface Address {
  readonly doers: Doers;
  /** `told`: with words like "Giao"; `stated`: the names alone stand before the work. */
  readonly form: 'told' | 'stated';
  /** From the addressing words or names to the end of the piece. */
  readonly text: string;
  /** Where the piece begins in the paragraph. */
  readonly at: number;
}

interface FoundAddress extends Address {
  /** Where the names end in the paragraph: no other piece begins before. */
  readonly namesEnd: number;
}

const told =
  '(?:(?:trân trọng |kính )?(?:giao(?: nhiệm vụ(?: cho)?| cho)?|đề nghị|yêu cầu|kiến nghị|phân công)|(?-i:Đề xuất))';
/** What bodies and offices that tell others begin with. */
const tellers =
  'Chủ tịch|Phó Chủ tịch|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Sở|Văn phòng|Phòng|Ban|Cục|Chi cục|Tổng cục|Vụ|Trung tâm|Thanh tra|Hội đồng';
const toldWords = new RegExp(`^${told} `, 'iu');
/** Those above all who are told: they may stand before the addressing words. */
const authority = new RegExp(
  `^(?:(?:Phó )?(?:Chủ tịch|Bộ trưởng|Thứ trưởng|Thủ tướng|Giám đốc|Tổng Giám đốc|Cục trưởng|Chánh Văn phòng)|Chính phủ|Tỉnh ủy|Thành ủy|Ban Thường vụ|${tellers})[^,.;:]{0,60}? (?=${told} )`,
  'u',
);
/**
 * Between two pieces: the end of a sentence or part, or inside one "… và giao Sở X …" and "Thực hiện …, UBND tỉnh giao Sở X …".
 */
const boundary = new RegExp(
  `(?<=[.;:] )|(?<=(?:,|,? và|,? đồng thời|, trong đó) )(?=(?:giao|đề nghị|yêu cầu) )|(?<=, )(?=(?:${tellers}) (?![^,.;:]{0,60}(?:đã|được) )[^,.;:]{0,60}?(?:giao|đề nghị|yêu cầu) )`,
  'gu',
);

/** What is past or a mere state tells nobody to work. */
const past =
  /^(?:cũng |đều |cơ bản |nhìn chung )?(?:đã|vẫn|còn|chưa|đang|mới|rất|có nhiều|có chuyển biến|là đơn vị|được đánh giá|được biểu dương)(?= |$)/u;
/** The sentence that hands a paper out, and the article that says who carries a decision out. */
const formal =
  /^(?:xin )?(?:thông báo (?:ý kiến|kết luận|để|đến|nội dung|cho)|trân trọng|kính |ban hành Kế hoạch)|(?:chịu|có) trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Nghị quyết) này|căn cứ Quyết định(?: này)? (?:thi hành|thực hiện)/u;
/** "… nghiêm túc thực hiện Chỉ thị này", "… quan tâm, phối hợp thực hiện": asks for nothing of its own. */
const mereEmphasis =
  /^(?:nghiêm túc |khẩn trương |tập trung )?(?:triển khai|tổ chức|nghiêm túc)?,? ?(?:triển khai |tổ chức )?(?:thực hiện|chấp hành)(?: nghiêm túc| nghiêm)?(?: (?:nội dung )?(?:Công văn|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Văn bản|văn bản|Công điện)[^.;]{0,30})?[ ./]*$/u;
const emphasis =
  /^(?:quan tâm|phối hợp|nghiêm túc|khẩn trương|kịp thời|tích cực|chủ động|triển khai|tổ chức|thực hiện|chỉ đạo|và)(?=[ ,.;/]|$)[ ,]*/u;
const emphasised =
  /^(?:(?:nội dung )?(?:Công văn|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Văn bản|văn bản|Công điện)(?: này| trên| nêu trên)|theo quy định|đúng (?:quy định|thời gian(?: quy định)?|thời hạn(?: quy định)?|tiến độ))?[ ./]*$/u;

/** Whether words only press for the paper to be carried out. */
function isMereEmphasis(words: string): boolean {
  if (mereEmphasis.test(words)) return true;
  let rest = words;
  for (let match = emphasis.exec(rest); match; match = emphasis.exec(rest)) rest = rest.slice(match[0].length);
  return rest !== words && emphasised.test(rest);
}

/** Sentences that end a letter and say where to ask. */
const courtesy = /\. (?:Mọi (?:vướng mắc|thông tin|chi tiết)|Thông tin chi tiết|Rất mong|Trân trọng)(?= ).*$/su;

/** Whether the names that a text begins with are told to do something by the words after them. */
function isWork(rest: string): boolean {
  const words = rest
    .trim()
    .replace(/^[,:] ?/, '')
    .replace(courtesy, '');
  return words !== '' && !past.test(words) && !formal.test(words) && !isMereEmphasis(words);
}

/** "Đồng chí Nguyễn Văn A - Phó Chủ tịch, Trưởng ban: chỉ đạo …": a person with an office. */
const person = /^(?:Đồng chí|Ông|Bà) (\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}) ?(?:,|-|–)[^:.;]{3,150}(?=:)/u;

/** The address that a text begins with, or null. */
function readAddress(text: string, at: number, context: ReadingContext): FoundAddress | null {
  const named = person.exec(text);
  if (named && isWork(text.slice(named[0].length))) {
    const doers = { leadAgencies: [named[1] as string], implementingAgencies: [] };
    return { doers, form: 'stated', text, at, namesEnd: at + named[0].length };
  }
  const before = /^Đồng chí /.exec(text)?.[0].length ?? authority.exec(text)?.[0].length ?? 0;
  const words = toldWords.exec(text.slice(before))?.[0];
  const start = words !== undefined ? before + words.length : text.startsWith('Đồng chí ') ? before : 0;
  const tail = text.slice(start).replace(/^(?:đồng chí|các đồng chí|ông|bà)(?: ?:)? /u, '');
  const isTold = words !== undefined;
  const names = readAgencyPhrase(tail, context.agencies.spellings) ?? (isTold ? readUnknownName(tail) : null);
  if (!names) return null;
  const end = tail.indexOf(names) + names.length;
  const rest = tail.slice(end);
  // A colon with nothing behind it waits for its items.
  if (rest.trim() !== ':' && !isWork(rest)) return null;
  const namesEnd = at + text.length - tail.length + end;
  return { doers: doersOf(names, context), form: words === undefined ? 'stated' : 'told', text, at, namesEnd };
}

/** Whether a text only calls on somebody to carry a paper out: "Đề nghị các sở quan tâm, thực hiện./." */
export function isMereCall(text: string, context: ReadingContext): boolean {
  const words = toldWords.exec(text)?.[0];
  const names = words === undefined ? null : readAgencyPhrase(text.slice(words.length), context.agencies.spellings);
  return names !== null && words !== undefined && !isWork(text.slice(words.length + names.length));
}

/** Every address of a paragraph, each with the text up to the next one. */
export function listAddresses(text: string, context: ReadingContext): readonly Address[] {
  const starts = [0, ...[...text.matchAll(boundary)].map(({ index }) => index)];
  const found: FoundAddress[] = [];
  for (const at of new Set(starts)) {
    const address = at < (found.at(-1)?.namesEnd ?? 0) ? null : readAddress(text.slice(at), at, context);
    if (address) found.push(address);
  }
  return found.map(({ doers, form, at }, position) => ({
    doers,
    form,
    at,
    text: text
      .slice(at, found[position + 1]?.at ?? text.length)
      .trim()
      .replace(/,? (?:và|đồng thời|trong đó)$|,$/u, ''),
  }));
}

/** Takes a piece apart when it sets several deadlines: each closes its own work. */
export function splitByDeadline(piece: string, context: ReadingContext): readonly string[] {
  const clauses = piece.split(/(?<=[.;]) (?=\p{Lu})/u);
  const dated = clauses.filter((clause) => findDeadline(clause, context.deadlines)).length;
  return dated > 1 ? clauses : [piece];
}

/** "Sở A chủ trì, Sở B, Sở C phối hợp xây dựng …": those who work along stand before the word. */
const alongBefore = /chủ trì[,;] (?:và )?([^.;:]{3,200}?) (?:cùng )?phối hợp (?!với |cùng )/u;

/** "phối hợp (với) X", "X phối hợp": who works along. */
export function readCoordinating(text: string, context: ReadingContext): readonly string[] {
  for (const match of text.matchAll(
    /(?<!công tác |sự |quy chế |việc )phối hợp (?:chặt chẽ )?(?:với |cùng (?:với )?)?/giu,
  )) {
    const names = readAgencyPhrase(text.slice(match.index + match[0].length), context.agencies.spellings);
    if (names) return readAgencies(names, context);
  }
  const before = alongBefore.exec(text)?.[1];
  return before && beginsWithAgency(before) ? readAgencies(before, context) : [];
}

/** Whether a text begins with who is told, not with the work. */
export function beginsWithAddress(text: string): boolean {
  return toldWords.test(text) || beginsWithAgency(text);
}

const central =
  /^(?:chinh phu|thu tuong|quoc hoi|bo (?!phan|chi huy)|van phong chinh phu|ngan hang nha nuoc|thanh tra chinh phu|kiem toan nha nuoc)/;
const provincial =
  /^(?:(?:chu tich )?(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:tinh|thanh pho)(?! truc)|tinh uy|thanh uy)/;

/** How high a body stands: 3 the centre, 2 the province, 1 all others. */
function levelOf(name: string): number {
  const folded = foldVietnamese(name);
  if (central.test(folded)) return 3;
  return provincial.test(folded) ? 2 : 1;
}

/** Whether those asked stand above the paper's issuer, so that what is put to them is a proposal. */
export function isHigher({ leadAgencies }: Doers, context: ReadingContext): boolean {
  const first = leadAgencies[0];
  if (first === undefined) return false;
  // A paper without a head comes from a province as a rule.
  return levelOf(first) > (context.issuer === null ? 2 : levelOf(context.issuer));
}
