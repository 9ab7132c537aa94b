/** All SQL of the office's own templates. Looks into none. */
import { createHash } from 'node:crypto';
import { type DocumentKind, documentKinds } from '../../core/domain/document-kinds.ts';
import type { TemplateView } from '../../core/domain/template.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';

type OwnTemplate = NonNullable<TemplateView['own']> & { readonly kind: DocumentKind };

/** Every kind, with the office's own file where there is one. */
export function listTemplates(db: Database): readonly TemplateView[] {
  const rows = db
    .prepare<[], OwnTemplate>(
      `SELECT kind, file_name AS fileName, sha256, changed_at AS changedAt, changed_by AS changedBy
       FROM document_template`,
    )
    .all();
  return documentKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return { kind, own: null };
    const { kind: _, ...own } = row;
    return { kind, own };
  });
}

/** The office's own template of a kind; null while the one that ships is used. */
export function findOwnTemplate(db: Database, kind: DocumentKind): Uint8Array | null {
  const file = db.prepare<[string], Buffer>('SELECT file FROM document_template WHERE kind = ?').pluck().get(kind);
  return file ? new Uint8Array(file) : null;
}

function describeOwn(db: Database, kind: DocumentKind): { readonly kind: string; readonly sha256: string | null } {
  const row = db.prepare<[string], string>('SELECT sha256 FROM document_template WHERE kind = ?').pluck().get(kind);
  return { kind, sha256: row ?? null };
}

/** A template is named in the audit trail by the place of its kind. */
const subjectIdOf = (kind: DocumentKind) => documentKinds.indexOf(kind) + 1;

/** Keeps a template that was found right. */
export function saveTemplate(
  db: Database,
  { kind, fileName, file }: { readonly kind: DocumentKind; readonly fileName: string; readonly file: Uint8Array },
  context: WriteContext,
): void {
  transaction(db, () => {
    const before = describeOwn(db, kind);
    const sha256 = createHash('sha256').update(file).digest('hex');
    db.prepare(
      `INSERT INTO document_template (kind, file, sha256, file_name, changed_at, changed_by)
       VALUES (@kind, @file, @sha256, @fileName, @now, @actor)
       ON CONFLICT (kind) DO UPDATE SET file = excluded.file, sha256 = excluded.sha256, file_name = excluded.file_name,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    ).run({ kind, file: Buffer.from(file), sha256, fileName, ...context });
    const after = { kind, sha256, fileName };
    insertAuditEntry(
      db,
      { action: 'template.replaced', subject: 'template', subjectId: subjectIdOf(kind), before, after },
      context,
    );
  });
}

/** Back to the template that ships; nothing happens when it is in use. */
export function restoreTemplate(db: Database, kind: DocumentKind, context: WriteContext): void {
  transaction(db, () => {
    const before = describeOwn(db, kind);
    if (db.prepare('DELETE FROM document_template WHERE kind = ?').run(kind).changes === 0) return;
    insertAuditEntry(
      db,
      {
        action: 'template.restored',
        subject: 'template',
        subjectId: subjectIdOf(kind),
        before,
        after: { kind, sha256: null },
      },
      context,
    );
  });
}
