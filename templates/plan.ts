/** Kế hoạch from the tasks of a stored plan: everything in the plan's order and numbering, nothing dropped. Pure. */
import type { Block, DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import type { Measure } from '../core/domain/measure.ts';
import type { TaskType } from '../core/domain/task.ts';
import { AppError } from '../core/ipc/result.ts';
import {
  actingAgencies,
  bullet,
  cell,
  deadlineOf,
  draftFrame,
  heading,
  leadsOf,
  namesOf,
  paragraph,
  table,
  titleOf,
} from './draft-parts.ts';
import {
  formatNumber,
  linesOf,
  lowerFirst,
  pointMark,
  sentence,
  upperFirst,
  withoutEndMark,
  withoutKind,
} from './wording.ts';

/** Tasks that stand under one number of section II. */
interface TaskGroup {
  readonly number: number;
  readonly title: string;
  readonly items: readonly { readonly number: string; readonly task: TaskFacts }[];
}

const titlesByType: Readonly<Record<Exclude<TaskType, 'duty'>, string>> = {
  lead_role: 'Phân công cơ quan phụ trách chung theo từng lĩnh vực',
  criterion: 'Khắc phục, cải thiện các tiêu chí, tiêu chí thành phần',
  assignment: 'Thực hiện các nhiệm vụ được giao',
  recommendation: 'Kiến nghị, đề xuất với cấp có thẩm quyền',
};

function groupTitle(type: TaskType, tasks: readonly TaskFacts[]): string {
  if (type === 'criterion' && tasks.every((task) => task.field === 'satisfaction')) {
    return 'Nâng cao mức độ hài lòng của người dân, tổ chức đối với sự phục vụ hành chính';
  }
  return type === 'duty' ? '' : titlesByType[type];
}

/** "2" of "2.6"; null for a code without a group. */
const prefixOf = (task: TaskFacts): string | null => /^(\d+)\.\d+/.exec(task.code ?? '')?.[1] ?? null;

/** Groups in the order of the plan. Codes of the source stay; tasks without one are numbered on. */
function groupTasks(tasks: readonly TaskFacts[]): readonly TaskGroup[] {
  const byKey = new Map<string, TaskFacts[]>();
  for (const task of tasks) {
    const key = `${prefixOf(task) ?? ''}|${task.type}`;
    byKey.set(key, [...(byKey.get(key) ?? []), task]);
  }
  const taken = new Set(tasks.map((task) => Number(prefixOf(task))).filter(Boolean));
  const used = new Set<number>();
  const nextFree = () => {
    let number = 1;
    while (taken.has(number) || used.has(number)) number += 1;
    return number;
  };
  return [...byKey.values()].map((members) => {
    const [first] = members as [TaskFacts];
    const own = Number(prefixOf(first));
    const keepsCodes = own > 0 && !used.has(own);
    const number = keepsCodes ? own : nextFree();
    used.add(number);
    return {
      number,
      title: groupTitle(first.type, members),
      items: members.map((task, i) => ({
        number: keepsCodes ? `${withoutEndMark(task.code ?? '')}.` : `${number}.${i + 1}.`,
        task,
      })),
    };
  });
}

/** A colon stays: it opens the bullets below. */
function measureBlock({ level, text }: Measure): Block {
  const line = withoutEndMark(text.replaceAll('\n', ' '));
  const end = text.trimEnd().endsWith(':') ? ':' : '.';
  return level === 0 ? paragraph(`${upperFirst(line)}${end}`) : bullet(`${line}${end}`, level);
}

/** The measures of a point. The first may go on after the point's name, so its words stay as the plan has them. */
function measuresOfPoint(measures: readonly Measure[]): readonly Block[] {
  return measures.map((measure, i) =>
    i === 0 && measure.level === 0 ? paragraph(`${withoutEndMark(measure.text)}.`) : measureBlock(measure),
  );
}

/** A point: what is no bullet, or stands alone, goes on after its name; bullets follow below it. */
function pointBlocks(mark: string, name: string, lines: readonly Block[]): readonly Block[] {
  const [first, ...rest] = lines;
  if (first && first.type !== 'table' && (first.type === 'paragraph' || rest.length === 0)) {
    return [heading(4, mark, `${name}: ${first.runs.map((run) => run.text).join('')}`), ...rest];
  }
  return [heading(4, mark, `${name}:`), ...lines];
}

/** One line a role; those that coordinate and implement alike stand in one line, as plans write them. */
function agencyLines(task: TaskFacts): readonly Block[] {
  const coordinating = namesOf(task.coordinatingAgencies);
  const implementing = namesOf(task.implementingAgencies);
  const roles: readonly (readonly [role: string, agencies: string])[] = [
    ['Cơ quan phụ trách', namesOf(task.leadAgencies)],
    ...(coordinating === implementing
      ? ([['Cơ quan phối hợp/thực hiện', implementing]] as const)
      : ([
          ['Cơ quan phối hợp', coordinating],
          ['Cơ quan thực hiện', implementing],
        ] as const)),
  ];
  const named = roles.filter(([, agencies]) => agencies !== '');
  if (named.length === 0) return [bullet('Chưa xác định cơ quan phụ trách.')];
  return named.map(([role, agencies]) => bullet(`${role}: ${agencies}.`));
}

function taskBlocks(number: string, task: TaskFacts): readonly Block[] {
  const goal = task.goal === null ? [] : linesOf(task.goal).map((line) => bullet(`${withoutEndMark(line)}.`));
  const points: [name: string, lines: readonly Block[]][] = [];
  if (goal.length > 0) points.push(['Mục tiêu, yêu cầu', goal]);
  if (task.measures.length > 0) points.push(['Nhiệm vụ, giải pháp', measuresOfPoint(task.measures)]);
  points.push(['Phân công trách nhiệm', agencyLines(task)]);
  points.push(['Thời gian thực hiện/hoàn thành', [paragraph(`${deadlineOf(task)}.`)]]);
  if (task.product) points.push(['Sản phẩm', [paragraph(`${withoutEndMark(task.product)}.`)]]);
  return [
    heading(3, number, titleOf(task)),
    ...points.flatMap(([name, lines], i) =>
      name === 'Phân công trách nhiệm'
        ? [heading(4, pointMark(i), `${name}:`), ...lines]
        : pointBlocks(pointMark(i), name, lines),
    ),
  ];
}

/** An agency that answers for whole fields: its name as heading, once for all its fields, and the fields as bullets. */
function leadRoleBlocks(number: string, task: TaskFacts, isUnderSameHeading: boolean): readonly Block[] {
  const agencies = namesOf(task.leadAgencies);
  const isTitleTheAgency = agencies === '' || titleOf(task) === agencies;
  return [
    ...(isUnderSameHeading ? [] : [heading(3, number, isTitleTheAgency ? titleOf(task) : agencies)]),
    ...(isTitleTheAgency ? [] : linesOf(task.title).map((line) => bullet(sentence(line)))),
    ...task.measures.map(measureBlock),
  ];
}

function groupBlocks(group: TaskGroup): readonly Block[] {
  return [
    heading(2, `${group.number}.`, group.title),
    ...group.items.flatMap(({ number, task }, i) =>
      task.type === 'lead_role'
        ? leadRoleBlocks(number, task, group.items[i - 1]?.number === number)
        : taskBlocks(number, task),
    ),
  ];
}

function dutyBlocks(task: TaskFacts, number: number): readonly Block[] {
  const hasDeadline = task.deadline !== null && !task.title.includes(task.deadline.raw);
  return [
    paragraph(`${number}. ${sentence(task.title)}`),
    ...task.measures.map(measureBlock),
    ...(hasDeadline ? [paragraph(`Thời hạn: ${deadlineOf(task)}.`)] : []),
  ];
}

function purposeBlocks(facts: DocumentFacts, count: number): readonly Block[] {
  return [
    heading(1, 'I.', 'Mục đích, yêu cầu'),
    heading(2, '1.', 'Mục đích'),
    bullet(
      `Tổ chức thực hiện ${formatNumber(count)} nội dung công việc về cải cách hành chính năm ${facts.plan.year}.`,
    ),
    bullet('Xác định rõ cơ quan chịu trách nhiệm, giải pháp, thời hạn và kết quả phải đạt của từng nội dung.'),
    heading(2, '2.', 'Yêu cầu'),
    bullet('Bảo đảm rõ người, rõ việc, rõ thời gian, rõ sản phẩm, rõ trách nhiệm, rõ thẩm quyền.'),
    bullet('Kết quả thực hiện có số liệu và văn bản minh chứng, được cập nhật theo từng kỳ báo cáo.'),
  ];
}

/** The plan's own duties; a plan without any still says who follows it. */
function organisationBlocks({ office }: DocumentFacts, duties: readonly TaskFacts[]): readonly Block[] {
  const own = duties.flatMap((task, i) => dutyBlocks(task, i + 1));
  const standard = paragraph(
    `${office.name} theo dõi, đôn đốc và tổng hợp kết quả thực hiện Kế hoạch này, báo cáo ${office.reportsTo} theo quy định.`,
  );
  return [
    heading(1, 'III.', 'Tổ chức thực hiện'),
    ...(own.length > 0 ? own : [standard]),
    paragraph(
      `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về ${office.name} để xem xét, giải quyết.`,
    ),
  ];
}

function taskTable(groups: readonly TaskGroup[]): Block {
  const rows = groups
    .flatMap((group) => group.items)
    .map(({ number, task }) => [
      cell(withoutEndMark(number), 'center'),
      cell(titleOf(task)),
      cell(leadsOf(task)),
      cell(namesOf([...task.coordinatingAgencies, ...task.implementingAgencies])),
      cell(deadlineOf(task)),
      cell(task.product ? withoutEndMark(task.product) : ''),
    ]);
  return table(
    [
      ['Số', 5],
      ['Nhiệm vụ', 30],
      ['Cơ quan phụ trách', 16],
      ['Cơ quan phối hợp, thực hiện', 20],
      ['Thời hạn', 15],
      ['Sản phẩm', 14],
    ],
    rows,
  );
}

/**
 * Kế hoạch of the stored plan, with its tasks once more as a landscape table.
 * Throws AppError `document.nothingToSay` when the plan has no task.
 */
export function composePlan(facts: DocumentFacts): DocumentDraft {
  const { office, plan, tasks } = facts;
  if (tasks.length === 0) {
    throw new AppError('document.nothingToSay', { kind: 'kế hoạch', problem: 'kế hoạch chưa có nhiệm vụ nào' });
  }
  const subject = withoutKind(plan.title, 'Kế hoạch');
  const groups = groupTasks(tasks.filter((task) => task.type !== 'duty'));
  const listed = groups.some((group) => group.items.length > 0);
  return {
    ...draftFrame('KH', facts, subject),
    addressees: [],
    legalBases: facts.legalBases.map(withoutEndMark),
    blocks: [
      paragraph(`${office.name} ban hành Kế hoạch ${lowerFirst(subject)}, cụ thể như sau:`),
      ...purposeBlocks(facts, tasks.length),
      heading(1, 'II.', 'Nhiệm vụ và giải pháp'),
      ...(listed
        ? [paragraph('Danh mục nhiệm vụ, cơ quan phụ trách và thời hạn được tổng hợp tại Phụ lục kèm theo.')]
        : []),
      ...groups.flatMap(groupBlocks),
      ...organisationBlocks(
        facts,
        tasks.filter((task) => task.type === 'duty'),
      ),
    ],
    recipients: [`${office.reportsTo} (để báo cáo)`, ...actingAgencies(tasks)],
    appendices: listed
      ? [{ title: `Danh mục nhiệm vụ ${lowerFirst(subject)}`, orientation: 'landscape', blocks: [taskTable(groups)] }]
      : [],
  };
}
