/**
 * The door of the import: bytes of a file, or pasted text, to a `ParsedDocument`. Pure; knows no database and no screen.
 * The steps: lines → head and foot → paragraphs → sections → tasks → agencies.
 */
import { AppError } from '../ipc/result.ts';
import { isCompoundFile, isZip, openPackage } from '../package/office-package.ts';
import { detectLegacyEncoding } from '../text/legacy-encoding.ts';
import { normalizeText } from '../text/vietnamese.ts';
import { type AgencyIndex, indexAgencies } from './agencies.ts';
import { readAssignments } from './assignments.ts';
import { readClosing } from './closing.ts';
import { isCriterion, readCriterion } from './criteria.ts';
import { decodeText } from './decode-text.ts';
import type { DirectoryAgency } from './directory-agency.ts';
import { readDocxLines } from './docx-lines.ts';
import { isDutySection, isLeadRole, readDuties, readLeadRoles } from './duties.ts';
import { readLegalBases } from './legal-bases.ts';
import { readLetterhead } from './letterhead.ts';
import { maxImportBytes, type ParsedDocument, type ParsedHeader, type ParsedTask } from './parsed-document.ts';
import { isProposalSection, readProposals } from './proposals.ts';
import { type ReadingContext, warn } from './reading-context.ts';
import { isBrokenText, repairLines } from './repair-lines.ts';
import { groupSections, type Section } from './sections.ts';

export interface ReadingOptions {
  /** The agencies known; names in the paper are matched against them. */
  readonly directory: readonly DirectoryAgency[];
}

const longestLine = 20_000;
const mostLines = 200_000;
const mostTasks = 5000;
/** An old encoding shows in the first lines already. */
const legacySample = 2000;
const mostWarnings = 5000;

/** "50 MB", "1,2 MB", as a clerk reads sizes. */
function sizeWords(bytes: number): string {
  const megabytes = Math.round((bytes / (1024 * 1024)) * 10) / 10;
  return `${String(megabytes).replace('.', ',')} MB`;
}

/** Whether bytes hold an ASCII name written in UTF-16LE, as the directory of a Compound File does. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function refuseCompoundFile(bytes: Uint8Array, fileName: string): never {
  if (holdsName(bytes, 'EncryptedPackage')) throw new AppError('file.encrypted', { file: fileName });
  const isWord = holdsName(bytes, 'WordDocument') || fileName.toLowerCase().endsWith('.doc');
  throw new AppError(isWord ? 'file.legacyWord' : 'file.wrongKind', { file: fileName });
}

/** First bytes of formats that would pass for text. */
function isOtherTextFormat(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return start === '%PDF-' || start === '{\\rtf';
}

/** Normalised lines within the limits of a `ParsedDocument`; an endless line is cut. Throws `file.tooLarge`, `file.empty`. */
function linesOf(text: string, fileName: string): readonly string[] {
  const lines: string[] = [];
  for (const line of normalizeText(text).split('\n')) {
    for (let at = 0; at === 0 || at < line.length; at += longestLine) lines.push(line.slice(at, at + longestLine));
    if (lines.length > mostLines) {
      const count = (value: number) => `${value.toLocaleString('vi-VN')} dòng`;
      throw new AppError('file.tooLarge', { file: fileName, size: `hơn ${count(mostLines)}`, limit: count(mostLines) });
    }
  }
  if (lines.every((line) => line.trim() === '')) throw new AppError('file.empty', { file: fileName });
  return lines;
}

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

/** Reads lines; `isBroken` says that they end where printed lines did. Throws AppError `file.nothingFound`. */
function readLines(
  lines: readonly string[],
  isBroken: boolean,
  fileName: string,
  options: ReadingOptions,
): ParsedDocument {
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
  const legacy = detectLegacyEncoding(lines.slice(0, legacySample).join('\n'));
  if (legacy) {
    const name = legacy === 'vni' ? 'VNI' : 'TCVN3 (.Vn…)';
    warn(
      context,
      'text.legacyEncoding',
      `Văn bản dùng bảng mã cũ ${name}; hãy chuyển sang Unicode rồi nhập lại.`,
      null,
    );
  }
  const paragraphs = repairLines(lines, letterhead.bodyFrom, closing.bodyTo, isBroken);
  const tasks = readTasks(groupSections(paragraphs), context);
  if (tasks.length === 0) throw new AppError('file.nothingFound', { file: fileName });
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

/**
 * Reads pasted text or the text of a file. `fileName` is for messages. Throws AppError `file.empty`, `file.tooLarge`,
 * `file.nothingFound`.
 */
export function readText(text: string, fileName: string, options: ReadingOptions): ParsedDocument {
  const lines = linesOf(text, fileName);
  return readLines(lines, isBrokenText(lines), fileName, options);
}

/**
 * Reads the bytes of a .docx or .txt file; the content decides, not the name. Throws AppError `file.empty`,
 * `file.tooLarge`, `file.wrongKind`, `file.damaged`, `file.legacyWord`, `file.encrypted`, `file.nothingFound`.
 */
export function readDocument(bytes: Uint8Array, fileName: string, options: ReadingOptions): ParsedDocument {
  if (bytes.length === 0) throw new AppError('file.empty', { file: fileName });
  if (bytes.length > maxImportBytes) {
    const sizes = { size: sizeWords(bytes.length), limit: sizeWords(maxImportBytes) };
    throw new AppError('file.tooLarge', { file: fileName, ...sizes });
  }
  if (isCompoundFile(bytes)) refuseCompoundFile(bytes, fileName);
  if (isZip(bytes)) {
    const text = readDocxLines(openPackage(bytes, fileName), fileName).join('\n');
    return readLines(linesOf(text, fileName), false, fileName, options);
  }
  if (isOtherTextFormat(bytes)) throw new AppError('file.wrongKind', { file: fileName });
  if (/\.docx$/i.test(fileName)) throw new AppError('file.damaged', { file: fileName });
  return readText(decodeText(bytes, fileName), fileName, options);
}
