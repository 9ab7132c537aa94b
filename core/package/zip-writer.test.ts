import { expect, test } from 'vitest';
import { openPackage } from './office-package.ts';
import { startZip } from './zip-writer.ts';

function write(parts: readonly (readonly [string, Uint8Array, 'pack' | 'store'])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = startZip((bytes) => pieces.push(bytes.slice()));
  for (const [name, bytes, how] of parts) zip.add(name, bytes, how);
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

test('a zip written part by part is read again, and equal parts give equal bytes', () => {
  const words = new TextEncoder().encode('Kế hoạch cải cách hành chính '.repeat(500));
  const parts = [
    ['tasks-1.json', words, 'pack'],
    ['files/a', words.slice(0, 100), 'store'],
  ] as const;
  const bytes = write(parts);
  const opened = openPackage(bytes, 'goi.cchc');
  expect(opened.names).toEqual(['tasks-1.json', 'files/a']);
  expect(opened.readBytes('tasks-1.json')).toEqual(words);
  expect(opened.readBytes('files/a')).toEqual(words.slice(0, 100));
  expect(bytes.length).toBeLessThan(words.length);
  expect(write(parts)).toEqual(bytes);
});
