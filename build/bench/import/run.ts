/**
 * `npm run bench:import [-- --differences] [NAME]`: reads every labelled paper and prints what was found, right and in what
 * time. `--differences` names each fact that does not agree; NAME keeps to the papers whose name holds it.
 */
import { performance } from 'node:perf_hooks';
import { indexAgencies } from '../../../core/import/agencies.ts';
import { readDocument } from '../../../core/import/read-document.ts';
import { defaultProfile } from '../../../core/profile/index.ts';
import { type LabelledPaper, readOwnPapers, readSourcePapers } from './labels.ts';
import { addScores, type FoundPaper, rate, type Score, scorePaper } from './score.ts';

const index = indexAgencies(defaultProfile.agencies);
const runs = 3;

function read({ bytes, name }: LabelledPaper): Promise<FoundPaper> {
  return readDocument(bytes, name, { directory: defaultProfile.agencies });
}

/** The shortest of several readings, in milliseconds: other work on the machine is not what is measured. */
async function timeOf(paper: LabelledPaper): Promise<number> {
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

async function report(title: string, papers: readonly LabelledPaper[]): Promise<void> {
  console.log(`${title.padEnd(40)}  hit/of/read  prec   rec  type  lead coord  impl  time  head`);
  const scores: Score[] = [];
  for (const paper of papers.filter(({ name }) => name.includes(wanted))) {
    const score = scorePaper(paper.expected, await read(paper), index);
    scores.push(score);
    console.log(row(paper.name, score, await timeOf(paper)));
    if (showsDifferences) for (const difference of score.differences) console.log(`    ${difference}`);
  }
  console.log(`${row('all', addScores(scores), null)}\n`);
}

await report('Papers written by us', readOwnPapers());
const sources = readSourcePapers();
if (sources.length > 0) await report('Sources', sources);
else console.log('Left out: ../shared/sources is missing.');
