/**
 * The command line: the same core and database without a window, and without Electron. JSON on standard output, messages
 * on standard error. Exit 0 done, 2 bad input or usage, 1 a fault, 3 format errors found by `check`.
 */
import { AppError } from '../core/ipc/result.ts';
import { logFault } from './log.ts';

const usage = `Cách dùng:
  import TỆP [--db TỆP] [--json]                          đọc một văn bản; với --db thì lưu luôn
  document BC|TB|KH|TTr|GM|CV --db TỆP --id KẾ-HOẠCH --out TỆP.docx
           [--period 2026-Q3] [--agency TÊN] [--today NGÀY]  lập văn bản từ dữ liệu đã lưu
  check TỆP.docx [--json] [--mode draft|issued]           kiểm tra thể thức theo NĐ 30/2020/NĐ-CP
           [--fix TỆP-MỚI.docx]                           và ghi bản đã sửa các lỗi an toàn
  demo --out THƯ-MỤC                                      làm trọn công việc trên dữ liệu mẫu`;

type Command = (args: readonly string[]) => Promise<number>;

/** Each command brings its own libraries only: reading a paper needs neither the database nor the writer. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./cli/import.ts')).importCommand,
  document: async () => (await import('./cli/document.ts')).documentCommand,
  check: async () => (await import('./cli/check.ts')).checkCommand,
  demo: async () => (await import('./cli/demo.ts')).demoCommand,
};

/** Runs one command and answers with the exit code; never throws. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!load) throw new AppError('usage', { problem: name ? `không có lệnh “${name}”` : 'thiếu tên lệnh', usage });
    const command = await load();
    return await command(rest);
  } catch (error) {
    if (error instanceof AppError) {
      process.stderr.write(
        `${error.code === 'usage' && !error.details.usage ? `${error.message}\n${usage}` : error.message}\n`,
      );
      return 2;
    }
    if (isArgumentError(error)) {
      process.stderr.write(`${new AppError('usage', { problem: error.message, usage }).message}\n`);
      return 2;
    }
    logFault(error);
    process.stderr.write(`${new AppError('internal').message}\n`);
    return 1;
  }
}

/** What Node's parseArgs throws for an unknown or incomplete option. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

if (import.meta.filename === process.argv[1]) {
  void runCli(process.argv.slice(2)).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
