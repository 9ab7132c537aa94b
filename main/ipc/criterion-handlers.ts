/** The calls about the PAR INDEX that a province scores itself. */
import type { Channel } from '../../core/ipc/contract.ts';
import { AppError } from '../../core/ipc/result.ts';
import { insertDraft } from '../../db/documents/documents.ts';
import { findOffice } from '../../db/office/office.ts';
import { listAssessedYears, listCriteria, saveCriteria, updateCriterion } from '../../db/reports/criteria.ts';
import { composeSelfAssessment } from '../../templates/self-assessment.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createCriterionHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `criteria.${string}`>> {
  return {
    'criteria.listYears': () => listAssessedYears(db),
    'criteria.list': ({ year }) => listCriteria(db, year, clock.today()),
    'criteria.save': (input) => {
      saveCriteria(db, input, writing());
      return null;
    },
    'criteria.update': (input) => {
      updateCriterion(db, input, writing());
      return null;
    },
    'criteria.compose': ({ year }) => {
      const office = findOffice(db);
      if (!office) {
        throw new AppError('document.nothingToSay', {
          kind: 'báo cáo tự chấm điểm',
          problem: 'chưa khai thông tin cơ quan ở màn hình Cài đặt',
        });
      }
      const today = clock.today();
      const draft = composeSelfAssessment({ office, today, year, criteria: listCriteria(db, year, today) });
      return { documentId: insertDraft(db, draft, writing()).id };
    },
  };
}
