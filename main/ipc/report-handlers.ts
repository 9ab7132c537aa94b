/** The calls about figures and reports: each hands over to db/ or to reports.ts. */
import type { Channel } from '../../core/ipc/contract.ts';
import { listOutlines } from '../../db/office/outlines.ts';
import { readProfilePart } from '../../db/office/profile.ts';
import {
  addToCatalogue,
  dropIndicator,
  listValues,
  readCatalogue,
  saveIndicator,
  saveValues,
} from '../../db/reports/indicators.ts';
import { getReportVersion, saveReportVersion } from '../../db/reports/report-versions.ts';
import {
  addReportComment,
  discardReport,
  listReports,
  resolveReportComment,
  updateReport,
} from '../../db/reports/reports.ts';
import { traceRows } from '../../db/reports/trace.ts';
import { draftNewReport, lockReport, putOnPaper, readDueDates, readReport, toReportView } from '../reports.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createReportHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `indicators.${string}` | `reports.${string}`>> {
  const now = () => ({ context: writing(), today: clock.today() });
  const read = (id: number) => readReport(db, id, clock.today());
  return {
    'indicators.catalogue': () => readCatalogue(db),
    'indicators.addProfile': () => ({ added: addToCatalogue(db, readProfilePart(db, 'catalogue'), writing()) }),
    'indicators.save': (input) => saveIndicator(db, input, writing()),
    'indicators.drop': ({ code }) => {
      dropIndicator(db, code, writing());
      return null;
    },
    'indicators.values': ({ year }) => listValues(db, { fromOn: `${year - 2}-12-01`, toOn: `${year}-12-31` }),
    'indicators.saveValues': ({ changes }) => ({ changed: saveValues(db, changes, writing()) }),
    'reports.list': () => {
      const dates = readDueDates(db);
      return listReports(db).map((report) => toReportView(report, dates));
    },
    'reports.outlines': () => listOutlines(db),
    'reports.draft': (request) => draftNewReport(db, request, now()),
    'reports.get': ({ id }) => read(id),
    'reports.update': (input) => {
      const { version, updatedAt } = updateReport(db, input, writing());
      return { version, updatedAt };
    },
    'reports.discard': ({ id }) => {
      discardReport(db, id, writing());
      return null;
    },
    'reports.trace': ({ rows }) => traceRows(db, rows, clock.today()),
    'reports.saveVersion': (input) => {
      saveReportVersion(db, input, writing());
      return read(input.id);
    },
    'reports.version': (input) => getReportVersion(db, input),
    'reports.comment': (input) => {
      addReportComment(db, input, writing());
      return read(input.id);
    },
    'reports.resolveComment': ({ id, commentId }) => {
      resolveReportComment(db, commentId, writing());
      return read(id);
    },
    'reports.send': (input) => lockReport(db, input, now()),
    'reports.toPaper': ({ id }) => putOnPaper(db, id, now()),
  };
}
