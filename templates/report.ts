/**
 * Báo cáo of a reporting period: figures counted from the tasks, results by field from what was recorded in the period,
 * gaps named instead of filled. The order is that of the usual outline (I–V and appendices). Pure.
 */
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import { type ReformField, reformFieldNames, reformFields } from '../core/domain/field.ts';
import type { Evidence, ProgressEntry } from '../core/domain/progress.ts';
import type { ReportingPeriod } from '../core/domain/reporting-period.ts';
import { AppError } from '../core/ipc/result.ts';
import {
  asOf,
  bullet,
  cell,
  citePlan,
  countTasks,
  daysLeft,
  deadlineOf,
  draftFrame,
  heading,
  isDue,
  leadsOf,
  namesOf,
  paragraph,
  statusInWords,
  table,
  titleOf,
} from './draft-parts.ts';
import { appendicesOf, entriesOf, newestEntries, type ReportFacts } from './report-tables.ts';
import {
  createCitations,
  formatNumber,
  formatShare,
  linesOf,
  lowerFirst,
  romanNumber,
  sentence,
  shortDate,
  upperFirst,
  withoutEndMark,
} from './wording.ts';

type Citations = ReturnType<typeof createCitations>;

/** Fields that every report has a part for, even with nothing to tell; the others appear when something was recorded. */
const mandatoryFields: ReadonlySet<ReformField> = new Set([
  'institution',
  'procedure',
  'apparatus',
  'civilService',
  'publicFinance',
  'digitalGovernment',
]);

function completionBlocks(facts: ReportFacts): readonly Block[] {
  const counts = countTasks(facts.tasks);
  const finished = counts.done + counts.doneLate;
  const share = formatShare(finished, counts.total);
  const running = counts.inProgress + counts.ongoing + counts.dueSoon + counts.notStarted;
  return [
    paragraph(
      `Tính ${asOf(facts)}, ${citePlan(facts)} có ${formatNumber(counts.total)} nhiệm vụ, đã hoàn thành ${formatNumber(finished)} nhiệm vụ, đạt ${share}. Trong đó:`,
    ),
    bullet(`Hoàn thành đúng hạn: ${formatNumber(counts.done)} nhiệm vụ.`),
    bullet(`Hoàn thành sau thời hạn: ${formatNumber(counts.doneLate)} nhiệm vụ.`),
    bullet(
      `Chưa hoàn thành, còn trong thời hạn: ${formatNumber(running)} nhiệm vụ (sắp đến hạn ${formatNumber(counts.dueSoon)} nhiệm vụ).`,
    ),
    bullet(`Quá hạn chưa hoàn thành: ${formatNumber(counts.overdue)} nhiệm vụ.`),
    ...(counts.cancelled > 0 ? [bullet(`Không còn phù hợp: ${formatNumber(counts.cancelled)} nhiệm vụ.`)] : []),
    paragraph('Kết quả theo từng lĩnh vực:'),
    fieldTable(facts.tasks),
  ];
}

function fieldTable(tasks: readonly TaskFacts[]): Block {
  const groups = [...reformFields, null].map((field) => ({
    name: field === null ? 'Nhiệm vụ khác' : reformFieldNames[field],
    members: tasks.filter((task) => task.field === field),
  }));
  const rowOf = (name: string, members: readonly TaskFacts[]) => {
    const counts = countTasks(members);
    const figures = [counts.total, counts.done, counts.doneLate, counts.overdue].map(formatNumber);
    const share = formatShare(counts.done + counts.doneLate, counts.total) ?? '';
    return [cell(name), ...[...figures, share].map((figure) => cell(figure, 'center'))];
  };
  const total = rowOf('Tổng cộng', tasks).map((each) => ({ ...each, bold: true }));
  return table(
    [
      ['Lĩnh vực', 40],
      ['Tổng số', 10],
      ['Hoàn thành đúng hạn', 14],
      ['Hoàn thành sau thời hạn', 14],
      ['Quá hạn', 10],
      ['Tỷ lệ hoàn thành', 12],
    ],
    [...groups.filter(({ members }) => members.length > 0).map(({ name, members }) => rowOf(name, members)), total],
  );
}

const citeAll = (evidence: readonly Evidence[], cite: Citations): string | undefined =>
  evidence.length === 0 ? undefined : `${evidence.map(cite).join('; ')}.`;

