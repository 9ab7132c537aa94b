/** The office's details as a clerk types them. */
import { describe, expect, it } from 'vitest';
import type { Office } from '../../core/domain/office.ts';
import { checkOffice, toOfficeForm } from './office-form.ts';

const office: Office = {
  parentAgency: 'UBND TỈNH AN GIANG',
  issuingAgency: 'SỞ NỘI VỤ',
  name: 'Sở Nội vụ tỉnh An Giang',
  abbreviation: 'SNV',
  draftingUnit: 'CCHC',
  issuePlace: 'An Giang',
  reportsTo: 'Ủy ban nhân dân tỉnh An Giang',
  signatory: { titleLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn An' },
};

describe('checkOffice', () => {
  it('gives back what was stored', () => {
    expect(checkOffice(toOfficeForm(office))).toEqual({ office, problems: null });
  });

  it('takes an office without a body above it, and trims what was typed', () => {
    const form = { ...toOfficeForm(office), parentAgency: '  ', signatoryTitles: ' CHỦ TỊCH \n\n' };
    expect(checkOffice(form).office).toMatchObject({ parentAgency: null, signatory: { titleLines: ['CHỦ TỊCH'] } });
  });

  it('names every field that is missing', () => {
    const { problems } = checkOffice(toOfficeForm(null));
    expect(Object.keys(problems ?? {}).sort()).toEqual([
      'abbreviation',
      'draftingUnit',
      'issuePlace',
      'issuingAgency',
      'name',
      'reportsTo',
      'signatoryTitles',
    ]);
    expect(problems?.issuePlace).toBe('Hãy ghi mục “Địa danh”.');
  });

  it('says how long a field may be', () => {
    const { problems } = checkOffice({ ...toOfficeForm(office), abbreviation: 'S'.repeat(31) });
    expect(problems).toEqual({ abbreviation: 'Mục “Chữ viết tắt tên cơ quan” dài quá 30 ký tự.' });
  });
});
