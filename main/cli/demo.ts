/** `demo --out DIR`: the whole job on the sample data, from the plan to four papers as .docx and .pdf. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type DocumentKind, documentKinds, documentKindTraits } from '../../core/domain/document-kinds.ts';
import type { Database } from '../../db/database.ts';
import { findNextNumber, getIssuedFile, insertDraft, issueDocument } from '../../db/documents/documents.ts';
import { getDocumentFacts } from '../../db/documents/facts.ts';
import { composeDocument } from '../../templates/compose-document.ts';
import { finishSample } from '../../templates/sample/finish-sample.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import type { Clock } from '../clock.ts';
import { numberDraft, prepareIssue, renderDraft } from '../papers.ts';
import { importSample } from '../sample.ts';
import { clockFor, requireOption } from './arguments.ts';
import { convertPapersToPdf } from './chromium.ts';
import { cliContext, withDatabase } from './database.ts';
import { findPressedAgency, lastClosedQuarter } from './document.ts';

/** The day on which the sample has late, near and finished work. */
const demoDay = '2026-11-22';

/** Composes, finishes as a clerk would, enters in the register and answers with the file as issued. */
async function issuePaper(db: Database, kind: DocumentKind, planId: number, clock: Clock): Promise<Uint8Array> {
  const today = clock.today();
  const request = {
    kind,
    planId,
    periodKey: documentKindTraits[kind].asksFor === 'period' ? lastClosedQuarter(today).key : null,
    agencyId: documentKindTraits[kind].asksFor === 'agency' ? findPressedAgency(db, planId, today, undefined) : null,
  };
  const draft = finishSample(composeDocument(kind, getDocumentFacts(db, request, today)));
  const { id, version } = insertDraft(db, draft, cliContext(clock));
  const number = findNextNumber(db, { id, issuedOn: today });
  const issue = { id, version, number, issuedOn: today };
  const numbered = numberDraft(draft, issue, today);
  issueDocument(db, prepareIssue(numbered, renderDraft(db, numbered), issue), cliContext(clock));
  return getIssuedFile(db, id);
}

export async function demoCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, today: { type: 'string' } } });
  const folder = path.resolve(requireOption(values.out, 'out'));
  const clock = clockFor(values.today ?? demoDay);
  mkdirSync(folder, { recursive: true });
  const database = path.join(folder, 'cchc.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
  const files = await withDatabase(database, clock, async (db) => {
    const { planId } = importSample(db, clock.today(), cliContext(clock));
    const written: string[] = [];
    for (const kind of documentKinds) {
      const file = path.join(folder, `${kind}.docx`);
      await writeFileAtomically(file, await issuePaper(db, kind, planId, clock));
      written.push(file);
    }
    return written;
  });
  process.stderr.write(`Đã ghi ${files.map((file) => path.basename(file)).join(', ')}\n`);
  return writePdfs(files);
}

/** Without a runtime the papers stand as .docx, and it is said that the PDFs are missing. */
async function writePdfs(files: readonly string[]): Promise<number> {
  const pdfs = files.map((file) => file.replace(/\.docx$/, '.pdf'));
  for (const pdf of pdfs) rmSync(pdf, { force: true });
  const problem = await convertPapersToPdf(files, pdfs);
  process.stderr.write(
    problem === null
      ? `Đã ghi ${pdfs.map((file) => path.basename(file)).join(', ')}\n`
      : `Chưa có các tệp PDF: ${problem}\n`,
  );
  process.stdout.write(`${JSON.stringify({ docx: files, pdf: problem === null ? pdfs : [] }, null, 2)}\n`);
  return problem === null ? 0 : 1;
}
