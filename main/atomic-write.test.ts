import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFileAtomically } from './atomic-write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('replaces a file whole and leaves nothing beside it', async () => {
  const file = path.join(folder, 'báo cáo.docx');
  writeFileSync(file, 'old');
  await writeFileAtomically(file, new TextEncoder().encode('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['báo cáo.docx']);
});

it('says in Vietnamese what stopped it, and leaves nothing behind', async () => {
  const missing = path.join(folder, 'không có', 'a.docx');
  await expect(writeFileAtomically(missing, new Uint8Array(1))).rejects.toMatchObject({
    code: 'file.cannotWrite',
    details: { file: 'a.docx', reason: 'không có thư mục này' },
  });
  writeFileSync(path.join(folder, 'giữ nguyên'), '1');
  await expect(writeFileAtomically(path.join(folder, '.'), new Uint8Array(1))).rejects.toMatchObject({
    code: 'file.cannotWrite',
  });
  expect(readdirSync(folder)).toEqual(['giữ nguyên']);
});