/** The outcomes of one task: one unit on one line, several units below the task. */
function outcomeBlocks(task: TaskFacts, period: ReportingPeriod, cite: Citations): readonly Block[] {
  const told = newestEntries(task, period).filter((entry) => entry.outcome !== '');
  const wordsOf = (entry: ProgressEntry) => withoutEndMark(linesOf(entry.outcome).map(withoutEndMark).join('; '));
  const [first] = told;
  if (!first) return [];
  if (told.length === 1) {
    const unit = first.agencyName === null ? '' : ` (${first.agencyName})`;
    return [bullet(`${titleOf(task)}${unit}: ${lowerFirst(wordsOf(first))}.`, 1, citeAll(first.evidence, cite))];
  }
  return [
    bullet(`${titleOf(task)}:`),
    ...told.map((entry) =>
      bullet(
        `${entry.agencyName ?? 'Kết quả chung'}: ${lowerFirst(wordsOf(entry))}.`,
        2,
        citeAll(entry.evidence, cite),
      ),
    ),
  ];
}

function fieldBlocks(facts: ReportFacts, field: ReformField | null, cite: Citations): readonly Block[] {
  const name = field === null ? 'các nhiệm vụ khác' : lowerFirst(reformFieldNames[field]);
  const outcomes = facts.tasks
    .filter((task) => task.field === field)
    .flatMap((task) => outcomeBlocks(task, facts.period, cite));
  return outcomes.length > 0 ? outcomes : [paragraph(`Chưa có số liệu về kết quả ${name} trong kỳ báo cáo.`)];
}

function resultBlocks(facts: ReportFacts, cite: Citations): readonly Block[] {
  const isTold = (field: ReformField | null) =>
    facts.tasks.some(
      (task) => task.field === field && newestEntries(task, facts.period).some((entry) => entry.outcome !== ''),
    );
  const shown = [...reformFields.slice(1), null].filter(
    (field) => (field !== null && mandatoryFields.has(field)) || isTold(field),
  );
  return shown.flatMap((field, i) => [
    heading(2, `${i + 1}.`, field === null ? 'Nhiệm vụ khác' : reformFieldNames[field]),
    ...fieldBlocks(facts, field, cite),
  ]);
}

/** What units wrote under one heading in the period, each with its task. */
function recordedBullets(facts: ReportFacts, field: 'obstacle' | 'recommendation'): readonly Block[] {
  return facts.tasks.flatMap((task) =>
    newestEntries(task, facts.period)
      .filter((entry) => entry[field] !== '')
      .map((entry) => {
        const unit = entry.agencyName === null ? '' : `${entry.agencyName}, `;
        const words = linesOf(entry[field]).map(withoutEndMark).join('; ');
        return bullet(`${upperFirst(words)} (${unit}nhiệm vụ: ${titleOf(task)}).`);
      }),
  );
}

function assessmentBlocks(facts: ReportFacts): readonly Block[] {
  const counts = countTasks(facts.tasks);
  const reported = facts.tasks.filter((task) => entriesOf(task, facts.period).length > 0).length;
  const silent = counts.total - reported;
  const late = facts.tasks
    .filter((task) => task.status === 'overdue')
    .sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
  const weaknesses = [
    ...late.map((task) =>
      bullet(`${titleOf(task)} (${leadsOf(task)}): ${lowerFirst(statusInWords(task, facts.today))}.`),
    ),
    ...(silent > 0 ? [bullet(`Chưa có số liệu trong kỳ báo cáo đối với ${formatNumber(silent)} nhiệm vụ.`)] : []),
    ...recordedBullets(facts, 'obstacle'),
  ];
  return [
    heading(2, '1.', 'Kết quả đạt được'),
    paragraph(
      `Trong kỳ báo cáo có ${formatNumber(reported)}/${formatNumber(counts.total)} nhiệm vụ được cập nhật kết quả; ${formatNumber(counts.done + counts.doneLate)} nhiệm vụ đã hoàn thành.`,
    ),
    heading(2, '2.', 'Tồn tại, hạn chế, khó khăn, vướng mắc'),
    ...(weaknesses.length > 0
      ? weaknesses
      : [paragraph('Không có nhiệm vụ quá hạn; chưa ghi nhận khó khăn, vướng mắc.')]),
    heading(2, '3.', 'Nguyên nhân'),
    paragraph('Chưa có số liệu về nguyên nhân trong kỳ báo cáo.'),
  ];
}

