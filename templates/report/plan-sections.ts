/** What a report says of the plan: how far it is, what came of its tasks, what is late, what is next. Gaps are named. Pure. */
import type { Block } from '../../core/domain/document-draft.ts';
import type { TaskFacts } from '../../core/domain/document-facts.ts';
import { type ReformField, reformFieldNames, reformFields } from '../../core/domain/field.ts';
import type { Evidence, ProgressEntry } from '../../core/domain/progress.ts';
import { reachesTarget } from '../../core/report/compare-figures.ts';
import type { TaskCount } from '../../core/report/figure-key.ts';
import {
  byLastDay,
  cell,
  deadlineOf,
  isCounted,
  isDue,
  leadsOf,
  namesOf,
  statusInWords,
  table,
  titleOf,
} from '../draft-parts.ts';
import {
  dateInWords,
  linesOf,
  lowerFirst,
  nameByCode,
  sentence,
  shortDate,
  upperFirst,
  withoutEndMark,
} from '../wording.ts';
import type { ReportFacts } from './report-facts.ts';
import { newestEntries } from './report-tables.ts';
import { draftBullet, draftGap, draftParagraph, figure, figureCell, type SaidFigure, say } from './say.ts';

type Cite = (evidence: Evidence) => string;

function count(facts: ReportFacts, what: TaskCount, field: ReformField | 'other' | null = null): SaidFigure {
  return figure(facts, { kind: 'tasks', count: what, field, periodKey: facts.period.key });
}

function citePlan({ plan }: ReportFacts): string {
  if (!plan) return 'các kế hoạch đang theo dõi';
  if (plan.documentCode === null) return withoutEndMark(plan.title);
  return `${nameByCode(plan.documentCode)}${plan.issuedOn === null ? '' : ` ${dateInWords(plan.issuedOn)}`}`;
}

/** Mức độ hoàn thành kế hoạch: what is counted is said, and what is left out. */
export function progressBlocks(facts: ReportFacts): readonly Block[] {
  if (!facts.tasks.some(isCounted)) return [];
  const left = facts.tasks.filter((task) => !isCounted(task)).length;
  const leftWords =
    left === 0
      ? []
      : say` (không tính ${count(facts, 'left')} nội dung phân công phụ trách, trách nhiệm chung và kiến nghị)`;
  const cancelled = facts.tasks.some((task) => isCounted(task) && task.status === 'cancelled');
  return [
    draftParagraph(
      say`Tính đến ngày ${shortDate(facts.countedOn)}, ${citePlan(facts)} có ${count(facts, 'total')} nhiệm vụ có sản phẩm hoặc thời hạn${leftWords}, đã hoàn thành ${count(facts, 'finished')} nhiệm vụ, đạt ${count(facts, 'share')}. Trong đó:`,
    ),
    draftBullet(say`Hoàn thành đúng hạn: ${count(facts, 'done')} nhiệm vụ.`),
    draftBullet(say`Hoàn thành sau thời hạn: ${count(facts, 'doneLate')} nhiệm vụ.`),
    draftBullet(
      say`Chưa hoàn thành, còn trong thời hạn: ${count(facts, 'running')} nhiệm vụ (sắp đến hạn ${count(facts, 'dueSoon')} nhiệm vụ).`,
    ),
    draftBullet(say`Quá hạn chưa hoàn thành: ${count(facts, 'overdue')} nhiệm vụ.`),
    ...(cancelled ? [draftBullet(say`Không còn phù hợp: ${count(facts, 'cancelled')} nhiệm vụ.`)] : []),
    draftParagraph('Kết quả theo từng lĩnh vực:'),
    fieldTable(facts),
  ];
}

