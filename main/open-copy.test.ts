import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { openCopy } from './open-copy.ts';

const opened: string[] = [];
let answer = '';
let quit = () => {};
vi.mock('electron', () => ({
  app: {
    once: (_event: string, work: () => void) => {
      quit = work;
    },
  },
  shell: {
    openPath: (file: string) => {
      opened.push(file);
      return Promise.resolve(answer);
    },
  },
}));
beforeEach(() => {
  opened.length = 0;
  answer = '';
});

const bytes = Buffer.from('%PDF-1.7');

it('hands over a copy that only reads, in a folder of its own, and takes it away at the end', async () => {
  await openCopy({ fileName: 'Biên bản.pdf', bytes });
  await openCopy({ fileName: 'Biên bản.pdf', bytes });
  const [first = '', second = ''] = opened;
  expect(first).not.toBe(second);
  expect(path.basename(first)).toBe('Biên bản.pdf');
  expect(readFileSync(first)).toEqual(bytes);
  expect(statSync(first).mode & 0o222).toBe(0);
  quit();
  expect([first, second].filter(existsSync)).toEqual([]);
});

it.each(['chạy.exe', 'chạy.pdf.bat', 'không đuôi', '../a.pdf', 'a/b.pdf', '.pdf'])('opens no %s', async (fileName) => {
  await expect(openCopy({ fileName, bytes })).rejects.toMatchObject({ code: 'attachment.wrongKind' });
  expect(opened).toEqual([]);
});

it('says that no program takes it', async () => {
  answer = 'no application';
  await expect(openCopy({ fileName: 'a.pdf', bytes })).rejects.toMatchObject({ code: 'file.cannotOpen' });
});
