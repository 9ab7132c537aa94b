/** Writes the templates that ship with the application: `node build/make-templates.ts`. */
import { writeFile } from 'node:fs/promises';
import { documentKinds } from '../core/domain/document-kinds.ts';
import { makeTemplate } from '../templates/to-docx/make-templates.ts';

for (const kind of documentKinds) {
  await writeFile(new URL(`../templates/${kind.toLowerCase()}.docx`, import.meta.url), await makeTemplate(kind));
}
