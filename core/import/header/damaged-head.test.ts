import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { readDamagedHead } from './damaged-head.ts';

const head = (...lines: readonly string[]) => readDamagedHead(lines, defaultProfile.agencies);

describe('readDamagedHead', () => {
  it('reads number, date and kind by what is left, and agencies by the nearest names of the directory', () => {
    const read = head(
      'UBND TINH AN GIANG CONG HOA XA HOI CHU NGHIA VIET NAM',
      'SO Y TB Doc 1ap - Tu do - Hanh phuc',
      'S0: 9I2 /BC-SYT An Giang, ngay 0l thang 6 nam 2025',
      'BAO CAO',
      'Két qua sd hoa',
      'I. Tinh hinh',
    );
    expect(read?.fields).toMatchObject({
      kind: 'BC',
      issuingAgency: 'SỞ Y TẾ',
      number: '912',
      symbol: 'BC-SYT',
      place: 'An Giang',
      issuedOn: '2025-06-01',
      subject: 'Két qua sd hoa',
    });
    expect(read?.bodyFrom).toBe(6);
  });

  it('names no agency that is not near, and gives up without a number', () => {
    expect(head('SO XYZ KLM', 'S6: 12 /KH-UBND')?.fields.issuingAgency).toBeNull();
    expect(head('Mot doan van', 'khong co so')).toBeNull();
  });
});
