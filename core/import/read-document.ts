/**
 * The door of the import: bytes of a file, or pasted text, to a `ParsedDocument`. Pure; knows no database and no screen.
 * The steps: lines → head and foot → paragraphs → tasks → agencies.
 */
import { findSecrecyOfFileName } from '../domain/secrecy.ts';
import { AppError } from '../ipc/result.ts';
import type { HolidayYear } from '../profile/holidays.ts';
import { defaultProfile } from '../profile/index.ts';
import { type AgencyIndex, indexAgencies } from './agencies/agencies.ts';
import type { DirectoryAgency } from './agencies/directory-agency.ts';
import { isDamagedText, warnOfText } from './assess-text.ts';
import { readIndicators } from './figures/indicators.ts';
import { findSecrecyOfSource } from './find-secrecy.ts';
import { readPlainText } from './formats/read-text.ts';
import { readClosing } from './header/closing.ts';
import { readDamagedHead } from './header/damaged-head.ts';
import { readLegalBases } from './header/legal-bases.ts';
import { readLetterhead } from './header/letterhead.ts';
import { repairLines } from './lines/repair-lines.ts';
import type { ParsedDocument, ParsedHeader, ParsedTask, TableColumns } from './parsed-document.ts';
import { readSource } from './read-source.ts';
import { type ReadingContext, warn } from './reading-context.ts';
import type { SourceText } from './source-text.ts';
import { isCommentOnDraft } from './tasks/comment-letter.ts';
import { readTasks } from './tasks/read-tasks.ts';
import { findTaskHead } from './tasks/table-columns.ts';
import { addTableTasks, readTableTasks, type TableOptions } from './tasks/table-tasks.ts';

export interface ReadingOptions {
  /** The agencies known; names in the paper are matched against them. */
  readonly directory: readonly DirectoryAgency[];
  /** The years whose days off are known; those of the profile that ships when absent. */
  readonly holidayYears?: readonly HolidayYear[];
  /** Asked between the pages of a long file: true breaks the reading off with `file.tooSlow`. */
  readonly shouldStop?: () => boolean;
  /** What the clerk said about the columns of tables, by the line of their heads. */
  readonly columnMapping?: readonly TableColumns[];
}

const doubtfulHead =
  'Chữ ở phần đầu văn bản bị hỏng: cơ quan, số, ngày và trích yếu được đọc theo phần chữ còn lại; hãy đối chiếu với bản giấy.';
const mostTasks = 5000;
/** The title of a sheet stands within so many lines above its table. */
const linesAboveTable = 20;
const mostWarnings = 5000;

/** The year the paper is about: of its subject, else of its date. Only a report speaks of a year before its own. */
function yearOf({ kind, subject, issuedOn }: Pick<ParsedHeader, 'kind' | 'subject' | 'issuedOn'>): number | null {
  const named = Number(/năm (\d{4})(?!\d)/i.exec(subject ?? '')?.[1] ?? 0);
  const issued = Number(issuedOn?.slice(0, 4) ?? 0);
  const year = kind === 'BC' && named > 0 ? named : Math.max(named, issued);
  return year > 0 ? year : null;
}

/** The year that the words above the first table name last: "… NĂM 2026" over a sheet without a head. */
function yearAboveTable({ lines, tables }: SourceText): number | null {
  const above = lines
    .slice(0, (tables[0]?.lineFrom ?? 1) - 1)
    .slice(-linesAboveTable)
    .join(' ');
  const year = [...above.matchAll(/năm (\d{4})(?!\d)/gi)].at(-1)?.[1];
  return year ? Number(year) : null;
}

/** Every agency named in the tasks with its name in the directory; unknown and dissolved ones are reported once. */
function resolveAgencies(
  tasks: readonly ParsedTask[],
  index: AgencyIndex,
  issuedOn: string | null,
  context: ReadingContext,
): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  for (const task of tasks) {
    for (const name of [...task.leadAgencies, ...task.coordinatingAgencies, ...task.implementingAgencies]) {
      if (names.has(name)) continue;
      const known = index.find(name);
      names.set(name, known?.name ?? name);
      const line = task.source.lineFrom;
      if (!known) {
        warn(context, 'agency.unknown', `“${name}” chưa có trong danh mục cơ quan.`, line);
      } else if (known.successorName && known.validToOn && (issuedOn === null || issuedOn > known.validToOn)) {
        warn(context, 'agency.succeeded', `“${name}” nay là “${known.successorName}”.`, line);
      }
    }
  }
  return Object.fromEntries(names);
}

/** Says where a last day was counted in working days of a year whose days off are not in the profile. */
function warnOfHolidays(tasks: readonly ParsedTask[], context: ReadingContext): void {
  const known = new Set(context.deadlines.holidayYears.map(({ year }) => year));
  for (const { deadline, source } of tasks) {
    if (deadline?.kind !== 'days_after_event' || !deadline.date || !/làm việc/i.test(deadline.raw)) continue;
    if (known.has(Number(deadline.date.slice(0, 4)))) continue;
    const message = `Hạn “${deadline.raw}” được tính bỏ thứ Bảy, Chủ nhật; chưa trừ ngày nghỉ lễ, Tết.`;
    warn(context, 'deadline.holidaysNotCounted', message, source.lineFrom);
  }
}

