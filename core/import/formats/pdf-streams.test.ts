import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { AppError } from '../../ipc/result.ts';
import { hasOversizedStream } from './pdf-streams.ts';
import { readPdf } from './read-pdf.ts';

const fixtures = new URL('../../../tests/fixtures/import/', import.meta.url);
const pdfs = readdirSync(fixtures).filter((name) => name.endsWith('.pdf'));

function pdfWith(body: Buffer, dictionary = '/Filter /FlateDecode'): Uint8Array {
  const head = Buffer.from(`%PDF-1.4\n4 0 obj\n<< ${dictionary} /Length ${body.length} >>\nstream\n`);
  return new Uint8Array(Buffer.concat([head, body, Buffer.from('\nendstream\nendobj\n')]));
}

it.each(pdfs)('leaves a paper alone: %s', (name) => {
  expect(hasOversizedStream(new Uint8Array(readFileSync(new URL(name, fixtures))))).toBe(false);
});

it('finds a page whose drawing unpacks to megabytes, packed or not', () => {
  const drawing = Buffer.from('q Q '.repeat(2_000_000));
  expect(hasOversizedStream(pdfWith(deflateSync(drawing)))).toBe(true);
  expect(hasOversizedStream(pdfWith(drawing))).toBe(true);
  expect(hasOversizedStream(pdfWith(deflateSync(drawing.subarray(0, 1_000_000))))).toBe(false);
});

it('finds graphics states saved one in another without end', () => {
  expect(hasOversizedStream(pdfWith(deflateSync(Buffer.from('q '.repeat(300_000)))))).toBe(true);
  expect(hasOversizedStream(pdfWith(deflateSync(Buffer.from('q 1 0 0 1 9 9 cm Q '.repeat(100_000)))))).toBe(false);
});

it('lets a picture of a page be large', () => {
  const picture = deflateSync(Buffer.alloc(20_000_000));
  expect(hasOversizedStream(pdfWith(picture, '/Subtype /Image /Filter /FlateDecode'))).toBe(false);
});

it('refuses such a paper in words instead of reading it for minutes', async () => {
  const bytes = pdfWith(deflateSync(Buffer.from('BT ET '.repeat(2_000_000))));
  await expect(readPdf(bytes, 'a.pdf', () => false)).rejects.toEqual(
    new AppError('file.tooComplex', { file: 'a.pdf' }),
  );
});
