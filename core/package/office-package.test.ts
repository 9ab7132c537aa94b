import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage, packParts } from './office-package.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pack = (parts: Readonly<Record<string, string>>) =>
  packParts(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));

/** The zip with `value` written over a field of its first directory entry. */
function withField(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(value, changed.indexOf('PK\x01\x02', 0, 'latin1') + offset);
  return new Uint8Array(changed);
}
const packedSizeAt = 20;
const sizeAt = 24;
const placeAt = 42;

const refusal = (work: () => unknown) => {
  try {
    work();
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an office file', () => {
  it('is read part by part, stored or packed, also from the middle of a larger buffer', () => {
    const zip = zipSync({ 'a.xml': [bytesOf('<a>1</a>'), { level: 0 }], 'b/c.bin': bytesOf('x'.repeat(90_000)) });
    const buffer = new Uint8Array(zip.length + 20);
    buffer.set(zip, 10);
    const office = openPackage(buffer.subarray(10, 10 + zip.length), 'a.docx');
    expect(office.names).toEqual(['a.xml', 'b/c.bin']);
    expect(office.readXml('a.xml')?.children).toEqual(['1']);
    expect(office.readBytes('b/c.bin')?.length).toBe(90_000);
    expect(office.readBytes('c.xml')).toBeUndefined();
  });

  it('keeps names that JavaScript knows as plain names', () => {
    const zip = Buffer.from(pack({ proto_____: '<a/>' }));
    const renamed = Buffer.from(zip.toString('latin1').replaceAll('proto_____', '__proto__x'), 'latin1');
    expect(openPackage(new Uint8Array(renamed), 'a.docx').names).toEqual(['__proto__x']);
    expect(openPackage(pack({ a: 'x' }), 'a.docx').readBytes('toString')).toBeUndefined();
  });
});

describe('what lies about its size', () => {
  const zip = pack({ 'a.xml': `<a>${' '.repeat(50_000)}</a>` });

  it('is refused when it would grow beyond what its directory states, or falls short of it', () => {
    for (const size of [10, 49_000, 60_000]) {
      expect(refusal(() => openPackage(withField(zip, sizeAt, size), 'a.docx').readXml('a.xml'))).toBe('file.damaged');
    }
  });

  it('is refused before anything is unpacked when no packing could be so dense', () => {
    expect(refusal(() => openPackage(withField(zip, sizeAt, 99_000_000), 'a.docx'))).toBe('file.damaged');
  });

  it('is refused when an entry lies outside the file', () => {
    for (const [field, value] of [
      [placeAt, 0x7fffffff],
      [placeAt, 3],
    ] as const) {
      expect(refusal(() => openPackage(withField(zip, field, value), 'a.docx').readXml('a.xml'))).toBe('file.damaged');
    }
    expect(refusal(() => openPackage(withField(zip, packedSizeAt, 0x00ffffff), 'a.docx').readXml('a.xml'))).toBe(
      'file.damaged',
    );
  });
});

describe('what is too much for any paper', () => {
  it('parts of hundreds of megabytes are refused before they are unpacked', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(() => openPackage(bomb, 'a.docx'))).toBe('file.tooComplex');
  });

  it('millions of elements are refused while they are read, over all parts together', () => {
    const many = `<a>${'<b/>'.repeat(250_000)}</a>`;
    const office = openPackage(pack({ 'a.xml': many, 'b.xml': many }), 'a.docx');
    expect(office.readXml('a.xml')?.children.length).toBe(250_000);
    expect(refusal(() => office.readXml('b.xml'))).toBe('file.tooComplex');
  });

  it('entities and endless nesting are refused', () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>';
    const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`;
    for (const xml of [entities, deep]) {
      expect(refusal(() => openPackage(pack({ 'a.xml': xml }), 'a.docx').readXml('a.xml'))).toBe('file.damaged');
    }
  });

  it('a second part of the same name is refused: two programs would read two papers', () => {
    const zip = Buffer.from(pack({ 'a.xml': '<a/>', 'b.xml': '<b/>' }));
    const twice = Buffer.from(zip.toString('latin1').replaceAll('b.xml', 'a.xml'), 'latin1');
    expect(refusal(() => openPackage(new Uint8Array(twice), 'a.docx'))).toBe('file.damaged');
  });
});

it('a part named as what every object has is refused', () => {
  const zip = Buffer.from(pack({ proto____: '<a/>' }));
  const renamed = Buffer.from(zip.toString('latin1').replaceAll('proto____', '__proto__'), 'latin1');
  expect(refusal(() => openPackage(new Uint8Array(renamed), 'a.docx'))).toBe('file.damaged');
});

it('a template as it ships opens', () => {
  const office = openPackage(new Uint8Array(readFileSync('templates/kh.docx')), 'kh.docx');
  expect(office.readXml('word/document.xml')?.name).toBe('w:document');
});
