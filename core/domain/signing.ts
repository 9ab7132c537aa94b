/** Quyền hạn ký: how the lines above a name are made from the authority and the two positions, and read back. Pure. */

/**
 * Ký trực tiếp; quyền cấp trưởng; thay mặt tập thể; thay mặt tập thể rồi ký thay người đứng đầu; ký thay; thừa lệnh; thừa ủy quyền
 * (NĐ 30/2020, Điều 13 and Phụ lục I, II.7).
 */
export const signingAuthorities = ['direct', 'acting', 'TM', 'TM+KT', 'KT', 'TL', 'TUQ'] as const;
export type SigningAuthority = (typeof signingAuthorities)[number];

/** What the lines above a name are made from; what an authority does not need is left out of its lines. */
export interface SigningPosition {
  readonly authority: SigningAuthority;
  /** Tập thể in whose name is signed: "ỦY BAN NHÂN DÂN"; TM and TM+KT only. */
  readonly body: string;
  /** Chức vụ of the head in whose place is signed: "GIÁM ĐỐC"; TM+KT, KT, TL and TUQ. */
  readonly head: string;
  /** Chức vụ of the one who signs: "PHÓ GIÁM ĐỐC". */
  readonly own: string;
}

export type PositionPart = 'body' | 'head' | 'own';

/** The parts that an authority needs, in the order of its lines. */
export const partsOfAuthority: Readonly<Record<SigningAuthority, readonly PositionPart[]>> = {
  direct: ['own'],
  acting: ['own'],
  TM: ['body', 'own'],
  'TM+KT': ['body', 'head', 'own'],
  KT: ['head', 'own'],
  TL: ['head', 'own'],
  TUQ: ['head', 'own'],
};

const printed = (text: string) => text.replace(/\s+/g, ' ').trim().toLocaleUpperCase('vi');

/** The lines above the name as printed, in upper case; a part that is still blank leaves its line out. */
export function composeTitleLines(position: SigningPosition): readonly string[] {
  const [body, head, own] = [position.body, position.head, position.own].map(printed) as [string, string, string];
  const line = (mark: string, words: string) => (words === '' ? '' : `${mark} ${words}`);
  const linesOf: Readonly<Record<SigningAuthority, readonly string[]>> = {
    direct: [own],
    acting: [line('Q.', own)],
    TM: [line('TM.', body), own],
    'TM+KT': [line('TM.', body), line('KT.', head), own],
    KT: [line('KT.', head), own],
    TL: [line('TL.', head), own],
    TUQ: [line('TUQ.', head), own],
  };
  return linesOf[position.authority].filter(Boolean);
}

const marked = /^(TM|KT|TL|TUQ|Q)\.\s*(.*)$/;

/** Lines that composeTitleLines could have made, taken apart; null for lines that somebody wrote otherwise. */
export function readTitleLines(lines: readonly string[]): SigningPosition | null {
  const position = lines.length === 0 ? null : read(lines);
  const again = position && composeTitleLines(position);
  return again && again.length === lines.length && again.every((line, at) => line === lines[at]) ? position : null;
}

function read(lines: readonly string[]): SigningPosition | null {
  const [first = '', second = '', third] = lines;
  const [, mark, words = ''] = marked.exec(first) ?? [];
  const blank = { body: '', head: '' };
  switch (mark) {
    case undefined:
      return { authority: 'direct', ...blank, own: first };
    case 'Q':
      return { authority: 'acting', ...blank, own: words };
    case 'TM': {
      const head = /^KT\.\s*(.*)$/.exec(second)?.[1];
      if (head === undefined) return { authority: 'TM', body: words, head: '', own: second };
      return { authority: 'TM+KT', body: words, head, own: third ?? '' };
    }
    default:
      return { authority: mark as 'KT' | 'TL' | 'TUQ', body: '', head: words, own: second };
  }
}
