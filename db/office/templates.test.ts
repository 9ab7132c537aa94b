import { expect, test } from 'vitest';
import { context, openMemory } from '../testing/test-papers.ts';
import { findOwnTemplate, listTemplates, restoreTemplate, saveTemplate } from './templates.ts';

test("the office's own template is kept with its fingerprint, and the original comes back", () => {
  const db = openMemory();
  const file = new Uint8Array([80, 75, 3, 4]);
  expect(findOwnTemplate(db, 'BC')).toBeNull();
  saveTemplate(db, { kind: 'BC', fileName: 'mẫu báo cáo.docx', file }, context);
  expect(findOwnTemplate(db, 'BC')).toEqual(file);
  expect(listTemplates(db).find(({ kind }) => kind === 'BC')?.own).toMatchObject({
    fileName: 'mẫu báo cáo.docx',
    changedBy: context.actor,
    changedAt: context.now,
  });
  expect(listTemplates(db).filter(({ own }) => own !== null)).toHaveLength(1);
  restoreTemplate(db, 'BC', context);
  restoreTemplate(db, 'BC', context);
  expect(findOwnTemplate(db, 'BC')).toBeNull();
  const trail = db.prepare<[], string>('SELECT action FROM audit_entry ORDER BY id').pluck().all();
  expect(trail).toEqual(['template.replaced', 'template.restored']);
});
