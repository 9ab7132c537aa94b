/**
 * Papers in the exchange: drafts, and the register with the very files that were issued. What was issued outranks what is still a
 * draft, and stays as it is; papers that two PCs issued from one draft come here under names of their own (final-names.ts).
 */
import { type Final, isForeignName } from '../../../core/exchange/final-names.ts';
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import type { WriteContext } from '../../context.ts';
import { type Database, prepareOnce, returnedId } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import { findContent } from '../../progress/attachment-files.ts';
import { attachmentStoreOf } from '../../progress/attachment-store.ts';
import {
  findByUid,
  type LocalRecord,
  merged,
  type RecordMap,
  type RecordStore,
  type Ruling,
  wordDay,
} from '../record-store.ts';

type DocumentFields = FieldsOf<'documents'>;
type Paper = DocumentFields['paper'];
/** A paper of the register: what its file says. */
export type IssuedPaper = Paper & { readonly state: 'issued' | 'revoked'; readonly sha256: string };

interface DocumentRow {
  readonly id: number;
  readonly uid: string;
  readonly draft: string;
  readonly state: Paper['state'];
  readonly isDiscarded: 0 | 1;
  readonly series: string | null;
  readonly sha256: string | null;
  readonly revokedReason: string | null;
  readonly corrects: string | null;
  readonly createdAt: string;
}

function readDocuments(db: Database): RecordMap<DocumentFields> {
  const rows = db
    .prepare<[], DocumentRow>(
      `SELECT document.id, document.uid, document.draft, document.state, document.discarded_at IS NOT NULL AS isDiscarded,
         document.series, document.file_sha256 AS sha256, document.revoked_reason AS revokedReason,
         corrected.uid AS corrects, document.created_at AS createdAt
       FROM document LEFT JOIN document AS corrected ON corrected.id = document.corrects_id ORDER BY document.id`,
    )
    .all();
  return new Map(
    rows.map(({ id, uid, draft, isDiscarded, corrects, createdAt, ...paper }) => {
      const whole = { ...paper, draft: JSON.parse(draft), isDiscarded: isDiscarded === 1 };
      return [uid, { id, fields: { paper: whole, corrects, createdAt } }];
    }),
  );
}

export function isIssued(paper: Paper): paper is IssuedPaper {
  return (paper.state === 'issued' || paper.state === 'revoked') && paper.sha256 !== null;
}

/** A paper is the one that its file says. */
function finalOf({ paper }: DocumentFields): Final | null {
  return isIssued(paper) ? { print: paper.sha256, at: paper.draft.header.issuedOn ?? '' } : null;
}

const wordCode = ({ draft: { header } }: Paper) => `${String(header.number ?? '').padStart(2, '0')}/${header.symbol}`;

/** "số 05/BC-SNV ngày 20/11/2026". */
export function wordNumber(paper: Paper): string {
  return `số ${wordCode(paper)} ngày ${wordDay(paper.draft.header.issuedOn)}`;
}

/** The file of an issued paper, as it came in the package. */
function fileOf(db: Database, { sha256 }: Paper): Buffer | null {
  return sha256 === null ? null : findContent(attachmentStoreOf(db), sha256);
}

function tell(db: Database, id: number, before: Paper | null, after: Paper, context: WriteContext): void {
  const side = ({ draft, state, isDiscarded, sha256 }: Paper) => ({
    ...{ state, isDiscarded, fileSha256: sha256, subject: draft.header.subject },
    ...{ symbol: draft.header.symbol, number: draft.header.number },
  });
  const entry = { action: merged, subject: 'document', subjectId: id } as const;
  insertAuditEntry(db, { ...entry, before: before && side(before), after: side(after) }, context);
}

