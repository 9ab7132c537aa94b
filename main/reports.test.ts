/** A report from figures to paper, through the real database: traced, locked, and never rewritten. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '../core/domain/document-draft.ts';
import { documentDraftSchema } from '../core/domain/document-draft.ts';
import type { ReportDetail } from '../core/domain/report.ts';
import { defaultProfile } from '../core/profile/index.ts';
import type { Database } from '../db/database.ts';
import { getDocument } from '../db/documents/documents.ts';
import { saveOffice } from '../db/office/office.ts';
import { addToCatalogue, saveValues } from '../db/reports/indicators.ts';
import { getReportVersion } from '../db/reports/report-versions.ts';
import { updateReport } from '../db/reports/reports.ts';
import { traceRows } from '../db/reports/trace.ts';
import { context, openMemory } from '../db/testing/test-papers.ts';
import { office } from '../templates/facts-for-tests.ts';
import { figuresOf2024 } from '../templates/report/report-facts-for-tests.ts';
import { draftNewReport, lockReport, putOnPaper, readReport } from './reports.ts';

const today = '2024-09-20';
const now = { context, today };
let db: Database;

function record(periodKey: string, figures: Readonly<Record<string, string | null>>): void {
  const changes = Object.entries(figures).map(([indicator, value]) => ({
    indicator,
    periodKey,
    agencyId: null,
    value,
  }));
  saveValues(db, changes, context);
}

beforeEach(() => {
  db = openMemory();
  saveOffice(db, office, context);
  addToCatalogue(db, defaultProfile.catalogue, context);
  for (const [periodKey, figures] of Object.entries(figuresOf2024)) record(periodKey, figures);
});

const request = {
  periodKey: '2024-Q3',
  outlineCode: 'nghi-quyet-131',
  planId: null,
  receiver: 'province',
  carryFromId: null,
} as const;

const lines = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.type === 'table' ? '' : block.runs.map(({ text }) => text).join('')));
const find = (report: ReportDetail, start: string) => lines(report.blocks).find((line) => line.startsWith(start));

describe('from figures to a traced draft', () => {
  test('a figure leads to the very rows it was made from', () => {
    const report = draftNewReport(db, request, now);
    const figure = report.figures['value ty-le-du-lieu-mo 2024-Q3'];
    expect(figure?.text).toBe('95,21 %');
    expect(traceRows(db, figure?.rows ?? [], today)).toMatchObject([
      {
        kind: 'value',
        indicatorName: 'Số cơ quan nhà nước cung cấp dữ liệu mở',
        value: '179',
        periodName: 'quý III năm 2024',
      },
      { kind: 'value', indicatorName: 'Số cơ quan nhà nước trên địa bàn', value: '188' },
    ]);
  });

  test('a row that is deleted makes its figures named gaps, never silent old numbers', () => {
    const { id } = draftNewReport(db, request, now);
    record('2024-Q3', { 'co-quan-du-lieu-mo': null });
    const report = readReport(db, id, today);
    expect(find(report, 'Cơ quan nhà nước cung cấp dữ liệu mở')).toBe(
      'Cơ quan nhà nước cung cấp dữ liệu mở: [chưa có số liệu của số cơ quan nhà nước cung cấp dữ liệu mở], đạt [chưa có số liệu của số cơ quan nhà nước cung cấp dữ liệu mở].',
    );
    expect(JSON.stringify(report.blocks)).not.toMatch(/95,21|179\/188/);
    expect(report.figures['value ty-le-du-lieu-mo 2024-Q3']).toMatchObject({ isGap: true });
  });

  test('a comparison whose earlier quarter is deleted becomes a gap that names the quarter', () => {
    const { id } = draftNewReport(db, request, now);
    record('2024-Q2', { 'ty-le-so-hoa-ket-qua': null });
    expect(find(readReport(db, id, today), 'Trong quý III')).toContain('88,19 % ([chưa có số liệu quý II năm 2024 của');
  });

  test('a live figure follows the data, a frozen one stays and shows the difference', () => {
    const report = draftNewReport(db, request, now);
    const frozen = report.blocks.map((block) =>
      block.type === 'bullet' && block.runs.some(({ figure }) => figure?.key === 'value thu-tuc-bai-bo 2024-Q3')
        ? {
            ...block,
            runs: block.runs.map((run) => (run.figure ? { ...run, figure: { ...run.figure, isFrozen: true } } : run)),
          }
        : block,
    );
    updateReport(db, { id: report.id, version: report.version, blocks: frozen }, context);
    record('2024-Q3', { 'thu-tuc-bai-bo': '6', 'thu-tuc-sua-doi': '7' });
    const after = readReport(db, report.id, today);
    expect(find(after, 'Số thủ tục hành chính đề nghị bãi bỏ')).toContain('04 thủ tục');
    expect(find(after, 'Số thủ tục hành chính đề nghị sửa đổi')).toContain('07 thủ tục');
    expect(after.differences).toEqual([
      { key: 'value thu-tuc-bai-bo 2024-Q3', text: '04 thủ tục', textNow: '06 thủ tục' },
    ]);
  });
});

describe('the next quarter', () => {
  test('carries the wording over, and what is planted of last quarter is found and keeps the report from going out', () => {
    const last = draftNewReport(db, request, now);
    const words: Block = { type: 'paragraph', runs: [{ text: 'Quý III năm 2024 số hóa kết quả đạt 88,19 %.' }] };
    const at = last.blocks.findIndex((block) => block.type === 'heading' && block.section === 'uu-diem') + 1;
    updateReport(db, { id: last.id, version: last.version, blocks: last.blocks.toSpliced(at, 0, words) }, context);
    record('2024-Q4', { ...figuresOf2024['2024-Q3'], 'ket-qua-co-so-hoa': '190000' });
    const next = draftNewReport(db, { ...request, periodKey: '2024-Q4', carryFromId: last.id }, now);
    expect(find(next, 'Quý IV năm 2024')).toBe('Quý IV năm 2024 số hóa kết quả đạt 89,11 %.');
    expect(next.stale).toEqual([]);
    expect(lines(next.blocks).join('\n')).not.toContain('88,19');

    const planted: Block = { type: 'paragraph', runs: [{ text: 'Số hóa kết quả đạt 88,19%.' }] };
    updateReport(db, { id: next.id, version: next.version, blocks: [...next.blocks, planted] }, context);
    const found = readReport(db, next.id, today);
    expect(found.stale).toMatchObject([{ text: '88,19%', indicator: 'Tỷ lệ số hóa kết quả giải quyết hồ sơ' }]);
    expect(() => lockReport(db, { id: next.id, version: found.version }, now)).toThrow(
      expect.objectContaining({ code: 'report.staleFigures' }),
    );
  });
});

describe('a report that was sent', () => {
  test('is locked; later changes of the data show as a difference and rewrite nothing', () => {
    const { id, version } = draftNewReport(db, request, now);
    const sent = lockReport(db, { id, version }, now);
    expect(sent).toMatchObject({ state: 'sent', differences: [] });
    record('2024-Q3', { 'co-quan-du-lieu-mo': '180' });
    const later = readReport(db, id, today);
    expect(later.blocks).toEqual(sent.blocks);
    expect(later.appendices).toEqual(sent.appendices);
    expect(later.differences).toContainEqual({
      key: 'value ty-le-du-lieu-mo 2024-Q3',
      text: '95,21 %',
      textNow: '95,74 %',
    });
    expect(() => updateReport(db, { id, version: later.version, blocks: [] }, context)).toThrow(
      expect.objectContaining({ code: 'report.alreadySent' }),
    );
    expect(() => db.prepare("UPDATE report SET blocks = '[]' WHERE id = ?").run(id)).toThrow(/cannot be altered/);
    expect(getReportVersion(db, { id, number: 1 })).toEqual(sent.blocks);
  });
});

describe('on paper', () => {
  test('to UBND tỉnh with Kính gửi, made again from the text while it is a draft', () => {
    const { id } = draftNewReport(db, request, now);
    const { documentId } = putOnPaper(db, id, now);
    const { draft } = getDocument(db, documentId);
    expect(documentDraftSchema.safeParse(draft).error).toBeUndefined();
    expect(draft).toMatchObject({
      kind: 'BC',
      addressees: ['Ủy ban nhân dân tỉnh An Giang'],
      header: { symbol: 'BC-SNV' },
    });
    expect(draft.appendices.map(({ title }) => title)).toEqual(['Biểu số liệu quý III năm 2024']);
    expect(JSON.stringify(draft)).not.toMatch(/"figure"|"origin"|"section"/);
    expect(putOnPaper(db, id, now)).toEqual({ documentId });
  });

  test('from UBND tỉnh to the ministry it speaks for the committee', () => {
    const { id } = draftNewReport(db, { ...request, receiver: 'ministry' }, now);
    const { draft } = getDocument(db, putOnPaper(db, id, now).documentId);
    expect(draft.header).toMatchObject({
      parentAgency: null,
      issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG',
      symbol: 'BC-UBND',
    });
    expect(draft.addressees).toEqual(['Văn phòng Chính phủ']);
    expect(draft.signatory.titleLines[0]).toBe('TM. ỦY BAN NHÂN DÂN');
    expect(lines(draft.blocks)[0]).toContain('Ủy ban nhân dân tỉnh An Giang báo cáo kết quả quý III năm 2024');
  });
});
