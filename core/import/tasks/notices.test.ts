/** Real papers that hand out work in running text: a thông báo kết luận, a công văn with footnotes, a report's proposals. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { type ParsedDocument, parsedDocumentSchema } from '../parsed-document.ts';
import { readText } from '../read-document.ts';

const folder = new URL('../../../../shared/sources/', import.meta.url);
const isPresent = existsSync(folder);
if (!isPresent) process.stderr.write('Left out: ../shared/sources is missing, the notices were not read.\n');

function readSource(name: string): ParsedDocument {
  return readText(readFileSync(new URL(name, folder), 'utf8'), name, { directory: defaultProfile.agencies });
}

/** The assignments that start on a line of the source. */
function startingAt(parsed: ParsedDocument, line: number) {
  return parsed.tasks.filter((task) => task.source.lineFrom === line);
}

describe.runIf(isPresent)('a thông báo kết luận', () => {
  const parsed = isPresent ? readSource('000_eb182466d1110d9e.txt') : undefined;

  it('has the whole head and foot', () => {
    expect(parsed?.header).toMatchObject({
      kind: 'TB',
      parentAgency: 'UBND TỈNH AN GIANG',
      issuingAgency: 'VĂN PHÒNG',
      number: '208',
      symbol: 'TB-VPUBND',
      place: 'An Giang',
      issuedOn: '2025-03-17',
      signingAuthority: [],
      signerTitle: 'CHÁNH VĂN PHÒNG',
      signerName: 'Lê Kỳ Quang',
    });
    expect(parsed?.header.subject).toMatch(/^Kết luận của đồng chí .* nhiệm vụ năm 2025$/);
    expect(parsed?.header.recipients).toHaveLength(5);
    expect(parsed?.header.recipients[2]).toMatch(/Tổ giúp việc Ban Chỉ đạo/);
  });

  it('reads who is told to do what, and by when', () => {
    if (!parsed) return;
    expect(startingAt(parsed, 87).at(-1)).toMatchObject({
      type: 'assignment',
      leadAgencies: ['Sở Nội vụ'],
      coordinatingAgencies: ['các đơn vị liên quan'],
    });
    expect(startingAt(parsed, 118)[0]?.leadAgencies).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Báo An Giang',
      'Đài Phát thanh và Truyền hình An Giang',
    ]);
    expect(startingAt(parsed, 172)[0]).toMatchObject({
      code: '6',
      leadAgencies: ['Sở Nội vụ'],
      deadline: { kind: 'month', date: '2025-03-31' },
      field: 'civilService',
    });
    expect(startingAt(parsed, 184)[0]).toMatchObject({ field: 'digitalGovernment' });
  });

  it('hands the items of "yêu cầu … sau:" to those who were told', () => {
    expect(parsed && startingAt(parsed, 91)[0]?.implementingAgencies).toEqual([
      'Thủ trưởng các sở, ban, ngành tỉnh',
      'Chủ tịch Ủy ban nhân dân huyện, thị xã, thành phố',
    ]);
  });

  it('fits the shape that is stored', () => {
    expect(parsedDocumentSchema.safeParse(parsed).error).toBeUndefined();
  });
});

describe.runIf(isPresent)('a công văn with footnotes', () => {
  const parsed = isPresent ? readSource('004_f9f33117858748d8.txt') : undefined;

  it('leaves number and date null where the paper leaves a gap', () => {
    expect(parsed?.header).toMatchObject({
      kind: 'CV',
      parentAgency: null,
      issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH HẬU GIANG',
      number: null,
      symbol: 'UBND-NC',
      place: 'Hậu Giang',
      issuedOn: null,
      signerTitle: 'CHỦ TỊCH',
      signerName: 'Đồng Văn Thanh',
    });
    expect(parsed?.header.subject).toMatch(/^khẩn trương hoàn thành .* Cải cách hành chính$/);
    expect(parsed?.header.addressees).toHaveLength(2);
    expect(parsed?.header.recipients).toEqual(['Như kính gửi', 'Thường trực UBND tỉnh (để b/c)']);
  });

  it('reads through footnotes and page ends', () => {
    if (!parsed) return;
    const said = startingAt(parsed, 154).map((task) => task.title);
    expect(said.at(-1)).toContain('Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh');
    expect(JSON.stringify(parsed.tasks)).not.toContain('766/QĐ-TTg');
  });

  it('gives each date its own work when one paragraph sets several', () => {
    expect(parsed && startingAt(parsed, 154).map((task) => task.deadline?.date ?? null)).toEqual([
      '2024-12-10',
      null,
      '2024-12-31',
      '2024-12-15',
    ]);
    expect(parsed && startingAt(parsed, 222)[0]?.deadline).toMatchObject({ bound: 'before', date: '2024-12-20' });
  });

  it('says which agencies have a successor', () => {
    const succeeded = parsed?.warnings.filter((warning) => warning.code === 'agency.succeeded') ?? [];
    expect(succeeded.map((warning) => warning.message)).toContain(
      '“Sở Thông tin và Truyền thông” nay là “Sở Khoa học và Công nghệ”.',
    );
  });
});

describe.runIf(isPresent)('the proposals of a quarterly report', () => {
  const parsed = isPresent ? readSource('003_0530750bd555aa43.txt') : undefined;

  it('belong to the ministry whose name stands above them', () => {
    const proposals = parsed?.tasks.filter((task) => task.type === 'recommendation') ?? [];
    expect(proposals.map((task) => [task.code, task.leadAgencies])).toEqual([
      ['1', ['Bộ Giáo dục và Đào tạo']],
      ['1', ['Bộ Giáo dục và Đào tạo']],
      ['1', ['Bộ Giáo dục và Đào tạo']],
      ['2', ['Bộ Giao thông vận tải']],
      ['2', ['Bộ Giao thông vận tải']],
      ['3', ['Bộ Tư pháp']],
    ]);
  });

  it('stand under the head and foot of the report', () => {
    expect(parsed?.header).toMatchObject({
      kind: 'BC',
      number: null,
      issuedOn: null,
      signingAuthority: ['KT'],
      signerTitle: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      signerName: 'Lê Văn Phước',
    });
    expect(parsed?.header.recipients).toHaveLength(5);
  });
});

it('gets to the end of a sentence that only presses, however long it does', () => {
  const text = `Yêu cầu các sở ${'quan tâm, phối hợp, '.repeat(400)}x.`;
  expect(readText(text, 'thong-bao.txt', { directory: defaultProfile.agencies }).tasks).toHaveLength(1);
});
