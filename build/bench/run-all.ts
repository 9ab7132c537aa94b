/**
 * `npm run bench`: every `bench:*` of package.json one after the other, their limits in one table. Exit 1 when one does not hold or a bench
 * fails. `--write --date YYYY-MM-DD` keeps the run in docs/performance.md; `--only NAME` (may be repeated) takes some of them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type PrintedLimit, readLimits } from './limits.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

interface BenchRun {
  readonly name: string;
  readonly output: string;
  readonly limits: readonly PrintedLimit[];
  readonly hasEndedWell: boolean;
}

function listBenches(): readonly { readonly name: string; readonly args: readonly string[] }[] {
  const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return Object.entries(scripts)
    .filter(([name]) => name.startsWith('bench:'))
    .map(([name, command]) => ({ name: name.slice('bench:'.length), args: command.split(' ').slice(1) }));
}

function run(name: string, args: readonly string[]): BenchRun {
  console.log(`\n## ${name}\n`);
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(stdout.trimEnd());
  return { name, output: stdout.trimEnd(), limits: readLimits(stdout), hasEndedWell: status === 0 };
}

function describeRuns(runs: readonly BenchRun[]): readonly string[] {
  const rows = runs.flatMap(({ name, limits, hasEndedWell }) => [
    ...limits.map(
      (each) => `| ${name} | ${each.name} | ${each.figure} | ${each.limit} | ${each.holds ? 'yes' : '**no**'} |`,
    ),
    ...(limits.length === 0 || !hasEndedWell
      ? [
          `| ${name} | ended | ${hasEndedWell ? 'well' : 'with a fault or a limit that does not hold'} | | ${hasEndedWell ? 'yes' : '**no**'} |`,
        ]
      : []),
  ]);
  return ['| bench | figure | measured | limit | holds |', '| --- | --- | --- | --- | --- |', ...rows];
}

function describeMachine(): string {
  return `${availableParallelism()} cores, ${Math.round(totalmem() / 1024 ** 3)} GB of memory, ${process.platform}-${process.arch}`;
}

function writePage(runs: readonly BenchRun[], date: string): void {
  const page = [
    '# Performance',
    '',
    `The last run of \`npm run bench -- --write --date …\`: ${date}, on a machine with ${describeMachine()}. A ratio compares two things measured in the`,
    'same run, so that it says more than a time does on another machine.',
    '',
    ...describeRuns(runs),
    ...runs.flatMap(({ name, output }) => ['', `## bench:${name}`, '', '```', output, '```']),
    '',
  ];
  writeFileSync(path.join(projectFolder, 'docs/performance.md'), page.join('\n'));
}

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});
if (values.write && !/^\d{4}-\d{2}-\d{2}$/.test(values.date ?? '')) {
  console.error('--write wants --date YYYY-MM-DD');
  process.exit(2);
}
const chosen = listBenches().filter(({ name }) => !values.only || values.only.includes(name));
const runs = chosen.map(({ name, args }) => run(name, args));
console.log(`\n${describeRuns(runs).join('\n')}`);
if (values.write && values.date) writePage(runs, values.date);
process.exitCode = runs.every(({ hasEndedWell }) => hasEndedWell) ? 0 : 1;
