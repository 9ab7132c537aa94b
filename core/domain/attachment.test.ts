import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAttachmentName, extensionOf, findAttachmentProblem, maxAttachmentBytes } from './attachment.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what may be attached', () => {
  it.each([
    ['báo cáo.pdf', '%PDF-1.7', null],
    ['BÁO CÁO.PDF', '%PDF-1.7', null],
    ['kế hoạch.docx', 'PK\u0003\u0004', null],
    ['ghi chú.txt', 'Đã xong', null],
    ['chạy.exe', 'MZ', 'wrongKind'],
    ['chạy.pdf', 'MZ\u0090', 'wrongKind'],
    ['chạy.docm', 'PK\u0003\u0004', 'wrongKind'],
    ['lệnh.bat', '@echo', 'wrongKind'],
    ['trang.html', '<html>', 'wrongKind'],
    ['lối tắt.lnk', 'L', 'wrongKind'],
    ['không đuôi', 'abc', 'wrongKind'],
    ['a.constructor', 'abc', 'wrongKind'],
    ['nhị phân.txt', 'a\u0000b', 'wrongKind'],
    ['trống.pdf', '', 'empty'],
  ])('%s', (fileName, content, problem) => {
    expect(findAttachmentProblem(fileName, bytes(content))).toBe(problem);
  });

  it('not what is larger than any paper', () => {
    const large = new Uint8Array(maxAttachmentBytes + 1);
    large.set(bytes('%PDF-'));
    expect(findAttachmentProblem('a.pdf', large)).toBe('tooLarge');
  });
});

describe('the name that is kept', () => {
  it.each([
    ['C:\\Users\\x\\Báo cáo.pdf', 'Báo cáo.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['bao\u202Efdp.exe', 'baofdp.exe'],
    ['a\u200Bb.pdf', 'ab.pdf'],
    ['a:b*c?.pdf', 'a-b-c-.pdf'],
    ['CON.pdf', 'tep CON.pdf'],
    ['.pdf', 'tep.pdf'],
    [`${'a'.repeat(400)}.pdf`, `${'a'.repeat(150)}.pdf`],
  ])('of %j', (given, kept) => {
    expect(cleanAttachmentName(given)).toBe(kept);
  });

  it('has no folder, no hidden letter, the same extension, and is its own clean name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const kept = cleanAttachmentName(`${given}.pdf`);
        expect(kept).toMatch(/^[^\\/<>:"|?*\p{Cc}\p{Cf}]+$/u);
        expect(extensionOf(kept)).toBe('pdf');
        expect(cleanAttachmentName(kept)).toBe(kept);
      }),
    );
  });
});