/** Open tasks for the next period: late ones first, then by their last day, those without a day at the end. */
function nextStepBlocks(facts: ReportFacts): readonly Block[] {
  const left = (task: TaskFacts) => daysLeft(task, facts.today) ?? Number.MAX_SAFE_INTEGER;
  const open = facts.tasks.filter((task) => isDue(task)).sort((a, b) => left(a) - left(b));
  if (open.length === 0)
    return [paragraph('Các nhiệm vụ của kế hoạch đã hoàn thành; tiếp tục duy trì kết quả đạt được.')];
  return [
    paragraph('Tập trung thực hiện các nhiệm vụ sau:'),
    ...open.map((task) =>
      bullet(
        `${titleOf(task)}; cơ quan phụ trách: ${namesOf(task.leadAgencies) || 'chưa xác định'}; thời hạn: ${lowerFirst(deadlineOf(task))}.`,
      ),
    ),
  ];
}

function recommendationBlocks(facts: ReportFacts): readonly Block[] {
  const bullets = [
    ...facts.tasks.filter((task) => task.type === 'recommendation').map((task) => bullet(sentence(task.title))),
    ...recordedBullets(facts, 'recommendation'),
  ];
  return bullets.length > 0 ? bullets : [paragraph('Chưa ghi nhận kiến nghị, đề xuất trong kỳ báo cáo.')];
}

/** "Chi tiết tại Phụ lục I và Phụ lục II kèm theo": the body must name each appendix (III.1). */
function appendixReference(count: number): string {
  const names = Array.from({ length: count }, (_, i) => (count === 1 ? 'Phụ lục' : `Phụ lục ${romanNumber(i + 1)}`));
  return `Chi tiết tại ${names.join(' và ')} kèm theo.`;
}

function hasPeriod(facts: DocumentFacts): facts is ReportFacts {
  return facts.period !== null;
}

/**
 * Báo cáo công tác cải cách hành chính of `facts.period`, sent to the body above.
 * Throws AppError `document.nothingToSay` without a period or without tasks.
 */
export function composeReport(facts: DocumentFacts): DocumentDraft {
  const nothing = (problem: string) => new AppError('document.nothingToSay', { kind: 'báo cáo', problem });
  if (!hasPeriod(facts)) throw nothing('chưa chọn kỳ báo cáo');
  if (facts.tasks.length === 0) throw nothing('kế hoạch chưa có nhiệm vụ nào');
  const { office, period } = facts;
  const cite = createCitations();
  const appendices = appendicesOf(facts);
  const span = `số liệu tính từ ngày ${shortDate(period.startOn)} đến ngày ${shortDate(period.endOn)}`;
  return {
    ...draftFrame('BC', facts, `Công tác cải cách hành chính ${period.name}`),
    addressees: [office.reportsTo],
    legalBases: [],
    blocks: [
      paragraph(
        `Thực hiện chế độ báo cáo định kỳ, ${office.name} báo cáo công tác cải cách hành chính ${period.name} (${span}) như sau:`,
      ),
      heading(1, 'I.', 'Công tác chỉ đạo, điều hành cải cách hành chính'),
      heading(2, '1.', 'Mức độ hoàn thành kế hoạch'),
      ...completionBlocks(facts),
      paragraph(appendixReference(appendices.length)),
      heading(2, '2.', 'Kết quả chỉ đạo, điều hành'),
      ...fieldBlocks(facts, 'direction', cite),
      heading(1, 'II.', 'Kết quả thực hiện các nhiệm vụ cải cách hành chính'),
      ...resultBlocks(facts, cite),
      heading(1, 'III.', 'Đánh giá chung'),
      ...assessmentBlocks(facts),
      heading(1, 'IV.', 'Phương hướng, nhiệm vụ trọng tâm kỳ tới'),
      ...nextStepBlocks(facts),
      heading(1, 'V.', 'Kiến nghị, đề xuất'),
      ...recommendationBlocks(facts),
      paragraph(
        `Trên đây là báo cáo công tác cải cách hành chính ${period.name} của ${office.name}, kính trình ${office.reportsTo} xem xét, chỉ đạo.`,
      ),
    ],
    recipients: ['Như trên', 'Lãnh đạo cơ quan'],
    appendices: [...appendices],
  };
}
