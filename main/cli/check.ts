/** `check FILE.docx [--json] [--mode draft|issued] [--fix OUT.docx]`: the layout rules of NĐ 30/2020 over any paper. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkFormat,
  type FormatReport,
  fixFormat,
  type Mode,
  profileNotes,
  ruleStatusNames,
  type Violation,
} from '../../core/format-check/index.ts';
import { AppError } from '../../core/ipc/result.ts';
import { describeFileError, writeFileAtomically } from '../atomic-write.ts';
import { clockFor, readInputFile, refuseUsage, requireFile } from './arguments.ts';

const severityNames = { error: 'Lỗi', warning: 'Cần xem', info: 'Lưu ý' } as const;

function requireMode(mode: string | undefined): Mode | undefined {
  if (mode === undefined || mode === 'draft' || mode === 'issued') return mode;
  return refuseUsage(`--mode ${mode}: chỉ nhận draft hoặc issued`);
}

/** Exit 0 without violations of severity error in what was checked or, with `--fix`, written; else 3. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      mode: { type: 'string' },
      today: { type: 'string' },
      fix: { type: 'string' },
    },
  });
  const file = requireFile(positionals);
  const options = { mode: requireMode(values.mode), today: clockFor(values.today).today() };
  const docx = readInputFile(file);
  if (values.fix === undefined) {
    return print(checkFormat(docx, path.basename(file), options), [], values.json === true);
  }
  if (values.fix === '') refuseUsage('thiếu tên tệp sau --fix để ghi bản đã sửa');
  const fixed = fixFormat(docx, path.basename(file), options);
  await writeCopy(file, values.fix, fixed.docx);
  return print(fixed.after, fixed.fixed, values.json === true);
}

/** Never the file that was read, by whatever name. Throws AppError `usage`, `file.cannotWrite`. */
async function writeCopy(file: string, out: string, docx: Uint8Array): Promise<void> {
  const resolve = (name: string) => {
    try {
      return realpathSync(name);
    } catch {
      return path.resolve(name);
    }
  };
  if (resolve(out) === resolve(file)) refuseUsage('bản đã sửa phải ghi ra một tệp khác; tệp gốc được giữ nguyên');
  try {
    await writeFileAtomically(out, docx);
  } catch (error) {
    throw new AppError('file.cannotWrite', { file: path.basename(out), reason: describeFileError(error) });
  }
}

/** The report as docs/how-to/read-a-check.md describes it: what it says stays, fields may be added. */
function describeAsJson({ results, ...report }: FormatReport, fixed: readonly Violation[]): object {
  const named = results.map((one) => ({ ...one, result: ruleStatusNames[one.status] }));
  return { ...report, results: named, ...(fixed.length > 0 ? { fixed } : {}) };
}

function print(report: FormatReport, fixed: readonly Violation[], isJson: boolean): number {
  const { violations } = report;
  const line = (v: Violation) => `${v.rule}, ${v.where}: ${v.message}`;
  const text = isJson
    ? JSON.stringify(describeAsJson(report, fixed), null, 2)
    : [
        ...fixed.map((v) => `Đã sửa ${line(v)}`),
        ...violations.map((v) => `${severityNames[v.severity]} ${line(v)}`),
        ...(profileNotes[report.profile] ? [profileNotes[report.profile]] : []),
        `${violations.filter(({ severity }) => severity === 'error').length} lỗi, ${violations.length} điểm tất cả`,
      ].join('\n');
  process.stdout.write(`${text}\n`);
  return violations.some(({ severity }) => severity === 'error') ? 3 : 0;
}
