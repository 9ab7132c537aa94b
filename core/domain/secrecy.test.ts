import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument, readText } from '../import/read-document.ts';
import { AppError } from '../ipc/result.ts';
import type { DocumentDraft } from './document-draft.ts';
import { findSecrecyMark, findSecrecyOfDraft } from './secrecy.ts';

const head = (line: string) => [
  'UBND TỈNH AN GIANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc',
  '',
  line,
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2027',
];

describe('the head of a paper bears a độ mật', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['  TUYỆT  MẬT ', 'TUYỆT MẬT'],
    ['[MẬT]', 'MẬT'],
    ['* TỐI MẬT *', 'TỐI MẬT'],
    ['Mật', 'MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T Ố I M Ậ T', 'TỐI MẬT'],
    ['Độ mật: Tối mật', 'TỐI MẬT'],
    ['Mức độ mật: MẬT', 'MẬT'],
    ['Số: 12/KH-SNV | MẬT', 'MẬT'],
    ['Số: 12/KH-SNV MẬT', 'MẬT'],
    ['TUYỆT MẬT | An Giang, ngày 02 tháng 11 năm 2026', 'TUYỆT MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
  ])('“%s”', (line, mark) => {
    expect(findSecrecyMark(head(line))).toBe(mark);
  });
});

describe('words about secrets are no mark', () => {
  it.each([
    'Về công tác bảo mật thông tin',
    'CHƯƠNG TRÌNH BẢO MẬT',
    'BẢO MẬT',
    'mật',
    'Căn cứ Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018;',
    'BÍ MẬT NHÀ NƯỚC',
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
    'Mặt trận Tổ quốc Việt Nam tỉnh',
    'Mật độ dân số | 512',
    'MẬT ĐỘ XÂY DỰNG',
    'Độ mật: Không',
    'Độ mật: Thường',
    'Văn bản có độ mật thì không gửi qua hệ thống.',
    'Rà soát tài liệu mật, tối mật, tuyệt mật',
    'Mật khẩu',
  ])('“%s”', (line) => {
    expect(findSecrecyMark(head(line))).toBeNull();
  });

  it('nor in any of the papers we test with', () => {
    const folder = new URL('../../tests/fixtures/import/', import.meta.url);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
      expect([name, findSecrecyMark(readFileSync(new URL(name, folder), 'utf8').split('\n'))]).toEqual([name, null]);
    }
  });

  it('nor a cell far below the head', () => {
    expect(findSecrecyMark([...Array<string>(60).fill('Nhiệm vụ'), 'Độ mật: MẬT'])).toBeNull();
  });
});

it('is refused by the import with the reason, and says that nothing was kept', async () => {
  const text = [...head('TỐI MẬT'), 'I. NHIỆM VỤ', '1. Sở Y tế báo cáo trước ngày 15/12/2026.'].join('\n');
  const refused = new AppError('file.secret', { file: 'a.txt', mark: 'TỐI MẬT' });
  expect(() => readText(text, 'a.txt', { directory: [] })).toThrow(refused);
  await expect(readDocument(new TextEncoder().encode(text), 'a.txt', { directory: [] })).rejects.toEqual(refused);
  expect(refused.message).toContain('Luật Bảo vệ bí mật nhà nước');
  expect(refused.message).toContain('chưa lưu gì');
});

describe('a draft', () => {
  const draft: Pick<DocumentDraft, 'header' | 'blocks'> = {
    header: {
      parentAgency: 'UBND TỈNH AN GIANG',
      issuingAgency: 'SỞ NỘI VỤ',
      number: null,
      symbol: 'BC-SNV',
      issuePlace: 'An Giang',
      issuedOn: null,
      year: 2026,
      subject: 'Kết quả cải cách hành chính',
    },
    blocks: [{ type: 'paragraph', runs: [{ text: 'Triển khai công tác bảo vệ bí mật nhà nước.' }] }],
  };
  const withSubject = (subject: string) => ({ ...draft, header: { ...draft.header, subject } });
  it.each(['Phương án bảo vệ (Mật)', 'Độ mật: Tối mật', 'MẬT'])('“%s” is marked', (subject) => {
    expect(findSecrecyOfDraft(withSubject(subject))).not.toBeNull();
  });
  it.each(['Công tác bảo vệ bí mật nhà nước năm 2026', 'Quy chế bảo mật (an ninh mạng)'])('“%s” is not', (subject) => {
    expect(findSecrecyOfDraft(withSubject(subject))).toBeNull();
    expect(findSecrecyOfDraft(draft)).toBeNull();
  });
  it('with the mark as the first paragraph of its text is marked', () => {
    const first = { type: 'paragraph' as const, runs: [{ text: 'MẬT' }] };
    expect(findSecrecyOfDraft({ ...draft, blocks: [first, ...draft.blocks] })).toBe('MẬT');
  });
});
