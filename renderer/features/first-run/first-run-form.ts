/** What is typed in the first run: started from the settings, filled in from a chosen agency, checked field by field. Pure. */
import { type DocumentKind, documentKinds } from '../../../core/domain/document-kinds.ts';
import {
  type FirstRunDraft,
  type FirstRunResult,
  type FirstRunState,
  type FirstRunStep,
  firstRunResultSchema,
  type TypedSigner,
} from '../../../core/domain/first-run.ts';
import type { Office, Signatory } from '../../../core/domain/office.ts';
import {
  type ChosenAgency,
  type ProvinceName,
  suggestOffice,
  suggestSigner,
} from '../../../core/domain/office-suggestion.ts';
import { composeTitleLines, partsOfAuthority, readTitleLines } from '../../../core/domain/signing.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import { readLines } from '../../ui/lines.ts';

const words = firstRunStrings;

export const blankSigner: TypedSigner = { authority: 'KT', body: '', head: '', own: '', name: '' };

/** A signer as kept; lines that no authority gives go into the position as they stand. */
function toTypedSigner({ titleLines, name }: Signatory): TypedSigner {
  const position = readTitleLines(titleLines);
  return position
    ? { ...position, name }
    : { authority: 'direct', body: '', head: '', own: titleLines.join('\n'), name };
}

/** The form: what was left half-way, else what the settings say, else blanks. */
export function startDraft({ draft, office, lists, numbering, starts }: FirstRunState): FirstRunDraft {
  if (draft) return draft;
  const signatories = lists.signatories.length > 0 ? lists.signatories : office ? [office.signatory] : [];
  // The one that papers are filled in with comes first.
  const usual = office && signatories.find((one) => isSameSigner(one, office.signatory));
  const ordered = usual ? [usual, ...signatories.filter((one) => one !== usual)] : signatories;
  return {
    step: 'agency',
    parentAgency: office?.parentAgency ?? '',
    issuingAgency: office?.issuingAgency ?? '',
    name: office?.name ?? '',
    abbreviation: office?.abbreviation ?? '',
    draftingUnit: office?.draftingUnit ?? '',
    issuePlace: office?.issuePlace ?? '',
    reportsTo: office?.reportsTo ?? '',
    numbering,
    starts: Object.fromEntries(Object.entries(starts).map(([kind, number]) => [kind, String(number)])),
    signers: ordered.length > 0 ? ordered.map(toTypedSigner) : [blankSigner],
    recipients: Object.fromEntries(Object.entries(lists.recipients).map(([kind, list]) => [kind, list.join('\n')])),
  };
}

function isSameSigner(one: Signatory, other: Signatory): boolean {
  return one.name === other.name && one.titleLines.join('\n') === other.titleLines.join('\n');
}

/** Whether nothing of a signer was typed yet. */
const isBlankSigner = ({ body, head, own, name }: TypedSigner) => [body, head, own, name].join('').trim() === '';

/** Fills in what follows from the agency; the drafting unit, and signers that were typed, stay. */
export function chooseAgency(draft: FirstRunDraft, agency: ChosenAgency, place: ProvinceName): FirstRunDraft {
  const { parentAgency, ...office } = suggestOffice(agency, place);
  const [first = blankSigner, ...others] = draft.signers;
  return {
    ...draft,
    ...office,
    parentAgency: parentAgency ?? '',
    draftingUnit: draft.draftingUnit || 'CCHC',
    signers: [isBlankSigner(first) ? { ...suggestSigner(agency), name: '' } : first, ...others],
  };
}

/** Field by its name in the form, what is wrong with it. */
export type Problems = Readonly<Record<string, string>>;

export interface CheckedDraft {
  readonly problems: Readonly<Record<FirstRunStep, Problems>>;
  /** Null while something is wrong. */
  readonly result: FirstRunResult | null;
}

type TextField = 'issuingAgency' | 'name' | 'issuePlace' | 'reportsTo' | 'abbreviation' | 'draftingUnit';

const labels: Readonly<Record<TextField | 'parentAgency', string>> = {
  parentAgency: words.agency.parentAgency,
  issuingAgency: words.agency.issuingAgency,
  name: words.agency.name,
  issuePlace: words.agency.issuePlace,
  reportsTo: words.agency.reportsTo,
  abbreviation: words.numbers.abbreviation,
  draftingUnit: words.numbers.draftingUnit,
};

const limits = { issuePlace: 100, abbreviation: 30, draftingUnit: 30 } as const;

function checkText(draft: FirstRunDraft, field: TextField): string | undefined {
  const text = draft[field].trim();
  const limit = field in limits ? limits[field as keyof typeof limits] : 300;
  if (text === '') return words.wrong.required(labels[field]);
  return text.length > limit ? words.wrong.tooLong(labels[field], limit) : undefined;
}

function collect(entries: readonly (readonly [string, string | undefined])[]): Problems {
  return Object.fromEntries(entries.flatMap(([field, problem]) => (problem === undefined ? [] : [[field, problem]])));
}

const mostLines = 3;
const symbolPart = /^[\p{L}\p{M}\p{N}&-]+$/u;

function checkAgency(draft: FirstRunDraft): Problems {
  const lines = readLines(draft.issuingAgency).length;
  return collect([
    [
      'parentAgency',
      draft.parentAgency.trim().length > 300 ? words.wrong.tooLong(labels.parentAgency, 300) : undefined,
    ],
    [
      'issuingAgency',
      checkText(draft, 'issuingAgency') ?? (lines > mostLines ? words.wrong.tooManyLines(lines) : undefined),
    ],
    ['name', checkText(draft, 'name')],
    ['issuePlace', checkText(draft, 'issuePlace')],
    ['reportsTo', checkText(draft, 'reportsTo')],
  ]);
}

