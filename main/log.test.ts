import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { logFault, logNotice, readLog, setLogFile, withoutContent } from './log.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = () => Buffer.concat([...readLog().values()]).toString();

it('notes what and where, without what a clerk wrote', () => {
  setLogFile(path.join(folder, 'a.log'));
  logFault(new AppError('task.sameLastDay', { title: 'Cong khai thu tuc' }), '2026-11-22T01:00:00.000Z');
  logFault(new SyntaxError('Unexpected token S, "So Noi vu" is not valid JSON'));
  logFault(new Error('Trần Văn Bình đã lưu C:\\Users\\binh\\Ke-hoach\\cchc.sqlite'));
  logNotice('opened /home/binh/du-lieu/cchc.sqlite');
  const text = textOf();
  expect(text).toContain('2026-11-22T01:00:00.000Z AppError task.sameLastDay');
  expect(text).toMatch(/at .*log\.test\.ts:\d+/);
  expect(text).toContain('is not valid JSON');
  expect(text).toContain('opened cchc.sqlite');
  expect(text).not.toMatch(/Cong khai|So Noi vu|Trần|Bình|binh|home|Users/);
});

it('leaves plain program words as they are', () => {
  expect(withoutContent('TypeError: x is not a function')).toBe('TypeError: x is not a function');
  expect(withoutContent('UNIQUE constraint failed: task.uid')).toBe('UNIQUE constraint failed: task.uid');
});

it('keeps three files of a megabyte, the oldest gives way', () => {
  setLogFile(path.join(folder, 'b.log'));
  for (let count = 0; count < 800; count += 1) logNotice('x'.repeat(100_000));
  const names = readdirSync(folder).filter((name) => name.startsWith('b.log'));
  expect(names.sort()).toEqual(['b.log', 'b.log.1', 'b.log.2']);
  for (const name of names) expect(statSync(path.join(folder, name)).size).toBeLessThan(1_300_000);
  expect([...readLog().keys()]).toEqual(['b.log', 'b.log.1', 'b.log.2']);
});