/** Where the foot of a paper may begin: in a sheet without a head of its own, below the names above its table. */
function closingFrom({ tables }: SourceText, bodyFrom: number): number {
  return bodyFrom > 1 ? bodyFrom : (tables.find(findTaskHead)?.lineFrom ?? bodyFrom);
}

/** What the text of a paper says. A paper without a task is no error: it may be kept for its figures. */
function readSourceText(source: SourceText, options: ReadingOptions): ParsedDocument {
  const { lines } = source;
  const plainHead = readLetterhead(lines);
  const damagedHead =
    plainHead.fields.symbol === null && isDamagedText(source) ? readDamagedHead(lines, options.directory) : null;
  const letterhead = damagedHead ?? plainHead;
  const closing = readClosing(lines, closingFrom(source, letterhead.bodyFrom));
  const header: ParsedHeader = {
    ...letterhead.fields,
    ...closing.fields,
    addressees: [...letterhead.fields.addressees],
  };
  const { holidayYears = defaultProfile.holidays } = options;
  const context: ReadingContext = {
    agencies: indexAgencies(options.directory),
    deadlines: { issuedOn: header.issuedOn, year: yearOf(header) ?? yearAboveTable(source), holidayYears },
    kind: header.kind,
    issuer: header.issuingAgency,
    warnings: [],
  };
  warnOfText(source, context);
  if (damagedHead) warn(context, 'header.doubtful', doubtfulHead, null);
  const inTables = readTableTasks(source.tables, tableOptions(header, options, context), context);
  const runningLines = withoutTables(source, inTables.lines);
  const paragraphsOf = (from: number, to: number) => repairLines(runningLines, from, to, !source.hasWholeParagraphs);
  const paragraphs = paragraphsOf(letterhead.bodyFrom, closing.bodyTo);
  const attached = closing.attachmentFrom === null ? [] : paragraphsOf(closing.attachmentFrom, lines.length);
  const running = isCommentOnDraft(header, paragraphs)
    ? []
    : [...readTasks(paragraphs, context), ...readTasks(attached, context)];
  const tasks = [...addTableTasks(running, inTables.tasks)]
    .sort((left, right) => left.source.lineFrom - right.source.lineFrom)
    .slice(0, mostTasks);
  if (tasks.length === 0) warn(context, 'tasks.none', 'Không tìm thấy nhiệm vụ nào trong văn bản này.', null);
  warnOfHolidays(tasks, context);
  const figures = readIndicators({ paragraphs, lines, tables: source.tables, header, tasks });
  context.warnings.push(...figures.warnings);
  const agencies = resolveAgencies(tasks, context.agencies, header.issuedOn, context);
  return {
    header,
    tasks: [...tasks],
    indicators: [...figures.indicators],
    agencies: { ...agencies },
    warnings: context.warnings.slice(0, mostWarnings),
    legalBases: [...readLegalBases(paragraphs)],
    lines: [...lines],
    ...(inTables.tables.length > 0 ? { tables: [...inTables.tables] } : {}),
  };
}

function tableOptions(header: ParsedHeader, { columnMapping }: ReadingOptions, context: ReadingContext): TableOptions {
  const [addressee, ...others] = header.kind === 'CV' ? header.addressees : [];
  const isOneAgency = addressee !== undefined && others.length === 0 && context.agencies.find(addressee);
  return {
    chosen: columnMapping ?? [],
    isReport: header.kind === 'BC',
    addressee: isOneAgency ? addressee : null,
  };
}

/** The lines with those of tables left blank that are no running text: task tables, and every table of a printed page. */
function withoutTables(
  { lines, tables, hasWholeParagraphs }: SourceText,
  taskLines: ReadonlySet<number>,
): readonly string[] {
  const isInTable = (line: number) => tables.some((table) => table.lineFrom <= line && line <= table.lineTo);
  return lines.map((text, i) => (taskLines.has(i + 1) || (!hasWholeParagraphs && isInTable(i + 1)) ? '' : text));
}

/**
 * The source as it is. Throws AppError `file.secret` for a paper that bears a độ mật in its head, in a header or footer, or in its file's
 * name: nothing more is read of it.
 */
function refuseSecret(source: SourceText, fileName: string): SourceText {
  const mark = findSecrecyOfSource(source) ?? findSecrecyOfFileName(fileName);
  if (mark) throw new AppError('file.secret', { file: fileName, mark });
  return source;
}

/** Reads pasted text. `fileName` is for messages. Throws AppError `file.empty`, `file.tooLarge`, `file.secret`. */
export function readText(text: string, fileName: string, options: ReadingOptions): ParsedDocument {
  return readSourceText(refuseSecret(readPlainText(text, fileName), fileName), options);
}

/**
 * Reads the bytes of a file; the content decides its format, not the name. Rejects with an AppError whose
 * code is an `ImportRefusal`.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
): Promise<ParsedDocument> {
  const source = await readSource(bytes, fileName, options.shouldStop);
  return readSourceText(refuseSecret(source, fileName), options);
}