function insertDocument(db: Database, uid: string, fields: DocumentFields, context: WriteContext): void {
  const { paper, corrects, createdAt } = fields;
  const id = returnedId(
    db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO document (uid, state, kind, draft, file, file_sha256, series, shares_number, revoked_reason, corrects_id,
           created_at, updated_at, discarded_at)
         VALUES (@uid, @state, @kind, @draft, @file, @sha256, @series, @sharesNumber, @revokedReason, @correctsId,
           @createdAt, @now, iif(@isDiscarded, @now, NULL)) RETURNING id`,
      )
      .get({
        ...{ uid, ...paper, kind: paper.draft.kind, draft: JSON.stringify(paper.draft), file: fileOf(db, paper) },
        ...{ correctsId: findByUid(db, 'document', corrects) ?? null, createdAt, now: context.now },
        ...{ isDiscarded: paper.isDiscarded ? 1 : 0, sharesNumber: findHolder(db, paper) ? 1 : 0 },
      }),
  );
  tell(db, id, null, paper, context);
}

function updateDocument(
  db: Database,
  { id, fields: before }: LocalRecord<DocumentFields>,
  { paper, corrects }: DocumentFields,
  context: WriteContext,
): void {
  if (!isIssued(before.paper)) {
    db.prepare(
      `UPDATE document SET state = @state, kind = @kind, draft = @draft, file = @file, file_sha256 = @sha256, series = @series,
         shares_number = @sharesNumber, revoked_reason = @revokedReason, corrects_id = ifnull(@correctsId, corrects_id),
         version = version + 1, updated_at = @now, discarded_at = iif(@isDiscarded, ifnull(discarded_at, @now), NULL)
       WHERE id = @id`,
    ).run({
      ...{ id, ...paper, kind: paper.draft.kind, draft: JSON.stringify(paper.draft), file: fileOf(db, paper) },
      ...{ correctsId: findByUid(db, 'document', corrects) ?? null, sharesNumber: findHolder(db, paper) ? 1 : 0 },
      ...{ now: context.now, isDiscarded: paper.isDiscarded ? 1 : 0 },
    });
  } else if (paper.state === 'revoked') {
    db.prepare(
      `UPDATE document SET state = 'revoked', revoked_reason = @revokedReason, version = version + 1, updated_at = @now
       WHERE id = @id`,
    ).run({ id, revokedReason: paper.revokedReason, now: context.now });
  }
  if (changedFields({ ...before.paper }, { ...paper })) tell(db, id, before.paper, paper, context);
}

/** The paper that was given this paper's number first; null where none was, and for a draft. */
export function findHolder(db: Database, paper: Paper): { readonly uid: string; readonly subject: string } | null {
  if (!isIssued(paper)) return null;
  const { number, symbol, issuedOn } = paper.draft.header;
  return (
    prepareOnce<[object], { readonly uid: string; readonly subject: string }>(
      db,
      // The last condition is that of the index.
      `SELECT uid, subject FROM document WHERE series = @series AND number = @number AND symbol = @symbol
         AND substr(issued_on, 1, 4) = @year AND state IN ('issued', 'revoked') AND shares_number = 0`,
    ).get({ series: paper.series, number, symbol, year: issuedOn?.slice(0, 4) ?? '' }) ?? null
  );
}

function isWhole({ paper }: DocumentFields): boolean {
  if (paper.state === 'draft' || paper.state === 'sentToSign') return true;
  const { number, issuedOn } = paper.draft.header;
  return number !== null && issuedOn !== null && !!paper.series && !!paper.sha256 && !paper.isDiscarded;
}

/** The reasons of both, each once. */
function joinReasons(mine: string | null, theirs: string | null): string | null {
  const reasons = [mine, theirs].flatMap((reason) => reason?.split('; ') ?? []);
  return reasons.length === 0 ? null : [...new Set(reasons)].sort().join('; ');
}

/** What was issued stays as it is, but that it may be revoked. Papers of one name are one paper by now. */
function outrank(field: string, mine: Paper, theirs: Paper): Ruling | null {
  if (field !== 'paper') return null;
  if (!isIssued(mine) || !isIssued(theirs)) return isIssued(theirs) ? 'theirs' : isIssued(mine) ? 'mine' : null;
  if (mine.state !== theirs.state) return theirs.state === 'revoked' ? 'theirs' : 'mine';
  const revokedReason = joinReasons(mine.revokedReason, theirs.revokedReason);
  return revokedReason === mine.revokedReason ? 'mine' : { both: { ...mine, revokedReason } };
}

export const documentStore: RecordStore<DocumentFields> = {
  kind: 'documents',
  tables: ['document'],
  read: readDocuments,
  finalOf,
  mapNames: (fields, name) => ({ ...fields, corrects: fields.corrects && name('documents', fields.corrects) }),
  contents: ({ paper }) => (paper.sha256 === null ? [] : [paper.sha256]),
  changedAt: () => null,
  outrank,
  refuse: (_, uid, fields, isThere) => {
    const { paper } = fields;
    if (!isWhole(fields) || isForeignName(uid, finalOf(fields)))
      return `văn bản “${paper.draft.header.subject}” trong gói không đủ số, ngày hoặc tệp`;
    if (paper.sha256 === null || isThere(paper.sha256)) return null;
    return `văn bản ${wordNumber(paper)} không có tệp đi kèm trong gói`;
  },
  insert: insertDocument,
  update: updateDocument,
  // A draft is discarded by a field of it; an issued paper stays.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) => (fields ? `Văn bản “${fields.paper.draft.header.subject}”` : key),
    labels: { paper: 'Dự thảo', corrects: 'Đính chính văn bản' },
    values: {
      paper: (paper: Paper) => {
        if (paper.isDiscarded) return 'Đã bỏ dự thảo';
        if (isIssued(paper)) return wordNumber(paper).replace('số', 'Số');
        const words = paper.draft.blocks.flatMap((block) =>
          block.type === 'table' ? [] : [block.runs.map(({ text }) => text).join('')],
        );
        return [paper.draft.header.subject, ...words].join('\n').slice(0, 600);
      },
    },
  },
};
