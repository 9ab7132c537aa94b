/** `npm run torture [-- --runs N]`: writers killed N times (500), every confirmed change looked for; exit 1 on any loss. */
import { parseArgs } from 'node:util';
import { runTorture } from './run-torture.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '500' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('usage: npm run torture -- --runs N');
  process.exit(2);
}
const startedAt = performance.now();
const { confirmedChanges, losses } = await runTorture(runs, (done) => {
  if (done % 50 === 0) console.error(`${done} of ${runs} runs`);
});
for (const loss of losses) console.log(loss);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(`${runs} runs, ${confirmedChanges} confirmed changes, ${losses.length} losses, ${seconds} s`);
process.exitCode = losses.length === 0 ? 0 : 1;
