import { expect, test } from 'vitest';
import { documentKinds } from '../core/domain/document-kinds.ts';
import { describeTemplateProblem, inspectTemplate } from './inspect-template.ts';
import { withPart } from './paper-for-tests.ts';
import { makeTemplate } from './to-docx/make-templates.ts';

const report = await makeTemplate('BC');
const documentPart = 'word/document.xml';
const edited = (change: (xml: string) => string) => inspectTemplate(withPart(report, documentPart, change), 'BC');

test.each(documentKinds)('the template of %s that ships is whole', async (kind) => {
  const inspection = inspectTemplate(await makeTemplate(kind), kind);
  expect(inspection).toMatchObject({ missing: [], unknown: [], broken: [], missingStyles: [], hazards: [] });
  expect(describeTemplateProblem(inspection)).toBeNull();
});

test('a misspelt placeholder is shown in its paragraph, with the one that was meant', () => {
  const inspection = edited((xml) => xml.replace('{{noi_dung}}', '{{noi_dug}}'));
  expect(inspection.unknown).toMatchObject([{ name: 'noi_dug', nearest: 'noi_dung', text: '{{noi_dug}}' }]);
  expect(inspection.missing).toEqual(['noi_dung']);
  expect(describeTemplateProblem(inspection)).toMatch(
    /^đoạn \d+ “\{\{noi_dug\}\}”: không có chỗ điền nào tên là \{\{noi_dug\}\}, có lẽ là \{\{noi_dung\}\}$/,
  );
});

test.each([
  ['{{noi_dung}', 'thiếu dấu }}'],
  ['noi_dung}}', 'thiếu dấu {{'],
  ['Nội dung: {{noi_dung}}', 'chỗ điền {{noi_dung}} phải đứng riêng một đoạn'],
])('%s is refused: %s', (written, problem) => {
  expect(describeTemplateProblem(edited((xml) => xml.replace('{{noi_dung}}', written)))).toContain(problem);
});

test('whole paragraphs can be put in once, and in the body only', () => {
  expect(describeTemplateProblem(edited((xml) => xml.replace('{{can_cu}}', '{{noi_dung}}')))).toContain(
    'chỉ được dùng một lần',
  );
  const inHeader = withPart(report, 'word/header1.xml', (xml) =>
    xml.replace('</w:hdr>', '<w:p><w:r><w:t>{{noi_dung}}</w:t></w:r></w:p></w:hdr>'),
  );
  expect(describeTemplateProblem(inspectTemplate(inHeader, 'BC'))).toContain('phần thân văn bản');
});

test('a placeholder that Word has split over runs is still whole', () => {
  const inspection = edited((xml) => xml.replace('{{noi_dung}}', '{{noi</w:t></w:r><w:r><w:t>_dung}}'));
  expect(describeTemplateProblem(inspection)).toBeNull();
});

test('a deleted placeholder and a deleted style are named', () => {
  expect(describeTemplateProblem(edited((xml) => xml.replace('{{luu}}', 'VT')))).toBe('thiếu chỗ điền {{luu}}');
  const withoutStyle = withPart(report, 'word/styles.xml', (xml) =>
    xml.replace('w:val="CCHC Nội dung"', 'w:val="Nội dung cũ"'),
  );
  expect(describeTemplateProblem(inspectTemplate(withoutStyle, 'BC'))).toBe('thiếu kiểu chữ “CCHC Nội dung”');
});