function fieldTable(facts: ReportFacts): Block {
  const counted = facts.tasks.filter(isCounted);
  const fields = ([...reformFields, 'other'] as const).filter((field) =>
    counted.some((task) => (task.field ?? 'other') === field),
  );
  const rowOf = (name: string, field: ReformField | 'other' | null) => [
    cell(name),
    ...(['total', 'done', 'doneLate', 'overdue', 'share'] as const).map((what) =>
      figureCell(count(facts, what, field)),
    ),
  ];
  const total = rowOf('Tổng cộng', null).map((each) => ({ ...each, bold: true }));
  return table(
    [
      ['Lĩnh vực', 40],
      ['Tổng số', 10],
      ['Hoàn thành đúng hạn', 14],
      ['Hoàn thành sau thời hạn', 14],
      ['Quá hạn', 10],
      ['Tỷ lệ hoàn thành', 12],
    ],
    [...fields.map((field) => rowOf(field === 'other' ? 'Nhiệm vụ khác' : reformFieldNames[field], field)), total],
  );
}

const citeAll = (evidence: readonly Evidence[], cite: Cite): string | undefined =>
  evidence.length === 0 ? undefined : `${evidence.map(cite).join('; ')}.`;

const rowOf = ({ id }: ProgressEntry): string => `progress:${id}`;

/** The outcomes of one task: one unit on one line, several units below the task. */
function taskOutcomes(task: TaskFacts, facts: ReportFacts, cite: Cite): readonly Block[] {
  const told = newestEntries(task, facts.period).filter((entry) => entry.outcome !== '');
  const wordsOf = (entry: ProgressEntry) => withoutEndMark(linesOf(entry.outcome).map(withoutEndMark).join('; '));
  const [first] = told;
  if (!first) return [];
  if (told.length === 1) {
    const unit = first.agencyName === null ? '' : ` (${first.agencyName})`;
    return [
      draftBullet(`${titleOf(task)}${unit}: ${lowerFirst(wordsOf(first))}.`, {
        rows: [rowOf(first)],
        footnote: citeAll(first.evidence, cite),
      }),
    ];
  }
  return [
    draftBullet(`${titleOf(task)}:`, { rows: told.map(rowOf) }),
    ...told.map((entry) =>
      draftBullet(`${entry.agencyName ?? 'Kết quả chung'}: ${lowerFirst(wordsOf(entry))}.`, {
        level: 2,
        rows: [rowOf(entry)],
        footnote: citeAll(entry.evidence, cite),
      }),
    ),
  ];
}

/** What was recorded in the period for the tasks of the fields; nothing when nothing was. */
export function outcomeBlocks(
  facts: ReportFacts,
  fields: readonly (ReformField | 'other')[],
  cite: Cite,
): readonly Block[] {
  return facts.tasks
    .filter((task) => fields.includes(task.field ?? 'other'))
    .flatMap((task) => taskOutcomes(task, facts, cite));
}

/** The evidence papers of the period, each once, cited in full where the report has not named them yet. */
export function documentBlocks(facts: ReportFacts, cite: Cite): readonly Block[] {
  const papers = new Map<string, { readonly evidence: Evidence; readonly row: string }>();
  for (const entry of facts.tasks.flatMap((task) => newestEntries(task, facts.period))) {
    for (const evidence of entry.evidence) {
      if (!papers.has(evidence.documentCode)) papers.set(evidence.documentCode, { evidence, row: rowOf(entry) });
    }
  }
  if (papers.size === 0) return [];
  return [
    draftParagraph('Trong kỳ báo cáo, các cơ quan, đơn vị đã tham mưu, ban hành các văn bản:'),
    ...[...papers.values()].map(({ evidence, row }) => draftBullet(`${cite(evidence)}.`, { rows: [row] })),
  ];
}

/** What units wrote under one heading in the period, each with its task. */
function recordedBullets(facts: ReportFacts, what: 'obstacle' | 'recommendation'): readonly Block[] {
  return facts.tasks.flatMap((task) =>
    newestEntries(task, facts.period)
      .filter((entry) => entry[what] !== '')
      .map((entry) => {
        const unit = entry.agencyName === null ? '' : `${entry.agencyName}, `;
        const words = linesOf(entry[what]).map(withoutEndMark).join('; ');
        return draftBullet(`${upperFirst(words)} (${unit}nhiệm vụ: ${titleOf(task)}).`, { rows: [rowOf(entry)] });
      }),
  );
}

