/** From what is stored to a finished .docx: the one way for the screen and the command line. No Electron here. */
import type { DocumentDraft, DocumentView } from '../core/domain/document-draft.ts';
import { type DocumentKind, documentKindNames } from '../core/domain/document-kinds.ts';
import { AppError } from '../core/ipc/result.ts';
import type { Database } from '../db/database.ts';
import type { DocumentIssue } from '../db/documents/documents.ts';
import { findOwnTemplate } from '../db/office/templates.ts';
import { sha256Of } from '../db/progress/attachment-files.ts';
import { writeDocx } from '../templates/to-docx/index.ts';
import { shortDate } from '../templates/wording.ts';
import { readTemplate } from './resources.ts';

/** The office's own template of a kind, or the one that ships. */
export function templateInUse(db: Database, kind: DocumentKind): Uint8Array {
  return findOwnTemplate(db, kind) ?? readTemplate(kind);
}

/** The .docx of a draft as it stands. Throws AppError `document.templateBroken`. */
export function renderDraft(db: Database, draft: DocumentDraft): Uint8Array {
  return writeDocx(draft, templateInUse(db, draft.kind));
}

/** What is asked when a paper is entered in the register. */
export interface IssueRequest {
  readonly id: number;
  readonly version: number;
  readonly number: number;
  readonly issuedOn: string;
}

/** The draft with its number and date. Throws AppError `document.dayAhead` for a day that has not come. */
export function numberDraft(draft: DocumentDraft, { number, issuedOn }: IssueRequest, today: string): DocumentDraft {
  if (issuedOn > today) throw new AppError('document.dayAhead', { date: shortDate(issuedOn), today: shortDate(today) });
  return { ...draft, header: { ...draft.header, number, issuedOn, year: Number(issuedOn.slice(0, 4)) } };
}

/** What goes into the register: the numbered draft, and the very file that will go out. */
export function prepareIssue(draft: DocumentDraft, file: Uint8Array, request: IssueRequest): DocumentIssue {
  return { ...request, draft, file, sha256: sha256Of(file) };
}

/** A file name that tells papers apart in a folder: "15-BC-SNV Báo cáo Công tác …". */
export function suggestFileName(document: Pick<DocumentView, 'kind' | 'number' | 'symbol' | 'subject'>): string {
  const code = document.number === null ? `Dự thảo ${document.symbol}` : `${document.number}-${document.symbol}`;
  return `${code} ${documentKindNames[document.kind]} ${document.subject}`;
}
