/**
 * What a task says in a spreadsheet, field by field: the words above its column, its look, and how a cell is read back. Every
 * value has one canonical text, the same from the database and from a cell, so that only real changes differ. Pure.
 */
import { reformFieldNames, reformFields } from '../domain/field.ts';
import type { Evidence } from '../domain/progress.ts';
import type { TaskStatus } from '../domain/task.ts';
import { normalizeText } from '../text/vietnamese.ts';
import { type CellValue, looksLikeFormula, type ReadCell } from '../workbook/workbook.ts';

/** "a; b" for agencies; each line of evidence is one paper. */
export type FieldKind = 'text' | 'day' | 'percent' | 'choice' | 'names' | 'evidence';

interface FieldDescription {
  readonly label: string;
  readonly kind: FieldKind;
  /** In widths of the digit 0. */
  readonly width: number;
  /** Words of each stored value, in the order of the list. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Whether what is typed into the column is taken back. */
  readonly isFilledIn: boolean;
}

const progressStatusWords = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Hoàn thành',
  cancelled: 'Không còn phù hợp',
} as const;

const fieldChoices = Object.fromEntries(reformFields.map((field) => [field, reformFieldNames[field]]));

/** The columns of a view: a task as it stands. */
export const viewFields = {
  planTitle: { label: 'Kế hoạch', kind: 'text', width: 30, isFilledIn: false },
  code: { label: 'Mã số', kind: 'text', width: 9, isFilledIn: false },
  title: { label: 'Nội dung nhiệm vụ', kind: 'text', width: 48, isFilledIn: true },
  goal: { label: 'Mục tiêu, yêu cầu', kind: 'text', width: 40, isFilledIn: true },
  field: { label: 'Lĩnh vực', kind: 'choice', width: 24, choices: fieldChoices, isFilledIn: true },
  leadAgencies: { label: 'Cơ quan phụ trách', kind: 'names', width: 26, isFilledIn: true },
  coordinatingAgencies: { label: 'Cơ quan phối hợp', kind: 'names', width: 26, isFilledIn: true },
  implementingAgencies: { label: 'Cơ quan thực hiện', kind: 'names', width: 26, isFilledIn: true },
  deadline: { label: 'Thời hạn theo văn bản', kind: 'text', width: 22, isFilledIn: false },
  dueOn: { label: 'Ngày đến hạn', kind: 'day', width: 13, isFilledIn: true },
  extension: { label: 'Gia hạn', kind: 'text', width: 26, isFilledIn: false },
  product: { label: 'Sản phẩm', kind: 'text', width: 26, isFilledIn: true },
  authority: { label: 'Thẩm quyền, trách nhiệm', kind: 'text', width: 24, isFilledIn: true },
  status: { label: 'Tình trạng', kind: 'text', width: 16, isFilledIn: false },
  percent: { label: 'Tỷ lệ hoàn thành', kind: 'percent', width: 11, isFilledIn: false },
  outcome: { label: 'Kết quả gần nhất', kind: 'text', width: 40, isFilledIn: false },
} as const satisfies Readonly<Record<string, FieldDescription>>;

/** The columns of a reporting form: what the task is, then what the unit fills in for the period. */
export const formFields = {
  code: viewFields.code,
  title: { ...viewFields.title, isFilledIn: false },
  goal: { ...viewFields.goal, isFilledIn: false },
  deadline: { ...viewFields.deadline, label: 'Thời hạn' },
  product: { ...viewFields.product, isFilledIn: false },
  progressStatus: { label: 'Tình trạng', kind: 'choice', width: 17, choices: progressStatusWords, isFilledIn: true },
  progressPercent: { label: 'Tỷ lệ hoàn thành', kind: 'percent', width: 11, isFilledIn: true },
  completedOn: { label: 'Ngày hoàn thành', kind: 'day', width: 13, isFilledIn: true },
  periodOutcome: { label: 'Kết quả trong kỳ', kind: 'text', width: 44, isFilledIn: true },
  obstacle: { label: 'Khó khăn, vướng mắc', kind: 'text', width: 34, isFilledIn: true },
  recommendation: { label: 'Kiến nghị, đề xuất', kind: 'text', width: 34, isFilledIn: true },
  evidence: { label: 'Văn bản minh chứng', kind: 'evidence', width: 44, isFilledIn: true },
} as const satisfies Readonly<Record<string, FieldDescription>>;

