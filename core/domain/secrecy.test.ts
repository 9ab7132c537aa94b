import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument, readText } from '../import/read-document.ts';
import { AppError } from '../ipc/result.ts';
import { packWordFile, paragraph, type WordFileParts } from '../word/file-for-tests.ts';
import type { DocumentDraft } from './document-draft.ts';
import { findSecrecyMark, findSecrecyOfDraft, findSecrecyOfFileName } from './secrecy.ts';

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

describe('the name of a file', () => {
  it.each([
    ['12-BC-SNV_TỐI MẬT.pdf', 'TỐI MẬT'],
    ['MẬT.docx', 'MẬT'],
    ['MẬT - Kế hoạch.docx'.normalize('NFD'), 'MẬT'],
    ['Kế hoạch (Mật).docx', 'MẬT'],
    ['Phụ lục [tuyệt mật].xlsx', 'TUYỆT MẬT'],
    ['Quy chế bảo mật.pdf', null],
    ['BÁO CÁO BẢO MẬT.pdf', null],
    ['Mật khẩu.txt', null],
    ['Danh mục bí mật nhà nước - ngành Nội vụ.docx', null],
    ['mật độ dân số.xlsx', null],
  ])('%s', (fileName, mark) => {
    expect(findSecrecyOfFileName(fileName)).toBe(mark);
  });
});

describe('a Word file bears its mark wherever Word can set it', () => {
  const plan = `${paragraph('KẾ HOẠCH')}${paragraph('Cải cách hành chính năm 2027')}${paragraph('1. Rà soát thủ tục.')}`;
  const box = (words: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
  const read = (parts: WordFileParts, fileName = 'kế hoạch.docx') =>
    readDocument(packWordFile(parts), fileName, { directory: [] });

  it.each<[string, WordFileParts]>([
    ['in a header', { body: plan, headers: { header1: paragraph('MẬT') } }],
    ['in a footer', { body: plan, headers: { footer2: paragraph('TỐI MẬT') } }],
    ['in a text box of the head', { body: `${box('MẬT')}${plan}` }],
    ['in a text box of a header', { body: plan, headers: { header1: box('TUYỆT MẬT') } }],
  ])('%s', async (_place, parts) => {
    await expect(read(parts)).rejects.toMatchObject({ code: 'file.secret' });
  });

  it('and in its name; an ordinary header refuses nothing', async () => {
    await expect(read({ body: plan }, 'Kế hoạch (Mật).docx')).rejects.toMatchObject({ code: 'file.secret' });
    const ordinary = await read({
      body: plan,
      headers: { header1: paragraph('Công tác bảo mật'), footer1: paragraph('2') },
    }).then(
      () => 'read',
      (error: AppError) => error.code,
    );
    expect(ordinary).not.toBe('file.secret');
  });
});
