/**
 * Reads single assignments out of running text: "Giao Sở X chủ trì, phối hợp …", "Đề nghị …", "Yêu cầu …". Only what is
 * addressed to a named body or group becomes a task.
 */
import type { ReformField } from '../domain/field.ts';
import { foldVietnamese } from '../text/vietnamese.ts';
import { readAgencyPhrase } from './agency-names.ts';
import { findDeadline } from './deadlines.ts';
import { type Doers, doersOf, taskOf } from './doers.ts';
import type { Paragraph } from './paragraph.ts';
import type { ParsedTask } from './parsed-document.ts';
import { type ReadingContext, readAgencies } from './reading-context.ts';
import { fieldOf } from './reform-field.ts';
import type { Section } from './sections.ts';

/** The words that hand work to somebody: at the beginning of a sentence, or after "Chủ tịch UBND tỉnh". */
const addressing =
  /(?:(?<=^|[.:;] )(?:Giao|Đề nghị|Yêu cầu|Kiến nghị)|(?<=(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) tỉnh )(?:giao|đề nghị|yêu cầu)) /gu;

/** Bodies above the province: what is put to them is a proposal. */
const higherBody =
  /^(?:chinh phu|thu tuong|quoc hoi|bo (?!phan|chi huy)|van phong chinh phu|ngan hang nha nuoc|thanh tra chinh phu)/;

/** A paragraph says what it is about within so many letters: "“Về số hóa hồ sơ”: Giao …". */
const subjectLength = 150;

interface Address {
  readonly doers: Doers;
  readonly isProposal: boolean;
  /** From the addressing words to the end of the piece. */
  readonly text: string;
}

/** Every address of a paragraph, each with the text up to the next one. */
function readAddresses(text: string, context: ReadingContext): readonly Address[] {
  const found: Address[] = [];
  const starts = [...text.matchAll(addressing)];
  for (const [position, match] of starts.entries()) {
    const piece = text.slice(match.index, starts[position + 1]?.index ?? text.length).trim();
    const names = readAgencyPhrase(piece.slice(match[0].length), context.agencies.spellings);
    if (!names) continue;
    const doers = doersOf(names, context);
    const isHigher = higherBody.test(foldVietnamese(doers.leadAgencies[0] ?? ''));
    found.push({ doers, isProposal: isHigher && !/^giao/i.test(piece), text: piece });
  }
  return found;
}

/** Takes a piece apart when it sets several deadlines: each closes its own work. */
function splitByDeadline(piece: string, context: ReadingContext): readonly string[] {
  const clauses = piece.split(/(?<=[.;]) (?=\p{Lu})/u);
  const dated = clauses.filter((clause) => findDeadline(clause, context.deadlines)).length;
  return dated > 1 ? clauses : [piece];
}

/** "phối hợp (với) X": who works along. */
function readCoordinating(text: string, context: ReadingContext): readonly string[] {
  const match = /phối hợp (?:với |cùng |chặt chẽ với )?/iu.exec(text);
  const names = match ? readAgencyPhrase(text.slice(match.index + match[0].length), context.agencies.spellings) : null;
  return names ? readAgencies(names, context) : [];
}

/** Where in the paper a paragraph stands. */
interface Place {
  /** The number it stands under. */
  readonly code: string | null;
  /** The field its heading names. */
  readonly field: ReformField | null;
}

function placeOf({ heading }: Section): Place {
  return {
    code: heading?.mark === 'number' ? heading.label : null,
    field: heading ? fieldOf(heading.text.slice(0, subjectLength), []) : null,
  };
}

/** The task of a piece of a paragraph; a piece that begins with names of its own is theirs. */
function assignmentOf(
  piece: string,
  address: Address,
  place: Place,
  paragraph: Paragraph,
  context: ReadingContext,
): ParsedTask {
  const { text, lineFrom, lineTo } = paragraph;
  const own = readAgencyPhrase(piece, context.agencies.spellings);
  const doers = own ? doersOf(own, context) : address.doers;
  const type = address.isProposal ? 'recommendation' : 'assignment';
  return {
    ...taskOf(type, place.code, piece, doers, { lineFrom, lineTo }),
    coordinatingAgencies: readCoordinating(piece, context).filter((name) => !doers.leadAgencies.includes(name)),
    deadline: findDeadline(piece, context.deadlines),
    field: place.field ?? fieldOf(text.slice(0, subjectLength), doers.leadAgencies),
  };
}

/** How deep a paragraph stands, so that "Giao Sở Nội vụ:" reaches the items below it and no further. */
const rankOfMark = { roman: 1, number: 2, letter: 3, none: 3, dash: 4, plus: 5 } as const;

/** An address that ends with a colon and waits for its items. */
interface OpenAddress {
  readonly address: Address;
  readonly rank: number;
}

function isOpen(address: Address): boolean {
  return address.text.endsWith(':');
}

/** The address that a paragraph leaves open; a plain line below "III." hands over even numbered items. */
function openAddress(address: Address | undefined, { mark }: Paragraph, depth: number): OpenAddress | null {
  if (!address || !isOpen(address)) return null;
  return { address, rank: mark === 'none' && depth <= 1 ? rankOfMark.roman : rankOfMark[mark] };
}

/** Reads the assignments of sections that are neither criteria nor duties, in the paper's order. */
export function readAssignments(sections: readonly Section[], context: ReadingContext): readonly ParsedTask[] {
  const tasks: ParsedTask[] = [];
  let open: OpenAddress | null = null;
  for (const section of sections) {
    const place = placeOf(section);
    for (const paragraph of section.heading ? [section.heading, ...section.body] : section.body) {
      if (open && rankOfMark[paragraph.mark] <= open.rank) open = null;
      const addresses = readAddresses(paragraph.text, context);
      for (const address of addresses.filter((other) => !isOpen(other))) {
        const pieces = splitByDeadline(address.text, context);
        tasks.push(...pieces.map((piece) => assignmentOf(piece, address, place, paragraph, context)));
      }
      if (addresses.length === 0 && open && paragraph.mark !== 'none') {
        tasks.push(assignmentOf(paragraph.text, open.address, place, paragraph, context));
      }
      open = openAddress(addresses.at(-1), paragraph, section.depth) ?? open;
    }
  }
  return tasks;
}
