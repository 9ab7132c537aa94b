/** The files that ship beside the code: templates and the sample. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentKind } from '../core/domain/document-kinds.ts';
import { type Office, officeSchema } from '../core/domain/office.ts';

/** The application's root: two levels up in the bundle (out/main), one in the source tree (main). */
function findRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'templates', 'kh.docx'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the templates are missing from the installation');
    folder = parent;
  }
  return folder;
}

const templatesFolder = path.join(findRoot(), 'templates');

/** The Word file that carries the look of a kind. */
export function readTemplate(kind: DocumentKind): Uint8Array {
  return new Uint8Array(readFileSync(path.join(templatesFolder, `${kind.toLowerCase()}.docx`)));
}

export const samplePlanName = 'ke-hoach-mau.txt';

export function readSamplePlan(): Uint8Array {
  return new Uint8Array(readFileSync(path.join(templatesFolder, 'sample', samplePlanName)));
}

/** The office of the sample, also the letterhead while none has been entered. */
export function readSampleOffice(): Office {
  return officeSchema.parse(JSON.parse(readFileSync(path.join(templatesFolder, 'sample', 'office.json'), 'utf8')));
}

/** The progress records that go with the sample plan, as stored in the file. */
export function readSampleProgress(): unknown {
  return JSON.parse(readFileSync(path.join(templatesFolder, 'sample', 'progress.json'), 'utf8'));
}