/** The kinds whose start is asked for: the first one alone while all share a series. */
export function startedKinds({ numbering }: Pick<FirstRunDraft, 'numbering'>): readonly DocumentKind[] {
  return numbering === 'shared' ? documentKinds.slice(0, 1) : documentKinds;
}

function readStart(text: string | undefined): number | null {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return 1;
  return /^[1-9]\d{0,5}$/.test(trimmed) ? Number(trimmed) : null;
}

function checkNumbers(draft: FirstRunDraft): Problems {
  const checkSymbol = (field: 'abbreviation' | 'draftingUnit') =>
    checkText(draft, field) ?? (symbolPart.test(draft[field].trim()) ? undefined : words.wrong.symbol);
  return collect([
    ['abbreviation', checkSymbol('abbreviation')],
    ['draftingUnit', checkSymbol('draftingUnit')],
    ...startedKinds(draft).map(
      (kind) => [`start-${kind}`, readStart(draft.starts[kind]) === null ? words.wrong.number : undefined] as const,
    ),
  ]);
}

function checkSigners({ signers }: FirstRunDraft): Problems {
  return collect(
    signers.flatMap((signer, at) => [
      ...partsOfAuthority[signer.authority].map((part) => {
        const text = signer[part].trim();
        const label = words.signers.parts[part];
        const problem =
          text === '' ? words.wrong.required(label) : text.length > 190 ? words.wrong.tooLong(label, 190) : undefined;
        return [`${part}-${at}`, problem] as const;
      }),
      [`name-${at}`, signer.name.trim().length > 100 ? words.wrong.tooLong(words.signers.name, 100) : undefined],
    ]),
  );
}

function checkRecipients({ recipients }: FirstRunDraft): Problems {
  return collect(
    documentKinds.map((kind) => {
      const lines = readLines(recipients[kind] ?? '');
      const long = lines.findIndex((line) => line.length > 500);
      const problem =
        long >= 0 ? words.wrong.recipientLong(long + 1) : lines.length > 100 ? words.wrong.recipientMany : undefined;
      return [`recipients-${kind}`, problem] as const;
    }),
  );
}

/** The lines above the name of a signer as typed. */
export function titleLinesOf(signer: TypedSigner): readonly string[] {
  return composeTitleLines(signer).flatMap(readLines);
}

function toOffice(draft: FirstRunDraft): Office {
  const text = (field: TextField) => draft[field].trim();
  const [first = blankSigner] = draft.signers;
  return {
    parentAgency: draft.parentAgency.trim() || null,
    issuingAgency: readLines(draft.issuingAgency).join('\n'),
    name: text('name'),
    abbreviation: text('abbreviation'),
    draftingUnit: text('draftingUnit'),
    issuePlace: text('issuePlace'),
    reportsTo: text('reportsTo'),
    signatory: { titleLines: [...titleLinesOf(first)], name: first.name.trim() },
  };
}

/** What is wrong in each step; the result once nothing is. */
export function checkDraft(draft: FirstRunDraft): CheckedDraft {
  const problems = {
    agency: checkAgency(draft),
    numbers: checkNumbers(draft),
    signers: checkSigners(draft),
    recipients: checkRecipients(draft),
    review: {},
  };
  const isRight = Object.values(problems).every((each) => Object.keys(each).length === 0);
  if (!isRight) return { problems, result: null };
  const starts = startedKinds(draft).flatMap((kind) => {
    const number = readStart(draft.starts[kind]) ?? 1;
    return number === 1 ? [] : [[kind, number] as const];
  });
  const recipients = documentKinds.flatMap((kind) => {
    const lines = readLines(draft.recipients[kind] ?? '');
    return lines.length === 0 ? [] : [[kind, lines] as const];
  });
  const result = firstRunResultSchema.parse({
    office: toOffice(draft),
    signatories: draft.signers.map((one) => ({ titleLines: [...titleLinesOf(one)], name: one.name.trim() })),
    recipients: Object.fromEntries(recipients),
    numbering: draft.numbering,
    starts: Object.fromEntries(starts),
  });
  return { problems, result };
}

/** The number that the next paper of a kind gets, as far as it can be read. */
export function nextNumberOf(draft: FirstRunDraft, kind: DocumentKind): number | null {
  return readStart(draft.starts[draft.numbering === 'shared' ? (documentKinds[0] as DocumentKind) : kind]);
}

/** An office that a paper can be drawn for while fields are still blank. */
export function officeForSpecimen(draft: FirstRunDraft, signerAt: number): Office {
  const { blank } = words.preview;
  const office = toOffice(draft);
  const signer = draft.signers[signerAt] ?? draft.signers[0] ?? blankSigner;
  const lines = titleLinesOf(signer).slice(0, 5);
  const cut = (text: string, limit: number) => text.slice(0, limit) || blank;
  return {
    parentAgency: office.parentAgency && cut(office.parentAgency, 300),
    issuingAgency: cut(office.issuingAgency, 300),
    name: cut(office.name, 300),
    abbreviation: cut(office.abbreviation, 30),
    draftingUnit: cut(office.draftingUnit, 30),
    issuePlace: cut(office.issuePlace, 100),
    reportsTo: cut(office.reportsTo, 300),
    signatory: {
      titleLines: lines.length > 0 ? lines.map((line) => line.slice(0, 200)) : [blank],
      name: signer.name.trim().slice(0, 100),
    },
  };
}
