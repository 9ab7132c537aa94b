/** The office as typed into the settings form: checked field by field, made into the stored shape. Pure. */
import { type Office, officeSchema } from '../../core/domain/office.ts';
import { settingsStrings } from '../strings/settings.ts';

/** Every field as typed; the signatory's lines one per line. */
export interface OfficeForm {
  readonly parentAgency: string;
  readonly issuingAgency: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly draftingUnit: string;
  readonly issuePlace: string;
  readonly reportsTo: string;
  readonly signatoryTitles: string;
  readonly signatoryName: string;
}

export type OfficeField = keyof OfficeForm;
export type OfficeProblems = Partial<Record<OfficeField, string>>;

/** The stored office, or blanks on the first run. */
export function toOfficeForm(office: Office | null): OfficeForm {
  return {
    parentAgency: office?.parentAgency ?? '',
    issuingAgency: office?.issuingAgency ?? '',
    name: office?.name ?? '',
    abbreviation: office?.abbreviation ?? '',
    draftingUnit: office?.draftingUnit ?? '',
    issuePlace: office?.issuePlace ?? '',
    reportsTo: office?.reportsTo ?? '',
    signatoryTitles: office?.signatory.titleLines.join('\n') ?? '',
    signatoryName: office?.signatory.name ?? '',
  };
}

/** The lines of a field in which a line break means something. */
export function splitLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Which field of the form a place in the stored shape belongs to. */
function fieldAt(path: readonly PropertyKey[]): OfficeField {
  if (path[0] !== 'signatory') return path[0] as OfficeField;
  return path[1] === 'name' ? 'signatoryName' : 'signatoryTitles';
}

export type CheckedOffice =
  | { readonly office: Office; readonly problems: null }
  | { readonly office: null; readonly problems: OfficeProblems };

/** The office ready to be saved, or by field what keeps it from being so. */
export function checkOffice(form: OfficeForm): CheckedOffice {
  const checked = officeSchema.safeParse({
    parentAgency: form.parentAgency.trim() || null,
    issuingAgency: splitLines(form.issuingAgency).join('\n'),
    name: form.name,
    abbreviation: form.abbreviation,
    draftingUnit: form.draftingUnit,
    issuePlace: form.issuePlace,
    reportsTo: form.reportsTo,
    signatory: { titleLines: splitLines(form.signatoryTitles), name: form.signatoryName },
  });
  if (checked.success) return { office: checked.data, problems: null };
  const problems: OfficeProblems = {};
  for (const issue of checked.error.issues) {
    const field = fieldAt(issue.path);
    const label = settingsStrings.fields[field];
    problems[field] ??=
      issue.code === 'too_big'
        ? settingsStrings.tooLong(label, Number(issue.maximum))
        : settingsStrings.required(label);
  }
  return { office: null, problems };
}

let unsaved: OfficeForm | null = null;

/** What was typed and not saved, if anything; survives leaving the screen. */
export function recallOfficeForm(): OfficeForm | null {
  return unsaved;
}

/** Keeps what is typed; null forgets it, once it is saved. */
export function keepOfficeForm(form: OfficeForm | null): void {
  unsaved = form;
}
