/** Báo cáo kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính: sums, gaps, and the table of scores as an appendix. Pure. */
import type { Block, DocumentDraft, TableCell } from '../core/domain/document-draft.ts';
import type { Office } from '../core/domain/office.ts';
import {
  type AssessedCriterion,
  reckonScores,
  type ScoreLine,
  type ScoreTable,
} from '../core/domain/self-assessment.ts';
import { AppError } from '../core/ipc/result.ts';
import { divideDecimals, writeDecimal } from '../core/report/decimal.ts';
import { bullet, cell, draftFrame, heading, paragraph, table } from './draft-parts.ts';
import { formatNumber } from './wording.ts';

export interface SelfAssessmentFacts {
  readonly office: Office;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly year: number;
  readonly criteria: readonly AssessedCriterion[];
}

const writeScore = (score: string | null) => (score === null ? '' : writeDecimal(score));

function shareOf({ score, maxScore }: ScoreTable): string {
  const share = divideDecimals(score, maxScore, 2, 100);
  return share === null ? '' : `, đạt ${writeDecimal(share)} %`;
}

/** Papers given for the criterion itself, then those of its tasks, each once. */
export function listEvidence({ evidence, tasks }: AssessedCriterion): readonly string[] {
  return [...new Set([...evidence, ...tasks.flatMap((task) => task.evidence)])];
}

function scoreRow(line: ScoreLine): TableCell[] {
  const papers = listEvidence(line);
  const isBold = !line.isLeaf;
  const words = (text: string, align?: TableCell['align']) => ({ ...cell(text, align), ...(isBold && { bold: true }) });
  return [
    words(line.code, 'center'),
    words(line.title),
    words(writeScore(line.maxScore), 'right'),
    words(writeScore(line.score), 'right'),
    cell(papers.length > 0 ? papers.join('\n') : line.lacksEvidence ? 'Chưa có tài liệu kiểm chứng' : ''),
    cell(line.note),
  ];
}

function scoreTable({ lines, maxScore, score }: ScoreTable): Block {
  const total = [
    cell(''),
    ...['Tổng cộng', writeScore(maxScore), writeScore(score)].map((text, i) => ({
      ...cell(text, i === 0 ? 'left' : 'right'),
      bold: true,
    })),
    cell(''),
    cell(''),
  ];
  return table(
    [
      ['Mã', 7],
      ['Tiêu chí', 36],
      ['Điểm tối đa', 9],
      ['Điểm tự chấm', 9],
      ['Tài liệu kiểm chứng', 23],
      ['Giải trình', 16],
    ],
    [...lines.map(scoreRow), total],
  );
}

function gapBlocks({ lines }: ScoreTable): readonly Block[] {
  const named = (line: ScoreLine) => bullet(`${line.code}. ${line.title}${line.note ? `: ${line.note}` : ''}`);
  const lacking = lines.filter(({ lacksEvidence }) => lacksEvidence);
  const unscored = lines.filter(({ isLeaf, score }) => isLeaf && score === null);
  return [
    ...(lacking.length > 0
      ? [
          paragraph(`a) ${formatNumber(lacking.length)} tiêu chí đã tự chấm điểm nhưng chưa có tài liệu kiểm chứng:`),
          ...lacking.map(named),
        ]
      : [paragraph('a) Các tiêu chí đã tự chấm điểm đều có tài liệu kiểm chứng.')]),
    ...(unscored.length > 0
      ? [paragraph(`b) ${formatNumber(unscored.length)} tiêu chí chưa tự chấm điểm:`), ...unscored.map(named)]
      : [paragraph('b) Không còn tiêu chí nào chưa tự chấm điểm.')]),
  ];
}

/**
 * The report with its table of scores. Throws AppError `document.nothingToSay` while the year has no criteria.
 */
export function composeSelfAssessment({ office, today, year, criteria }: SelfAssessmentFacts): DocumentDraft {
  if (criteria.length === 0) {
    throw new AppError('document.nothingToSay', {
      kind: 'báo cáo tự chấm điểm',
      problem: `chưa có tiêu chí nào của năm ${year}`,
    });
  }
  const scores = reckonScores(criteria);
  const fields = scores.lines.filter(({ level }) => level === 1);
  return {
    ...draftFrame('BC', { office, today }, `Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year}`),
    addressees: [office.reportsTo],
    legalBases: [],
    blocks: [
      paragraph(
        `${office.name} báo cáo kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính (PAR INDEX) năm ${year} như sau:`,
      ),
      heading(2, '1.', 'Kết quả tự chấm điểm'),
      paragraph(
        `Tổng điểm tự chấm: ${writeScore(scores.score)}/${writeScore(scores.maxScore)} điểm${shareOf(scores)}. Trong đó:`,
      ),
      ...fields.map(({ title, score, maxScore }) =>
        bullet(`${title}: ${writeScore(score ?? '0')}/${writeScore(maxScore)} điểm.`),
      ),
      heading(2, '2.', 'Tiêu chí cần bổ sung'),
      ...gapBlocks(scores),
      paragraph(`${office.name} báo cáo ${office.reportsTo} xem xét, cho ý kiến.`),
    ],
    recipients: ['Như trên'],
    appendices: [
      {
        title: `Bảng tự chấm điểm Chỉ số cải cách hành chính năm ${year}`,
        orientation: 'landscape',
        blocks: [scoreTable(scores)],
      },
    ],
  };
}
