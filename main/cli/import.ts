/** `import FILE [--db FILE] [--json]`: what a paper says, and into the database when one is named. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ParsedDocument } from '../../core/import/parsed-document.ts';
import { readDocument } from '../../core/import/read-document.ts';
import { toImportJson } from '../../core/import/to-json.ts';
import { AppError } from '../../core/ipc/result.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { importPlan } from '../../db/plans/plans.ts';
import { sha256Of } from '../../db/progress/attachment-files.ts';
import { leavingStrayRejections } from '../stray-rejections.ts';
import { clockFor, readInputFile, requireFile } from './arguments.ts';
import { cliContext, withDatabase } from './database.ts';

/** A file that takes longer was made to. */
const longestReadingMs = 120_000;

/** The year of a plan: of its deadlines when they agree, else of its date, else the present one. */
function yearOf(document: ParsedDocument, today: string): number {
  const years = document.tasks.flatMap(({ deadline }) => (deadline?.date ? [Number(deadline.date.slice(0, 4))] : []));
  return (
    years.sort((a, b) => a - b).at(Math.floor(years.length / 2)) ??
    Number((document.header.issuedOn ?? today).slice(0, 4))
  );
}

function summarize(document: ParsedDocument): string {
  const rows = document.tasks.map((task) =>
    [task.type, task.code ?? '', task.leadAgencies.join('; '), task.deadline?.raw ?? '', task.title].join('\t'),
  );
  return [...rows, `${document.tasks.length} nhiệm vụ, ${document.warnings.length} điểm cần xem lại`].join('\n');
}

export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { db: { type: 'string' }, json: { type: 'boolean' }, today: { type: 'string' } },
  });
  const file = requireFile(positionals);
  const clock = clockFor(values.today);
  const bytes = readInputFile(file);
  const stopAt = performance.now() + longestReadingMs;
  const document = await leavingStrayRejections(() =>
    readDocument(bytes, path.basename(file), {
      directory: defaultProfile.agencies,
      shouldStop: () => performance.now() > stopAt,
    }),
  );
  if (values.db && document.tasks.length === 0) throw new AppError('file.nothingFound', { file: path.basename(file) });
  const stored = values.db
    ? await withDatabase(values.db, clock, (db) =>
        importPlan(
          db,
          {
            fileName: path.basename(file),
            fingerprint: sha256Of(bytes),
            year: yearOf(document, clock.today()),
            document,
            isSample: false,
          },
          cliContext(clock),
        ),
      )
    : null;
  const json = toImportJson(document);
  process.stdout.write(
    `${values.json ? JSON.stringify(stored ? { ...json, plan_id: stored.planId } : json, null, 2) : summarize(document)}\n`,
  );
  if (stored) process.stderr.write(`Đã lưu kế hoạch, mã ${stored.planId}.\n`);
  return 0;
}
