/** Starts this application hidden for what needs Chromium: .docx into PDF by the same pager as the preview. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The runtime, and the application's root when the runtime is not the packaged program itself. */
function findElectron(): { readonly file: string; readonly root: readonly string[] } | null {
  if (process.versions.electron) {
    return { file: process.execPath, root: 'defaultApp' in process ? [path.resolve(process.argv[1] ?? '.')] : [] };
  }
  try {
    const file: unknown = createRequire(import.meta.url)('electron');
    if (typeof file !== 'string' || !existsSync(file)) return null;
    return { file, root: [path.resolve(import.meta.dirname, '../..')] };
  } catch {
    return null;
  }
}

/** On Linux without a screen a virtual one; as root Chromium runs only without its sandbox. */
function wrapForDisplay(file: string): readonly [command: string, args: readonly string[]] {
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return needsDisplay ? ['xvfb-run', ['-a', file, ...switches]] : [file, switches];
}

/** Null when all PDFs stand; else the reason in words. */
export function convertPapersToPdf(sources: readonly string[], targets: readonly string[]): Promise<string | null> {
  const electron = findElectron();
  if (!electron) return Promise.resolve('máy này chưa có bộ chạy Electron');
  const pairs = sources.flatMap((source, i) => [source, targets[i] ?? '']);
  const [command, args] = wrapForDisplay(electron.file);
  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...electron.root, '--paper-to-pdf', ...pairs], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let messages = '';
    child.stderr.on('data', (chunk: Buffer) => {
      messages += chunk.toString();
    });
    child.on('error', () => resolve('không khởi động được phần trình bày trang (thiếu xvfb-run hoặc Electron)'));
    child.on('close', (code) => {
      const isDone = code === 0 && targets.every((target) => existsSync(target));
      resolve(isDone ? null : messages.trim().split('\n').at(-1) || `mã ${code}`);
    });
  });
}