export type ViewField = keyof typeof viewFields;
export type FormField = keyof typeof formFields;
export type SheetField = ViewField | FormField;

export const viewFieldNames = Object.keys(viewFields) as readonly ViewField[];
export const formFieldNames = Object.keys(formFields) as readonly FormField[];

const described: Readonly<Record<string, FieldDescription>> = { ...formFields, ...viewFields };

/** `kind` tells a view from a form: a title is corrected in one and only shown in the other. */
export function describeField(kind: 'view' | 'form', field: SheetField): FieldDescription {
  const fields: Readonly<Record<string, FieldDescription>> = kind === 'view' ? viewFields : formFields;
  const description = fields[field] ?? described[field];
  if (!description) throw new RangeError(`no such field: ${field}`);
  return description;
}

/** The canonical text of a text: NFC, no spaces at the ends of lines, no empty lines at the ends. */
export function canonicalText(text: string): string {
  return normalizeText(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The day that counts since an extension, and the paper that granted it: "Đến 30/10/2026 (215/UBND-TH)"; "" where there is none. */
export function wordExtension(extension: { readonly dueOn: string; readonly documentCode: string } | null): string {
  if (!extension) return '';
  const paper = extension.documentCode === '' ? '' : ` (${extension.documentCode})`;
  return `Đến ${isoToDay(extension.dueOn)}${paper}`;
}

/** The canonical text of a list of names. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => normalizeText(name).replace(/\s+/g, ' ').trim()).join('; ');
}

export function splitNames(text: string): readonly string[] {
  return [...new Set(text.split(/[;\n]/).map((name) => name.replace(/\s+/g, ' ').trim()))].filter(Boolean);
}

const isoToDay = (iso: string) => iso.split('-').toReversed().join('/');

/** `YYYY-MM-DD` of a day as clerks write it; null when it is none. */
export function parseDay(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!match) return null;
  const iso = `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}

/** One line a paper: "số, ký hiệu | ngày | cơ quan ban hành | trích yếu"; what is missing at the end is left out. */
export function writeEvidence(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ documentCode, issuedOn, issuer, subject }) =>
      [documentCode, issuedOn ? isoToDay(issuedOn) : '', issuer, subject]
        .map((part) =>
          normalizeText(part)
            .replace(/[\s|]+/g, ' ')
            .trim(),
        )
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .join('\n');
}

/** The papers of a cell's lines. Answers with the line that cannot be one, when there is such a line. */
export function parseEvidence(
  text: string,
): { readonly evidence: readonly Evidence[] } | { readonly wrongLine: string } {
  const evidence: Evidence[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [documentCode = '', day = '', issuer = '', ...subject] = line.split('|').map((part) => part.trim());
    const issuedOn = day === '' ? null : parseDay(day);
    if (documentCode === '' || documentCode.length > 200 || (day !== '' && issuedOn === null))
      return { wrongLine: line };
    evidence.push({ documentCode, issuedOn, issuer: issuer.slice(0, 500), subject: subject.join(' ').slice(0, 2000) });
  }
  return { evidence };
}

/** What is written into the cell of a canonical value. */
export function toCellValue({ kind, choices }: FieldDescription, value: string): CellValue {
  if (value === '') return null;
  switch (kind) {
    case 'day':
      return { day: value };
    case 'percent':
      return Number(value) / 100;
    case 'choice':
      return choices?.[value] ?? value;
    default:
      return value;
  }
}

export type CellReading = { readonly value: string } | { readonly problem: string };

const longestText = 20_000;

/** The canonical value of a cell, or why it has none: the words say what is expected. */
export function readFieldCell(description: FieldDescription, cell: ReadCell | undefined): CellReading {
  if (!cell) return { value: '' };
  if (cell.isFormula) return { problem: 'ô chứa công thức; hãy thay bằng giá trị' };
  switch (description.kind) {
    case 'day':
      return readDay(cell);
    case 'percent':
      return readPercent(cell);
    case 'choice':
      return readChoice(description, cell);
    case 'names':
      return { value: joinNames(splitNames(textOf(cell))) };
    case 'evidence':
      return readEvidence(cell);
    case 'text': {
      const value = canonicalText(textOf(cell));
      return value.length > longestText
        ? { problem: `ô dài quá ${longestText.toLocaleString('vi-VN')} chữ` }
        : { value };
    }
  }
}

function textOf({ value, day }: ReadCell): string {
  if (day !== null) return isoToDay(day);
  return typeof value === 'number'
    ? value.toLocaleString('vi-VN', { useGrouping: false, maximumFractionDigits: 10 })
    : String(value);
}

function readDay(cell: ReadCell): CellReading {
  const text = textOf(cell).trim();
  if (text === '') return { value: '' };
  const day = cell.day ?? parseDay(text);
  if (day === null || day < '1945-01-01' || day > '2200-12-31') {
    return { problem: `“${text.slice(0, 60)}” không phải ngày/tháng/năm` };
  }
  return { value: day };
}

/** 80, "80 %", "80" and 0.8 shown as a percentage are the same. */
function readPercent({ value, format }: ReadCell): CellReading {
  const shown = String(value).slice(0, 60);
  const typed =
    typeof value === 'string' ? Number(value.replace('%', '').replace(',', '.').trim() || Number.NaN) : Number(value);
  const percent = typeof value === 'number' && format.includes('%') ? typed * 100 : typed;
  if (typeof value === 'string' && value.trim() === '') return { value: '' };
  const rounded = Math.round(percent * 1e6) / 1e6;
  if (!(rounded >= 0 && rounded <= 100)) return { problem: `“${shown}” không phải tỷ lệ từ 0 đến 100%` };
  return { value: String(Math.round(rounded)) };
}

function readChoice({ choices = {} }: FieldDescription, cell: ReadCell): CellReading {
  const text = canonicalText(textOf(cell));
  if (text === '') return { value: '' };
  const found = Object.entries(choices).find(([, words]) => words.toLowerCase() === text.toLowerCase());
  return found ? { value: found[0] } : { problem: `“${text.slice(0, 60)}” không có trong danh sách` };
}

function readEvidence(cell: ReadCell): CellReading {
  const parsed = parseEvidence(canonicalText(textOf(cell)));
  if ('wrongLine' in parsed) {
    return {
      problem: `dòng “${parsed.wrongLine.slice(0, 60)}” chưa đúng dạng “số, ký hiệu | ngày | cơ quan | trích yếu”`,
    };
  }
  return { value: writeEvidence(parsed.evidence) };
}

/** The canonical value in the clerk's words, for the list of differences. */
export function wordFieldValue(description: FieldDescription, value: string): string {
  if (value === '') return '';
  if (description.kind === 'day') return isoToDay(value);
  if (description.kind === 'percent') return `${value} %`;
  return description.choices?.[value] ?? value;
}

/** Whether the clerk should be told that the words are kept as words: in a spreadsheet they would be a formula. */
export function isInert(value: string): boolean {
  return looksLikeFormula(value);
}

/** The derived status in words, as the view prints it. */
export const taskStatusWords: Readonly<Record<TaskStatus, string>> = {
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  ongoing: 'Thường xuyên',
  done: 'Hoàn thành',
  doneLate: 'Hoàn thành trễ hạn',
  cancelled: 'Không còn phù hợp',
};
