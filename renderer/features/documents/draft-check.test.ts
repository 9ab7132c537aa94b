import { expect, test } from 'vitest';
import type { DocumentDraft } from '../../../core/domain/document-draft.ts';
import { checkDraft } from './draft-check.ts';

const draft: DocumentDraft = {
  kind: 'CV',
  header: {
    parentAgency: null,
    issuingAgency: 'SỞ NỘI VỤ',
    number: null,
    symbol: 'SNV-CCHC',
    issuePlace: 'An Giang',
    issuedOn: null,
    year: 2026,
    subject: 'đôn đốc thực hiện nhiệm vụ cải cách hành chính',
  },
  addressees: ['Sở Tài chính'],
  legalBases: [],
  blocks: [],
  signatory: { titleLines: ['GIÁM ĐỐC'], name: '' },
  recipients: ['Như trên'],
  filingNote: 'VT, CCHC',
  appendices: [{ title: 'Danh mục nhiệm vụ quá hạn', orientation: 'landscape', blocks: [] }],
};

test('a draft whose signer is not yet named can be kept', () => {
  expect(() => checkDraft(draft)).not.toThrow();
});

test.each([
  ['Trích yếu', { header: { ...draft.header, subject: '  ' } }],
  ['Chức vụ người ký', { signatory: { titleLines: [], name: '' } }],
  ['Chức vụ người cùng ký thứ 1', { coSignatories: [{ titleLines: [], name: '' }] }],
  ['Lưu', { filingNote: '' }],
  ['Kính gửi', { addressees: ['x'.repeat(501)] }],
  ['Tên phụ lục (Phụ lục)', { appendices: [{ title: '', orientation: 'portrait' as const, blocks: [] }] }],
])('the field that cannot be kept is named: %s', (field, changes) => {
  expect(() => checkDraft({ ...draft, ...changes })).toThrow(
    expect.objectContaining({ code: 'input.invalid', details: { field } }),
  );
});
