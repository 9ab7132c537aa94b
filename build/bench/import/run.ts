/**
 * `npm run bench:import [-- --differences] [NAME]`: reads every labelled paper and prints what was found, right and in what
 * time, and a plan of a hundred pages, each beside its limit; exit 1 when one does not hold. `--differences` names each fact
 * that does not agree; NAME keeps to the papers whose name holds it.
 */
import { performance } from 'node:perf_hooks';
import { indexAgencies } from '../../../core/import/agencies/agencies.ts';
import { readDocument } from '../../../core/import/read-document.ts';
import { defaultProfile } from '../../../core/profile/index.ts';
import { type LabelledPaper, readDamagedSource, readOwnPapers, readSourcePapers } from './labels.ts';
import { failedLimits, type Limit } from './limits.ts';
import { readLongPlan } from './long-plan.ts';
import { addScores, type FoundPaper, rate, type Score, scorePaper } from './score.ts';

const index = indexAgencies(defaultProfile.agencies);
const runs = 3;

function read({ bytes, name }: Pick<LabelledPaper, 'name' | 'bytes'>): Promise<FoundPaper> {
  return readDocument(bytes, name, { directory: defaultProfile.agencies });
}

/** The shortest of several readings, in milliseconds: other work on the machine is not what is measured. */
async function timeOf(paper: Pick<LabelledPaper, 'name' | 'bytes'>): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await read(paper);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

const percent = (part: number, whole: number) => rate(part, whole).toFixed(2).padStart(5);

function row(name: string, score: Score, milliseconds: number | null): string {
  const { aligned } = score;
  return [
    name.slice(0, 40).padEnd(40),
    `${score.aligned}/${score.expected}/${score.found}`.padStart(11),
    percent(aligned, score.found),
    percent(aligned, score.expected),
    percent(score.types, aligned),
    percent(score.leads, aligned),
    percent(score.coordinating, aligned),
    percent(score.implementing, aligned),
    percent(score.deadlines, aligned),
    percent(score.headerAgreeing, score.headerFields),
    milliseconds === null ? '' : `${milliseconds.toFixed(1)} ms`.padStart(10),
  ].join(' ');
}

const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const showsDifferences = process.argv.includes('--differences');

const limits: Limit[] = [];

/** Prints a row for each paper and one for all; answers with the score of all and the slowest reading. */
async function report(title: string, papers: readonly LabelledPaper[]): Promise<{ all: Score; slowest: number }> {
  console.log(`${title.padEnd(40)}  hit/of/read  prec   rec  type  lead coord  impl  time  head`);
  const scores: Score[] = [];
  let slowest = 0;
  for (const paper of papers.filter(({ name }) => name.includes(wanted))) {
    const score = scorePaper(paper.expected, await read(paper), index);
    scores.push(score);
    const milliseconds = await timeOf(paper);
    slowest = Math.max(slowest, milliseconds);
    console.log(row(paper.name, score, milliseconds));
    if (showsDifferences) for (const difference of score.differences) console.log(`    ${difference}`);
  }
  const all = addScores(scores);
  console.log(`${row('all', all, null)}\n`);
  return { all, slowest };
}

/** The least that must be right of some papers, and the time one of them may take. */
function limit(name: string, { all, slowest }: { all: Score; slowest: number }, least: number): void {
  limits.push(
    { name: `${name}: precision`, figure: rate(all.aligned, all.found), atLeast: least },
    { name: `${name}: recall`, figure: rate(all.aligned, all.expected), atLeast: least },
    { name: `${name}: lead agencies`, figure: rate(all.leads, all.aligned), atLeast: least },
    { name: `${name}: deadlines`, figure: rate(all.deadlines, all.aligned), atLeast: least },
    { name: `${name}: head`, figure: rate(all.headerAgreeing, all.headerFields), atLeast: least },
    { name: `${name}: slowest, ms`, figure: slowest, below: 300 },
  );
}

limit('own papers', await report('Papers written by us', readOwnPapers()), 0.97);
const sources = readSourcePapers();
if (sources.length > 0) limit('sources', await report('Sources', sources), 0.97);
else console.log('Left out: ../shared/sources is missing.');
const damaged = readDamagedSource();
if (damaged) limits.push({ name: `${damaged.name} (damaged scan), ms`, figure: await timeOf(damaged), below: 300 });

const longPlan = readLongPlan();
const { tasks } = await read(longPlan.paper);
limits.push(
  { name: `plan of 100 pages: tasks of ${longPlan.tasks}`, figure: tasks.length / longPlan.tasks, atLeast: 0.97 },
  { name: 'plan of 100 pages, ms', figure: await timeOf(longPlan.paper), below: 2000 },
);
console.log('Limits');
process.exitCode = failedLimits(limits) ? 1 : 0;
