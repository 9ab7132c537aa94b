/** `check FILE.docx [--json] [--mode draft|issued]`: the layout rules of NĐ 30/2020 over any paper. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFormat } from '../../core/format-check/index.ts';
import { clockFor, readInputFile, refuseUsage, requireFile } from './arguments.ts';

const severityNames = { error: 'Lỗi', warning: 'Cần xem', info: 'Lưu ý' } as const;

function requireMode(mode: string | undefined): 'draft' | 'issued' | undefined {
  if (mode === undefined || mode === 'draft' || mode === 'issued') return mode;
  return refuseUsage(`--mode ${mode}: chỉ nhận draft hoặc issued`);
}

/** Exit 0 without violations of severity error, else 3. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, mode: { type: 'string' }, today: { type: 'string' } },
  });
  const file = requireFile(positionals);
  const mode = requireMode(values.mode);
  const report = checkFormat(readInputFile(file), path.basename(file), { mode, today: clockFor(values.today).today() });
  const { profile, kind, violations } = report;
  const text = values.json
    ? JSON.stringify({ profile, kind, mode: report.mode, violations }, null, 2)
    : [
        ...violations.map((v) => `${severityNames[v.severity]} ${v.rule}, ${v.where}: ${v.message}`),
        `${violations.filter(({ severity }) => severity === 'error').length} lỗi, ${violations.length} điểm tất cả`,
      ].join('\n');
  process.stdout.write(`${text}\n`);
  return violations.some(({ severity }) => severity === 'error') ? 3 : 0;
}