/** The indicators with a target, reached or not, each with its figure. */
function targetBullets(facts: ReportFacts, isReached: boolean): readonly Block[] {
  const { book, period } = facts;
  return book.catalogue.indicators.flatMap((indicator) => {
    const key = { indicator: indicator.code, periodKey: period.key };
    const { value, missing } = book.reckon({ ...key, agencyId: null });
    if (value === null || missing.length > 0 || reachesTarget(indicator, value) !== isReached) return [];
    const standing = figure(facts, { kind: 'target', ...key });
    return [draftBullet(say`${upperFirst(indicator.name)}: ${figure(facts, { kind: 'value', ...key })}, ${standing}.`)];
  });
}

/** Kết quả đạt được, ưu điểm. */
export function achievementBlocks(facts: ReportFacts): readonly Block[] {
  const counted = facts.tasks.some(isCounted);
  return [
    ...(counted
      ? [
          draftParagraph(
            say`Trong kỳ báo cáo có ${count(facts, 'reported')}/${count(facts, 'total')} nhiệm vụ được cập nhật kết quả; ${count(facts, 'finished')} nhiệm vụ đã hoàn thành.`,
          ),
        ]
      : []),
    ...targetBullets(facts, true),
  ];
}

/** Tồn tại, hạn chế, khó khăn: late tasks, targets that are not reached, tasks nobody reported on, what units wrote. */
export function weaknessBlocks(facts: ReportFacts): readonly Block[] {
  const late = facts.tasks
    .filter((task) => isCounted(task) && task.status === 'overdue')
    .sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
  const silent = count(facts, 'silent');
  const found = [
    ...late.map((task) =>
      draftBullet(`${titleOf(task)} (${leadsOf(task)}): ${lowerFirst(statusInWords(task))}.`, {
        rows: [`task:${task.id}`],
      }),
    ),
    ...targetBullets(facts, false),
    ...(facts.tasks.length > 0 && silent.words.rows.length > 0
      ? [draftBullet(say`Chưa có số liệu trong kỳ báo cáo đối với ${silent} nhiệm vụ.`)]
      : []),
    ...recordedBullets(facts, 'obstacle'),
  ];
  if (found.length > 0 || facts.tasks.length === 0) return found;
  return [draftParagraph('Không có nhiệm vụ quá hạn; chưa ghi nhận khó khăn, vướng mắc.')];
}

/** Open tasks for the next period: late ones first, then by their last day, those without a day at the end. */
export function nextStepBlocks(facts: ReportFacts): readonly Block[] {
  const open = facts.tasks.filter((task) => isDue(task)).sort(byLastDay);
  if (facts.tasks.length === 0) return [];
  if (open.length === 0) {
    return [draftParagraph('Các nhiệm vụ của kế hoạch đã hoàn thành; tiếp tục duy trì kết quả đạt được.')];
  }
  return [
    draftParagraph('Tập trung thực hiện các nhiệm vụ sau:'),
    ...open.map((task) =>
      draftBullet(
        `${titleOf(task)}; cơ quan phụ trách: ${namesOf(task.leadAgencies) || 'chưa xác định'}; thời hạn: ${lowerFirst(deadlineOf(task))}.`,
        { rows: [`task:${task.id}`] },
      ),
    ),
  ];
}

/** Kiến nghị, đề xuất, of the plan and of the units. */
export function recommendationBlocks(facts: ReportFacts): readonly Block[] {
  const found = [
    ...facts.tasks
      .filter((task) => task.type === 'recommendation')
      .map((task) => draftBullet(sentence(task.title), { rows: [`task:${task.id}`] })),
    ...recordedBullets(facts, 'recommendation'),
  ];
  return found.length > 0 || facts.tasks.length === 0
    ? found
    : [draftParagraph('Chưa ghi nhận kiến nghị, đề xuất trong kỳ báo cáo.')];
}

/** A section that nothing could be drafted for. */
export function emptySection(title: string): Block {
  return draftGap(`số liệu về ${lowerFirst(title)}`);
}
