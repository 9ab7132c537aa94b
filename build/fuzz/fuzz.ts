/**
 * `npm run fuzz -- [--seconds 60 | --files 20000] [--messages 2000] [--seed N] [--reader NAME] [--case N [--save FILE]]`
 * Spoilt files for every reader, random messages for every call; exit 1 when a file crashes its reader, hangs it, takes too much
 * memory or is refused without words, or when a message ends in a fault, changes something although it was refused,
 * or opens a lock without its secret.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileLimits, fuzzFiles, makeCase, prepareReaders } from './run-files.ts';
import { fuzzLockMessages } from './run-lock-messages.ts';
import { fuzzMessages } from './run-messages.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    files: { type: 'string' },
    messages: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    reader: { type: 'string' },
    case: { type: 'string' },
    save: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const only = values.reader ?? null;
const readerSwitch = only === null ? '' : ` --reader '${only}'`;
console.log(`seed ${seed}; one case again: npm run fuzz -- --seed ${seed}${readerSwitch} --case N [--save FILE]`);

const from = Number(values.case ?? 0);
if (values.save) writeFileSync(values.save, makeCase(await prepareReaders(only), seed, from).bytes);
const startedAt = performance.now();
const files = values.case ? 1 : values.files ? Number(values.files) : Number.POSITIVE_INFINITY;
const seconds = files === Number.POSITIVE_INFINITY ? Number(values.seconds ?? 60) : Number.POSITIVE_INFINITY;
const figures = await fuzzFiles(seed, {
  from,
  only,
  isOver: (done) => {
    if (done > 0 && done % 1000 === 0) console.error(`${done} files`);
    return done >= files || performance.now() - startedAt > seconds * 1000;
  },
});
for (const failure of figures.failures) console.log(failure);
for (const [name, { files, longestMs, mostMegabytes, heaviestCase }] of Object.entries(figures.byReader)) {
  console.log(
    `${name.padEnd(20)} ${String(files).padStart(6)} files, longest ${(longestMs / 1000).toFixed(2)} s, ` +
      `most memory ${mostMegabytes} MB (case ${heaviestCase})`,
  );
}
console.log(
  `${figures.files} files: ${figures.read} read, ${figures.refused} refused with words, ${figures.failures.length} failures; ` +
    `longest ${(figures.longestMs / 1000).toFixed(2)} s (limit ${fileLimits.longestMs / 1000}), ` +
    `most memory ${figures.mostMegabytes ?? '?'} MB (limit ${fileLimits.mostMegabytes}), ` +
    `${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
);
let messageFailures = 0;
if (!values.case && !only) {
  const count = Number(values.messages);
  const rounds = [
    ['messages', await fuzzMessages(seed, count)],
    ['messages to the lock', await fuzzLockMessages(seed, Math.ceil(count / 5))],
  ] as const;
  for (const [name, { messages, answered, refused, failures }] of rounds) {
    for (const failure of failures) console.log(failure);
    const refusals = Object.values(refused).reduce((sum, number) => sum + number, 0);
    console.log(
      `${messages} ${name}: ${answered} answered, ${refusals} refused without any effect, ${failures.length} failures`,
    );
    messageFailures += failures.length;
  }
}
process.exitCode = figures.failures.length + messageFailures === 0 ? 0 : 1;
