/**
 * Reads single assignments out of running text: "Giao Sở X chủ trì, phối hợp …", "Đề nghị …", "Yêu cầu …". Only what is
 * addressed to a named body or group becomes a task.
 */
import type { ReformField } from '../domain/field.ts';
import { foldVietnamese } from '../text/vietnamese.ts';
import { readAgencyPhrase } from './agency-names.ts';
import { findDeadline } from './deadlines.ts';
import { type Doers, doersOf, taskOf } from './duties.ts';
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

function assignmentOf(
  text: string,
  doers: Doers,
  isProposal: boolean,
  code: string | null,
  headingField: ReformField | null,
  paragraph: Paragraph,
  context: ReadingContext,
): ParsedTask {
  const { lineFrom, lineTo } = paragraph;
  const coordinating = readCoordinating(text, context).filter((name) => !doers.leadAgencies.includes(name));
  return {
    ...taskOf(isProposal ? 'recommendation' : 'assignment', code, text, doers, { lineFrom, lineTo }),
    coordinatingAgencies: [...coordinating],
    deadline: findDeadline(text, context.deadlines),
    field: headingField ?? fieldOf(paragraph.text.slice(0, subjectLength), doers.leadAgencies),
  };
}

/** How deep a paragraph stands, so that "Giao Sở Nội vụ:" reaches the items below it and no further. */
const rankOfMark = { roman: 1, number: 2, letter: 3, none: 3, dash: 4, plus: 5 } as const;

/** An address that ends with a colon and waits for its items. */
interface OpenAddress {
  readonly address: Address;
  readonly rank: number;
}

/** Reads the assignments of sections that are neither criteria nor duties, in the paper's order. */
export function readAssignments(sections: readonly Section[], context: ReadingContext): readonly ParsedTask[] {
  const tasks: ParsedTask[] = [];
  let open: OpenAddress | null = null;
  for (const section of sections) {
    const { heading } = section;
    const code = heading?.mark === 'number' ? heading.label : null;
    const headingField = heading ? fieldOf(heading.text.slice(0, 200), []) : null;
    for (const paragraph of heading ? [heading, ...section.body] : section.body) {
      // A plain line that hands over numbered items stands above them.
      if (open && rankOfMark[paragraph.mark] <= open.rank) open = null;
      const addresses = readAddresses(paragraph.text, context);
      const last = addresses.at(-1);
      if (last && /:$/.test(last.text)) {
        const isAboveNumbers = paragraph.mark === 'none' && section.depth <= 1;
        open = { address: last, rank: isAboveNumbers ? rankOfMark.roman : rankOfMark[paragraph.mark] };
      }
      for (const { doers, isProposal, text } of addresses.filter((address) => !/:$/.test(address.text))) {
        for (const clause of splitByDeadline(text, context)) {
          const own = readAgencyPhrase(clause, context.agencies.spellings);
          const clauseDoers = own ? doersOf(own, context) : doers;
          tasks.push(assignmentOf(clause, clauseDoers, isProposal, code, headingField, paragraph, context));
        }
      }
      if (addresses.length === 0 && open && paragraph.mark !== 'none') {
        const own = readAgencyPhrase(paragraph.text, context.agencies.spellings);
        const doers = own ? doersOf(own, context) : open.address.doers;
        const label = paragraph.mark === 'number' ? paragraph.label : code;
        tasks.push(
          assignmentOf(paragraph.text, doers, open.address.isProposal, label, headingField, paragraph, context),
        );
      }
    }
  }
  return tasks;
}
