/** The calls about the register of outgoing documents, and about the lists papers are written from. */
import type { Channel } from '../../core/ipc/contract.ts';
import type { Database } from '../../db/database.ts';
import { getPaperLists, savePaperLists } from '../../db/documents/paper-lists.ts';
import {
  checkRegister,
  findSeries,
  getRegister,
  releaseNumber,
  reserveNumbers,
  saveNumbering,
} from '../../db/documents/register.ts';
import { findOffice } from '../../db/office/office.ts';
import { symbolOf } from '../../templates/draft-parts.ts';
import { writeRegister } from '../../templates/to-docx/register-paper.ts';
import { saveFileAs } from '../files.ts';
import { printPapers } from '../paper.ts';
import { templateInUse } from '../papers.ts';
import { readSampleOffice } from '../resources.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

const fileNameOf = (year: number) => `Sổ đăng ký văn bản đi năm ${year}`;

function officeOf(db: Database) {
  return findOffice(db) ?? readSampleOffice();
}

export function createRegisterHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `register.${string}` | `paperLists.${string}`>> {
  const render = (year: number) =>
    writeRegister(getRegister(db, year, clock.today()), officeOf(db).issuingAgency, templateInUse(db, 'BC'));
  return {
    'paperLists.get': () => getPaperLists(db),
    'paperLists.update': (lists) => savePaperLists(db, lists, writing()),
    'register.get': ({ year }) => getRegister(db, year, clock.today()),
    'register.setNumbering': ({ numbering }) => {
      saveNumbering(db, numbering, writing());
      return null;
    },
    'register.reserve': ({ kind, year, count, note }) => {
      const issuedOn = `${year}-01-01`;
      const series = findSeries(db, { kind, symbol: symbolOf(kind, officeOf(db)), issuedOn });
      return reserveNumbers(db, { series, count, note }, writing());
    },
    'register.release': (input) => {
      releaseNumber(db, input, writing());
      return null;
    },
    'register.verify': ({ year }) => checkRegister(db, year),
    'register.render': ({ year }) => render(year),
    'register.print': async ({ year }) => ({
      wasPrinted: await printPapers([{ docx: render(year), fileName: fileNameOf(year) }]),
    }),
    'register.saveDocx': ({ year }, sender) => saveFileAs(sender, fileNameOf(year), 'docx', async () => render(year)),
  };
}
