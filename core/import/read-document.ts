/**
 * The door of the import: bytes of a file, or pasted text, to a `ParsedDocument`. Pure; knows no database and no screen.
 * The steps: lines → head and foot → paragraphs → sections → tasks → agencies.
 */
import { type AgencyIndex, indexAgencies } from './agencies.ts';
import { warnOfText } from './assess-text.ts';
import { readAssignments } from './assignments.ts';
import { readClosing } from './closing.ts';
import { isCriterion, readCriterion } from './criteria.ts';
import type { DirectoryAgency } from './directory-agency.ts';
import { isDutySection, isLeadRole, readDuties, readLeadRoles } from './duties.ts';
import { readLegalBases } from './legal-bases.ts';
import { readLetterhead } from './letterhead.ts';
import type { ParsedDocument, ParsedHeader, ParsedTask } from './parsed-document.ts';
import { isProposalSection, readProposals } from './proposals.ts';
import { readSource } from './read-source.ts';
import { readPlainText } from './read-text.ts';
import { type ReadingContext, warn } from './reading-context.ts';
import { repairLines } from './repair-lines.ts';
import { groupSections, type Section } from './sections.ts';
import type { SourceText } from './source-text.ts';

export interface ReadingOptions {
  /** The agencies known; names in the paper are matched against them. */
  readonly directory: readonly DirectoryAgency[];
  /** Asked between the pages of a long file: true breaks the reading off with `file.tooSlow`. */
  readonly shouldStop?: () => boolean;
}

const mostTasks = 5000;
const mostWarnings = 5000;

/** The year the paper is about: of its subject, else of its date. */
function yearOf(header: Pick<ParsedHeader, 'subject' | 'issuedOn'>): number | null {
  const named = /năm (\d{4})(?!\d)/i.exec(header.subject ?? '')?.[1] ?? header.issuedOn?.slice(0, 4);
  return named ? Number(named) : null;
}

function readTasks(sections: readonly Section[], context: ReadingContext): readonly ParsedTask[] {
  const tasks: ParsedTask[] = [];
  const running: Section[] = [];
  for (const section of sections) {
    const { heading } = section;
    if (heading && isCriterion(section)) tasks.push(readCriterion(section, heading, context));
    else if (heading && isLeadRole(section, context)) tasks.push(...readLeadRoles(section, heading, context));
    else if (heading && isProposalSection(section, context)) tasks.push(...readProposals(section, heading, context));
    else if (isDutySection(section)) tasks.push(...readDuties(section, context));
    else running.push(section);
  }
  tasks.push(...readAssignments(running, context));
  return tasks.sort((left, right) => left.source.lineFrom - right.source.lineFrom).slice(0, mostTasks);
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

/** Says where a last day was counted in working days: the calendar of holidays is the clerk's. */
function warnOfHolidays(tasks: readonly ParsedTask[], context: ReadingContext): void {
  for (const { deadline, source } of tasks) {
    if (deadline?.kind !== 'days_after_event' || !deadline.date || !/làm việc/i.test(deadline.raw)) continue;
    const message = `Hạn “${deadline.raw}” được tính bỏ thứ Bảy, Chủ nhật; chưa trừ ngày nghỉ lễ, Tết.`;
    warn(context, 'deadline.holidaysNotCounted', message, source.lineFrom);
  }
}

/** What the text of a paper says. A paper without a task is no error: it may be kept for its figures. */
function readSourceText(source: SourceText, options: ReadingOptions): ParsedDocument {
  const { lines } = source;
  const letterhead = readLetterhead(lines);
  const closing = readClosing(lines, letterhead.bodyFrom);
  const header: ParsedHeader = {
    ...letterhead.fields,
    ...closing.fields,
    addressees: [...letterhead.fields.addressees],
  };
  const context: ReadingContext = {
    agencies: indexAgencies(options.directory),
    deadlines: { issuedOn: header.issuedOn, year: yearOf(header) },
    warnings: [],
  };
  warnOfText(source, context);
  const paragraphs = repairLines(lines, letterhead.bodyFrom, closing.bodyTo, !source.hasWholeParagraphs);
  const tasks = readTasks(groupSections(paragraphs), context);
  if (tasks.length === 0) warn(context, 'tasks.none', 'Không tìm thấy nhiệm vụ nào trong văn bản này.', null);
  warnOfHolidays(tasks, context);
  const agencies = resolveAgencies(tasks, context.agencies, header.issuedOn, context);
  return {
    header,
    tasks: [...tasks],
    indicators: [],
    agencies: { ...agencies },
    warnings: context.warnings.slice(0, mostWarnings),
    legalBases: [...readLegalBases(paragraphs)],
    lines: [...lines],
  };
}

/** Reads pasted text. `fileName` is for messages. Throws AppError `file.empty`, `file.tooLarge`. */
export function readText(text: string, fileName: string, options: ReadingOptions): ParsedDocument {
  return readSourceText(readPlainText(text, fileName), options);
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
  return readSourceText(await readSource(bytes, fileName, options.shouldStop), options);
}
