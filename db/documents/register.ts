/** All SQL of the register of outgoing documents (sổ văn bản đi): series, numbers kept and given back, the year as a list. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import type { DocumentKind } from '../../core/domain/document-kinds.ts';
import {
  keepsSeriesWhole,
  type NumberedDay,
  type Numbering,
  type NumberNeighbours,
  nextFreeNumber,
  numberingSchema,
  type RegisterCheck,
  type RegisterEntry,
  type RegisterView,
  type SeriesNumbers,
  type SeriesStart,
  seriesOf,
} from '../../core/domain/register.ts';
import { AppError } from '../../core/ipc/result.ts';
import { z } from '../../core/zod.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';

/** There is one register; the audit trail needs a number for it. */
const registerSubjectId = 1;

/** How numbers are given; per kind until the office says otherwise. */
export function getNumbering(db: Database): Numbering {
  const value = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'numbering'").pluck().get();
  return value === undefined ? 'perKind' : numberingSchema.parse(JSON.parse(value));
}

/** Numbers given from now on run this way; those in the register stay as they are. */
export function saveNumbering(db: Database, numbering: Numbering, context: WriteContext): void {
  transaction(db, () => {
    const before = getNumbering(db);
    if (before === numbering) return;
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('numbering', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify(numbering));
    tell(db, 'register.numberingChanged', { numbering: before }, { numbering }, context);
  });
}

const seriesStartsSchema = z.array(
  z.strictObject({ series: z.string().max(100), year: z.int(), number: z.int().min(1).max(999_999) }),
);

/** Where series begin, in every year for which the office said so. */
export function listSeriesStarts(db: Database): readonly SeriesStart[] {
  const value = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'seriesStarts'").pluck().get();
  return value === undefined ? [] : seriesStartsSchema.parse(JSON.parse(value));
}

/** Sets where the series of one year begin; those of other years stay. A series with a number in it is begun already. */
export function saveSeriesStarts(
  db: Database,
  year: number,
  starts: readonly Omit<SeriesStart, 'year'>[],
  context: WriteContext,
): void {
  transaction(db, () => {
    const present = listSeriesStarts(db);
    const before = present.filter((start) => start.year === year);
    const after = starts.map(({ series, number }) => ({ series, year, number }));
    if (isDeepStrictEqual(before, after)) return;
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('seriesStarts', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify([...present.filter((start) => start.year !== year), ...after]));
    tell(db, 'register.startsSet', { year, starts: before }, { year, starts: after }, context);
  });
}

type RegisterAction = 'register.numberingChanged' | 'register.startsSet' | 'register.reserved' | 'register.released';

function tell(
  db: Database,
  action: RegisterAction,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
  context: WriteContext,
): void {
  insertAuditEntry(db, { action, subject: 'register', subjectId: registerSubjectId, before, after }, context);
}

/** A series of one year. */
export interface YearSeries {
  readonly series: string;
  readonly year: number;
}

/** The series a paper of this kind and symbol is numbered in on that day (`YYYY-MM-DD`). */
export function findSeries(
  db: Database,
  { kind, symbol, issuedOn }: { readonly kind: DocumentKind; readonly symbol: string; readonly issuedOn: string },
): YearSeries {
  return { series: seriesOf(getNumbering(db), kind, symbol), year: Number(issuedOn.slice(0, 4)) };
}

/**
 * The numbers of a series. Those that its agency gave under the other way of numbering count too, for a paper of each kind: else
 * one number and symbol would stand on two papers once the office numbers otherwise.
 */
function readNumbers(db: Database, { series, year }: YearSeries): SeriesNumbers {
  const [kind, agency] = series.split('|');
  const given = db
    .prepare<[object], number>(
      `SELECT number FROM document WHERE state IN ('issued', 'revoked') AND substr(issued_on, 1, 4) = @year
         AND substr(series, instr(series, '|') + 1) = @agency AND (@kind = '*' OR kind = @kind)`,
    )
    .pluck()
    .all({ kind, agency, year: String(year) });
  const kept = db
    .prepare<[string, number], { readonly number: number; readonly isReleased: number }>(
      'SELECT number, is_released AS isReleased FROM reserved_number WHERE series = ? AND year = ?',
    )
    .all(series, year);
  const start = listSeriesStarts(db).find((one) => one.series === series && one.year === year);
  return {
    ...(start ? { startsAt: start.number } : {}),
    given,
    reserved: kept.filter(({ isReleased }) => isReleased === 0).map(({ number }) => number),
    released: kept.filter(({ isReleased }) => isReleased === 1).map(({ number }) => number),
  };
}

/** The number that a paper of the series gets next: one given back first, else the one after the last. */
export function findNextInSeries(db: Database, series: YearSeries): number {
  return nextFreeNumber(readNumbers(db, series));
}

/** The papers right before and behind a number of a series, whose days its own should not leave. */
export function findNeighbours(db: Database, { series, year }: YearSeries, number: number): NumberNeighbours {
  const find = (comparison: '<' | '>', order: 'DESC' | 'ASC') =>
    db
      .prepare<[string, string, number], NumberedDay>(
        `SELECT number, issued_on AS issuedOn FROM document WHERE state IN ('issued', 'revoked') AND series = ?
           AND substr(issued_on, 1, 4) = ? AND number ${comparison} ? ORDER BY number ${order} LIMIT 1`,
      )
      .get(series, String(year), number) ?? null;
  return { before: find('<', 'DESC'), after: find('>', 'ASC') };
}

