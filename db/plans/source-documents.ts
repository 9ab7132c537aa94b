/** All SQL of source documents: the papers that plans come from, with their text by line. */
import type { SourceDocumentView } from '../../core/domain/plan.ts';
import type { ParsedDocument, ParsedHeader } from '../../core/import/parsed-document.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId } from '../database.ts';

/** A paper as the clerk has corrected it, with the file it came from. */
export interface PaperInput {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  readonly document: ParsedDocument;
}

/** Trích yếu, or the file's name where the paper has none. */
export function titleOf({ document, fileName }: PaperInput): string {
  return document.header.subject || fileName;
}

/** Số, ký hiệu as papers cite it: "208/TB-VPUBND"; null when the paper has no number. */
export function documentCodeOf({ number, symbol }: ParsedHeader): string | null {
  return number && symbol ? `${number}/${symbol}` : null;
}

/** Keeps a paper's head and text. Part of the caller's transaction. Answers with its id. */
export function insertSourceDocument(db: Database, input: PaperInput, context: WriteContext): number {
  const row = db
    .prepare<[object], { readonly id: number }>(
      `INSERT INTO source_document (file_name, fingerprint, file_fingerprint, title, header, lines, imported_at)
       VALUES (@fileName, lower(hex(randomblob(32))), @fingerprint, @title, @header, @lines, @importedAt) RETURNING id`,
    )
    .get({
      fileName: input.fileName,
      fingerprint: input.fingerprint,
      title: titleOf(input),
      header: JSON.stringify(input.document.header),
      lines: JSON.stringify(input.document.lines),
      importedAt: context.now,
    });
  return returnedId(row);
}

/** A source document with its text by line. Throws AppError `record.notFound`. */
export function getSourceDocument(db: Database, id: number): SourceDocumentView {
  const row = db
    .prepare<[number], Omit<SourceDocumentView, 'lines'> & { readonly lines: string }>(
      'SELECT id, file_name AS fileName, title, lines FROM source_document WHERE id = ?',
    )
    .get(id);
  if (!row) throw new AppError('record.notFound');
  return { ...row, lines: JSON.parse(row.lines) };
}

/** The plan that a file was taken in for and that still stands. */
export interface FileOwner {
  readonly planId: number;
  readonly title: string;
  /** ISO instant. */
  readonly importedAt: string;
}

/** Who has taken in this very file; undefined when nobody has, or the import was taken back. */
export function findFileOwner(db: Database, fingerprint: string): FileOwner | undefined {
  return db
    .prepare<[string], FileOwner>(
      `SELECT plan.id AS planId, plan.title, source_document.imported_at AS importedAt
       FROM source_document JOIN plan ON plan.source_document_id = source_document.id
       WHERE source_document.file_fingerprint = ? AND plan.withdrawn_at IS NULL`,
    )
    .get(fingerprint);
}
