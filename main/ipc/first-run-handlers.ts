/** The calls of the first run, and of the specimen paper. */
import { type DocumentKind, documentKinds } from '../../core/domain/document-kinds.ts';
import type { FirstRunResult, FirstRunState } from '../../core/domain/first-run.ts';
import type { Office } from '../../core/domain/office.ts';
import { type Numbering, seriesOf } from '../../core/domain/register.ts';
import type { Channel } from '../../core/ipc/contract.ts';
import type { Database } from '../../db/database.ts';
import { getPaperLists } from '../../db/documents/paper-lists.ts';
import { getNumbering, getRegister, listSeriesStarts } from '../../db/documents/register.ts';
import { findFirstRunDraft, finishFirstRun, keepFirstRunDraft } from '../../db/office/first-run.ts';
import { findOffice } from '../../db/office/office.ts';
import { readProfile } from '../../db/office/profile.ts';
import { symbolOf } from '../../templates/draft-parts.ts';
import { composeSpecimen } from '../../templates/specimen.ts';
import { writePaper } from '../paper-writing.ts';
import { templateInUse } from '../papers.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

const seriesOfKind = (kind: DocumentKind, numbering: Numbering, office: Office) =>
  seriesOf(numbering, kind, symbolOf(kind, office));

function readState(db: Database, today: string): FirstRunState {
  const office = findOffice(db);
  const { province, level } = readProfile(db).identity;
  const numbering = getNumbering(db);
  const year = Number(today.slice(0, 4));
  const kept = listSeriesStarts(db).filter((start) => start.year === year);
  const used = new Set(getRegister(db, year, today).entries.map(({ series }) => series));
  const starts: Partial<Record<DocumentKind, number>> = {};
  for (const kind of office ? documentKinds : []) {
    const start = office && kept.find(({ series }) => series === seriesOfKind(kind, numbering, office));
    if (start) starts[kind] = start.number;
  }
  return {
    draft: findFirstRunDraft(db),
    place: { province, level },
    office,
    lists: getPaperLists(db),
    numbering,
    starts,
    begun: office ? documentKinds.filter((kind) => used.has(seriesOfKind(kind, numbering, office))) : [],
  };
}

/** A shared series has one start: that of the first kind. */
function toSeriesStarts({ office, numbering, starts }: FirstRunResult) {
  const kinds = numbering === 'shared' ? documentKinds.slice(0, 1) : documentKinds;
  return kinds.flatMap((kind) => {
    const number = starts[kind];
    return number === undefined ? [] : [{ series: seriesOfKind(kind, numbering, office), number }];
  });
}

export function createFirstRunHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `firstRun.${string}` | 'office.drawSpecimen'>> {
  return {
    'firstRun.get': () => readState(db, clock.today()),
    'firstRun.keep': ({ draft }) => {
      keepFirstRunDraft(db, draft);
      return null;
    },
    'firstRun.finish': (result) => {
      const year = Number(clock.today().slice(0, 4));
      return finishFirstRun(db, result, { year, starts: toSeriesStarts(result) }, writing());
    },
    'office.drawSpecimen': (request) => {
      const draft = composeSpecimen(request, clock.today());
      return writePaper(draft, templateInUse(db, draft.kind));
    },
  };
}
