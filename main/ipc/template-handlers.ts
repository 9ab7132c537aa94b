/** The calls about templates: taken out, looked through, taken back. */
import type { DocumentKind } from '../../core/domain/document-kinds.ts';
import { documentKindNames } from '../../core/domain/document-kinds.ts';
import type { TemplateReport } from '../../core/domain/template.ts';
import type { Channel } from '../../core/ipc/contract.ts';
import { AppError } from '../../core/ipc/result.ts';
import { listTemplates, restoreTemplate, saveTemplate } from '../../db/office/templates.ts';
import { inspectTemplate, listTemplateFindings } from '../../templates/inspect-template.ts';
import { saveFileAs } from '../files.ts';
import { templateInUse } from '../papers.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

function inspect(file: Uint8Array, kind: DocumentKind): TemplateReport {
  const inspection = inspectTemplate(file, kind);
  return { present: inspection.present, findings: listTemplateFindings(inspection) };
}

export function createTemplateHandlers({ db, writing }: Shell): Handlers<Extract<Channel, `templates.${string}`>> {
  return {
    'templates.list': () => listTemplates(db),
    'templates.inspect': ({ kind, file }) => inspect(file ?? templateInUse(db, kind), kind),
    'templates.saveCopy': ({ kind }, sender) =>
      saveFileAs(sender, `Mẫu ${documentKindNames[kind].toLowerCase()}`, 'docx', async () => templateInUse(db, kind)),
    'templates.replace': ({ kind, fileName, file }) => {
      const [problem] = inspect(file, kind).findings;
      if (problem) {
        throw new AppError('document.templateBroken', {
          kind: documentKindNames[kind].toLowerCase(),
          problem: problem.problem,
        });
      }
      saveTemplate(db, { kind, fileName, file }, writing());
      return null;
    },
    'templates.restore': ({ kind }) => {
      restoreTemplate(db, kind, writing());
      return null;
    },
  };
}