/**
 * Takes a number for a paper that is being issued; one that was kept is kept no longer.
 * Throws AppError `document.numberTaken`, `document.numberSkipped` when a hole would stay open.
 */
export function takeNumber(db: Database, number: number, symbol: string, series: YearSeries): void {
  const numbers = readNumbers(db, series);
  const details = { number, series: symbol, year: String(series.year), next: nextFreeNumber(numbers) };
  if (numbers.given.includes(number)) throw new AppError('document.numberTaken', details);
  if (!keepsSeriesWhole(number, numbers)) throw new AppError('document.numberSkipped', details);
  db.prepare('DELETE FROM reserved_number WHERE series = ? AND year = ? AND number = ?').run(
    series.series,
    series.year,
    number,
  );
}

/** Keeps the next numbers of a series for papers to come; answers with them. */
export function reserveNumbers(
  db: Database,
  { series, count, note }: { readonly series: YearSeries; readonly count: number; readonly note: string },
  context: WriteContext,
): readonly number[] {
  return transaction(db, () => {
    const insert = db.prepare(
      `INSERT INTO reserved_number (series, year, number, note, reserved_at, reserved_by)
       VALUES (@series, @year, @number, @note, @now, @actor)
       ON CONFLICT DO UPDATE SET note = excluded.note, is_released = 0, reserved_at = excluded.reserved_at,
         reserved_by = excluded.reserved_by`,
    );
    const numbers = Array.from({ length: count }, () => {
      const number = findNextInSeries(db, series);
      insert.run({ ...series, number, note, ...context });
      return number;
    });
    tell(db, 'register.reserved', null, { ...series, numbers, note }, context);
    return numbers;
  });
}

/** Gives a kept number back; the next paper of its series gets it. Throws AppError `record.notFound`. */
export function releaseNumber(
  db: Database,
  { series, year, number }: YearSeries & { readonly number: number },
  context: WriteContext,
): void {
  transaction(db, () => {
    const { changes } = db
      .prepare(
        'UPDATE reserved_number SET is_released = 1 WHERE series = ? AND year = ? AND number = ? AND is_released = 0',
      )
      .run(series, year, number);
    if (changes === 0) throw new AppError('record.notFound');
    tell(db, 'register.released', null, { series, year, number }, context);
  });
}

interface PaperRow {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly state: 'issued' | 'revoked';
  readonly series: string;
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly subject: string;
  readonly signatoryName: string;
  readonly recipients: string;
  readonly filingNote: string;
  readonly correctsId: number | null;
  readonly fileSha256: string;
  readonly revokedReason: string | null;
  readonly bearerCount: number;
}

function paperEntry({ series, number, state, revokedReason, bearerCount, ...document }: PaperRow): RegisterEntry {
  const recipients = JSON.parse(document.recipients) as DocumentDraft['recipients'];
  const note = revokedReason ?? '';
  return { series, number, state, note, document: { ...document, recipients, isNumberShared: bearerCount > 1 } };
}

/** Everything that a year's numbers stand for. `today` names the present year. */
export function getRegister(db: Database, year: number, today: string): RegisterView {
  const papers = db
    .prepare<[string], PaperRow>(
      `SELECT id, kind, state, series, number, symbol, issued_on AS issuedOn, subject, signatory_name AS signatoryName,
         draft -> '$.recipients' AS recipients, draft ->> '$.filingNote' AS filingNote, corrects_id AS correctsId,
         file_sha256 AS fileSha256, revoked_reason AS revokedReason,
         count(*) OVER (PARTITION BY series, number, symbol) AS bearerCount
       FROM document WHERE state IN ('issued', 'revoked') AND substr(issued_on, 1, 4) = ?`,
    )
    .all(String(year));
  const kept = db
    .prepare<[number], { series: string; number: number; note: string; isReleased: number }>(
      'SELECT series, number, note, is_released AS isReleased FROM reserved_number WHERE year = ?',
    )
    .all(year)
    .map(({ series, number, note, isReleased }): RegisterEntry => {
      return { series, number, note, state: isReleased ? 'released' : 'reserved', document: null };
    });
  const years = db
    .prepare<[], number>(
      `SELECT CAST(substr(issued_on, 1, 4) AS INTEGER) FROM document WHERE state IN ('issued', 'revoked')
       UNION SELECT year FROM reserved_number`,
    )
    .pluck()
    .all();
  return {
    year,
    years: [...new Set([...years, Number(today.slice(0, 4)), year])].sort((one, other) => other - one),
    numbering: getNumbering(db),
    entries: [...papers.map(paperEntry), ...kept].sort(
      (one, other) => one.series.localeCompare(other.series) || one.number - other.number,
    ),
  };
}

/** Compares the file of every paper of a year with the fingerprint taken when it was issued. */
export function checkRegister(db: Database, year: number): RegisterCheck {
  const rows = db
    .prepare<[string], { number: number; symbol: string; file: Buffer; sha256: string }>(
      `SELECT number, symbol, file, file_sha256 AS sha256 FROM document
       WHERE state IN ('issued', 'revoked') AND substr(issued_on, 1, 4) = ? ORDER BY series, number`,
    )
    .iterate(String(year));
  let checkedCount = 0;
  const damaged: string[] = [];
  for (const { number, symbol, file, sha256 } of rows) {
    checkedCount += 1;
    if (createHash('sha256').update(file).digest('hex') !== sha256) {
      damaged.push(`${String(number).padStart(2, '0')}/${symbol}`);
    }
  }
  return { checkedCount, damaged };
}
