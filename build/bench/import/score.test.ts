import { describe, expect, it } from 'vitest';
import { indexAgencies } from '../../../core/import/agencies/agencies.ts';
import type { ParsedHeader, ParsedTask } from '../../../core/import/parsed-document.ts';
import { readDocument } from '../../../core/import/read-document.ts';
import { defaultProfile } from '../../../core/profile/index.ts';
import { readOwnPapers, readSourcePapers } from './labels.ts';
import { addScores, alignTasks, type ExpectedTask, nameSame, overlap, rate, scorePaper } from './score.ts';

const index = indexAgencies(defaultProfile.agencies);

const header: ParsedHeader = {
  kind: 'KH',
  parentAgency: null,
  issuingAgency: 'UBND TỈNH AN GIANG',
  number: '12',
  symbol: 'KH-UBND',
  place: 'An Giang',
  issuedOn: '2026-01-12',
  subject: null,
  signingAuthority: [],
  signerTitle: null,
  signerName: null,
  addressees: [],
  recipients: [],
};

function expectedTask(title: string, changes: Partial<ExpectedTask> = {}): ExpectedTask {
  return { title, type: 'assignment', lead: [], coordinating: [], implementing: [], deadline: null, ...changes };
}

function foundTask(title: string, changes: Partial<ParsedTask> = {}): ParsedTask {
  return {
    type: 'assignment',
    code: null,
    title,
    goal: null,
    measures: [],
    leadAgencies: [],
    coordinatingAgencies: [],
    implementingAgencies: [],
    deadline: null,
    product: null,
    field: null,
    source: { lineFrom: 1, lineTo: 1 },
    ...changes,
  };
}

describe('overlap', () => {
  it('counts shared words without marks and case, each as often as it stands', () => {
    expect(overlap('Rà soát thủ tục', 'RA SOAT thu tuc')).toBe(1);
    expect(overlap('một hai ba', 'ba bốn')).toBeCloseTo(0.4);
    expect(overlap('sở sở', 'sở')).toBeCloseTo(2 / 3);
    expect(overlap('một', 'hai')).toBe(0);
  });
});

describe('alignTasks', () => {
  it('uses each task once, the best overlap first', () => {
    const expected = [expectedTask('Rà soát thủ tục đất đai'), expectedTask('Rà soát thủ tục')];
    const found = [foundTask('Rà soát thủ tục'), foundTask('Trả lời kiến nghị')];
    expect(alignTasks(expected, found)).toEqual([[1, 0]]);
  });
});

describe('nameSame', () => {
  it('resolves spellings, orders and repetitions', () => {
    expect(nameSame(['Sở KH&CN', 'Sở Nội vụ'], ['Sở Nội vụ', 'Sở Khoa học và Công nghệ'], index)).toBe(true);
    expect(nameSame(['Sở Nội vụ'], ['Sở Nội vụ', 'Sở Tư pháp'], index)).toBe(false);
    expect(nameSame(['Vụ Cải cách hành chính'], ['vụ cải cách hành chính'], index)).toBe(true);
  });
});

describe('scorePaper', () => {
  it('counts what agrees and names what does not', () => {
    const deadline = { kind: 'date', bound: 'before', date: '2026-03-15' } as const;
    const expected = {
      header: { kind: 'KH', number: '13' },
      tasks: [
        expectedTask('Rà soát thủ tục đất đai', { lead: ['Sở Nội vụ'], deadline }),
        expectedTask('Công khai tiến độ', { lead: ['Sở Tư pháp'] }),
      ],
    };
    const found = {
      header,
      tasks: [
        foundTask('Rà soát thủ tục đất đai', {
          leadAgencies: ['Sở Y tế'],
          deadline: { raw: 'trước 15/3/2026', ...deadline },
        }),
        foundTask('Việc không ai giao'),
      ],
    };
    const score = scorePaper(expected, found, index);
    expect(score).toMatchObject({ expected: 2, found: 2, aligned: 1, leads: 0, deadlines: 1, types: 1 });
    expect(score).toMatchObject({ headerFields: 2, headerAgreeing: 1 });
    expect(score.differences).toHaveLength(4);
    expect(addScores([score, score])).toMatchObject({ expected: 4, aligned: 2, headerAgreeing: 2 });
    expect([rate(0, 0), rate(1, 4)]).toEqual([1, 0.25]);
  });
});

/** What the reader must reach over all papers together; a change of the grammar that loses ground fails here. */
describe('the labelled papers', () => {
  async function scoreAll(papers: ReturnType<typeof readOwnPapers>) {
    const scores = await Promise.all(
      papers.map(async (paper) => {
        const found = await readDocument(paper.bytes, paper.name, { directory: defaultProfile.agencies });
        return scorePaper(paper.expected, found, index);
      }),
    );
    return addScores(scores);
  }

  it('written by us are read', async () => {
    const score = await scoreAll(readOwnPapers());
    expect(score.expected).toBeGreaterThan(100);
    expect(rate(score.aligned, score.found), score.differences.join('\n')).toBeGreaterThan(0.95);
    expect(rate(score.aligned, score.expected), score.differences.join('\n')).toBeGreaterThan(0.95);
    for (const facts of [score.leads, score.coordinating, score.implementing, score.deadlines]) {
      expect(rate(facts, score.aligned), score.differences.join('\n')).toBeGreaterThan(0.96);
    }
    expect(rate(score.headerAgreeing, score.headerFields), score.differences.join('\n')).toBeGreaterThan(0.97);
  });

  const sources = readSourcePapers();
  if (sources.length === 0) process.stderr.write('Left out: ../shared/sources is missing, no source was scored.\n');

  it.runIf(sources.length > 0)('from real offices are read', async () => {
    const score = await scoreAll(sources);
    expect(rate(score.aligned, score.found), score.differences.join('\n')).toBeGreaterThan(0.97);
    expect(rate(score.aligned, score.expected), score.differences.join('\n')).toBeGreaterThan(0.97);
    expect(rate(score.leads, score.aligned), score.differences.join('\n')).toBeGreaterThan(0.97);
    expect(rate(score.deadlines, score.aligned), score.differences.join('\n')).toBeGreaterThan(0.97);
  });
});
