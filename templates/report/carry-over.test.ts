import { describe, expect, test } from 'vitest';
import type { Block, TextRun } from '../../core/domain/document-draft.ts';
import { carryOver, findStaleFigures } from '../../core/report/carry-over.ts';
import { numbersOfPeriod } from '../../core/report/plain-numbers.ts';
import { draftReport } from './draft-report.ts';
import { wordFigure } from './figure-words.ts';
import { partiesOf } from './report.ts';
import { figuresOf2024, outlineOf, quarterFacts, valuesOf } from './report-facts-for-tests.ts';

const outline = outlineOf('nghi-quyet-131');
const values = valuesOf({
  ...figuresOf2024,
  '2024-Q4': {
    ...figuresOf2024['2024-Q3'],
    'ho-so-chua-so-hoa': '10000',
    'ho-so-co-so-hoa': '170000',
    'ho-so-so-hoa-day-du': '168000',
    'ket-qua-chua-so-hoa': '15000',
    'ket-qua-co-so-hoa': '185000',
  },
});
const third = quarterFacts(2024, 3, values);
const fourth = quarterFacts(2024, 4, values);
const parties = partiesOf(third.office, outline, 'province');
const lastDraft = draftReport(third, outline, parties);

const wordsOf = (block: Block) => (block.type === 'table' ? '' : block.runs.map(({ text }) => text).join(''));
const paragraph = (...runs: TextRun[]): Block => ({ type: 'paragraph', runs });

/** The last report with the clerk's own paragraphs put behind the heading of a section. */
function lastWith(section: string, ...added: Block[]): Block[] {
  return lastDraft.flatMap((block) =>
    block.type === 'heading' && block.section === section ? [block, ...added] : [block],
  );
}

function carry(blocks: readonly Block[]): Block[] {
  return carryOver(
    draftReport(fourth, outline, parties),
    { id: 7, period: third.period, blocks },
    {
      period: fourth.period,
      lastNumbers: numbersOfPeriod(fourth.book, '2024-Q3'),
      textOf: (key) => wordFigure(fourth, key).text,
    },
  );
}

const stale = (blocks: readonly Block[]) =>
  findStaleFigures(blocks, numbersOfPeriod(fourth.book, '2024-Q3'), numbersOfPeriod(fourth.book, '2024-Q4'));

describe('the wording of the last report', () => {
  const typed = paragraph({
    text: 'Đến hết quý III năm 2024, tỷ lệ số hóa đạt 89,85 %, với 158.292 hồ sơ; theo Công văn số 1260/UBND-TH ngày 13 tháng 9 năm 2024.',
  });

  test('comes along, marked, with the period moved on and its figures replaced', () => {
    const carried = carry(lastWith('uu-diem', typed)).find((block) => wordsOf(block).startsWith('Đến hết'));
    expect(carried && wordsOf(carried)).toBe(
      'Đến hết quý IV năm 2024, tỷ lệ số hóa đạt 93,33 %, với 168.000 hồ sơ; theo Công văn số 1260/UBND-TH ngày 13 tháng 9 năm 2024.',
    );
    expect(carried).toMatchObject({ origin: { kind: 'carried', rows: ['report:7'] } });
    expect(carried?.type === 'paragraph' && carried.runs.flatMap(({ figure }) => figure?.key ?? [])).toEqual([
      'number ty-le-so-hoa-thanh-phan 2024-Q4',
      'number ho-so-so-hoa-day-du 2024-Q4',
    ]);
  });

  test('takes the place of the gap in its section, and stands before the closing words', () => {
    const all = carry(lastWith('kien-nghi', paragraph({ text: 'Đề nghị sớm hướng dẫn việc kết nối.' }))).map(wordsOf);
    expect(all).not.toContain('[chưa có số liệu về đề xuất, kiến nghị]');
    expect(all.at(-1)).toMatch(/^Trên đây/);
    expect(all.at(-3)).toBe('Đề nghị sớm hướng dẫn việc kết nối.');
  });

  test('what was drafted and left as it was is drafted anew, not carried', () => {
    const all = carry(lastDraft).map(wordsOf);
    expect(all).toEqual(draftReport(fourth, outline, parties).map(wordsOf));
    expect(all.join('\n')).toContain(
      'tỷ lệ số hóa đầy đủ thành phần hồ sơ khi tiếp nhận đạt 93,33 % (tăng 3,48 điểm phần trăm so với quý trước)',
    );
  });

  test('a drafted paragraph that was reworded keeps its new words with new figures', () => {
    const reworded = lastDraft.map((block) =>
      block.type === 'bullet' && wordsOf(block).startsWith('Số hồ sơ tái sử dụng')
        ? { ...block, runs: [{ text: 'Đã tái sử dụng dữ liệu của ' }, ...block.runs.slice(1)] }
        : block,
    );
    const all = carry(reworded).map(wordsOf);
    expect(all).toContain('Đã tái sử dụng dữ liệu của 4.393 hồ sơ.');
    expect(all.join('\n')).not.toContain('Số hồ sơ tái sử dụng');
  });

  test('the next period becomes the one after it', () => {
    const carried = carry(lastWith('giai-phap', paragraph({ text: 'Trong Quý IV năm 2024 tập trung số hóa.' })));
    expect(carried.map(wordsOf)).toContain('Trong Quý I năm 2025 tập trung số hóa.');
  });
});

describe('stale figures', () => {
  test('none is left in a report that was carried over from known figures', () => {
    const known = paragraph({ text: 'Đã tiếp nhận 176.181 hồ sơ, đạt 89,85 %.' });
    expect(stale(carry(lastWith('uu-diem', known)))).toEqual([]);
  });

  test('a number that nothing is known of is marked where it stands', () => {
    const unknown = paragraph({ text: 'Đã tập huấn cho 1.234 lượt người.' });
    const carried = carry(lastWith('uu-diem', unknown));
    expect(stale(carried)).toMatchObject([{ text: '1.234', indicator: null }]);
    expect(
      carried.flatMap((block) => (block.type === 'paragraph' ? block.runs : [])).filter((run) => run.isStale),
    ).toEqual([{ text: '1.234', isStale: true }]);
  });

  test('an old figure that is planted into the new report is found', () => {
    const planted = [...carry(lastDraft), paragraph({ text: 'Tỷ lệ số hóa kết quả đạt 88,19%.' })];
    expect(stale(planted)).toEqual([
      { blockIndex: planted.length - 1, text: '88,19%', indicator: 'ty-le-so-hoa-ket-qua' },
    ]);
  });

  test('a figure that did not change is not stale, nor is the number of a paper', () => {
    const same = paragraph({ text: 'Có 179 cơ quan; thực hiện Kế hoạch số 516/KH-UBND ngày 19/01/2024.' });
    expect(stale([...carry(lastDraft), same])).toEqual([]);
  });
});
