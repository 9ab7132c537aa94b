/**
 * Reads work whose parts stand under labels: a criterion with "a) Mục tiêu, yêu cầu", "b) Nhiệm vụ, giải pháp", "c) Phân công
 * trách nhiệm", an item with "Cơ quan chủ trì: …" below it, a sentence that ends with "(Sở X chủ trì; hoàn thành trước …)".
 */
import type { Measure } from '../../domain/measure.ts';
import { foldVietnamese } from '../../text/vietnamese.ts';
import { beginsWithAgency, readAgencyPhrase } from '../agencies/agency-names.ts';
import { doersOf } from '../agencies/doers.ts';
import { findDeadline } from '../deadlines/deadline-phrases.ts';
import { parseDeadline } from '../deadlines/deadlines.ts';
import { readCoordinating } from '../header/addresses.ts';
import { chapterOf } from '../lines/chapters.ts';
import { type Label, listInnerLabels, type Part, readLabel } from '../lines/labels.ts';
import { listBelow, type OutlineNode } from '../lines/outline.ts';
import { hasEndMark, type Paragraph, withoutEndMark } from '../lines/paragraph.ts';
import type { ParsedTask } from '../parsed-document.ts';
import { type ReadingContext, readAgencies, warn } from '../reading-context.ts';
import { fieldOf } from './reform-field.ts';

const mostMeasures = 500;

/** What the parts of one piece of work gather while its paragraphs are read. */
interface Draft {
  readonly goal: string[];
  readonly measures: Measure[];
  readonly agencies: Record<'lead' | 'coordinating' | 'implementing', string[]>;
  readonly deadline: string[];
  readonly product: string[];
}

function emptyDraft(): Draft {
  return {
    goal: [],
    measures: [],
    agencies: { lead: [], coordinating: [], implementing: [] },
    deadline: [],
    product: [],
  };
}

function measureOf(paragraph: Paragraph): Measure {
  const level = paragraph.mark === 'plus' ? 2 : paragraph.mark === 'dash' ? 1 : 0;
  const text = paragraph.mark === 'letter' ? `${paragraph.label}) ${paragraph.text}` : paragraph.text;
  return { level, text };
}

function isRole(part: Part): part is keyof Draft['agencies'] {
  return part === 'lead' || part === 'coordinating' || part === 'implementing';
}

/** "Sở X chủ trì, phối hợp với Sở Y": who leads and who works along, written out under one label. */
function addProse(draft: Draft, text: string, context: ReadingContext): boolean {
  const leads = /^(.{3,200}?),? (?:là (?:cơ quan|đơn vị) )?chủ trì(?= |[,.;)]|$)/u.exec(text)?.[1];
  if (leads === undefined || !beginsWithAgency(leads)) return false;
  draft.agencies.lead.push(leads);
  draft.agencies.coordinating.push(...readCoordinating(text, context));
  // "…; Văn phòng phối hợp"
  const along = /[;,] ([^;,]{3,120}) phối hợp(?=[;,.)]|$)/u.exec(text)?.[1];
  if (along && beginsWithAgency(along)) draft.agencies.coordinating.push(along);
  return true;
}

function addLabelled(draft: Draft, { parts, text }: Label, context: ReadingContext): void {
  if (text === '') return;
  if (parts.some((part) => isRole(part) || part === 'responsibility') && addProse(draft, text, context)) return;
  for (const part of parts) {
    if (isRole(part)) draft.agencies[part].push(text);
    else if (part === 'goal') draft.goal.push(text);
    else if (part === 'measures') draft.measures.push({ level: 0, text });
    else if (part === 'deadline') draft.deadline.push(text);
    else if (part === 'product') draft.product.push(text);
  }
}

function addPlain(draft: Draft, part: Part | null, paragraph: Paragraph, context: ReadingContext): void {
  const bullet = paragraph.mark === 'dash' ? '- ' : paragraph.mark === 'plus' ? '+ ' : '';
  if (part === 'goal') draft.goal.push(bullet + paragraph.text);
  else if (part === 'deadline') draft.deadline.push(paragraph.text);
  else if (part === 'product') draft.product.push(paragraph.text);
  else if (part === 'responsibility') addProse(draft, paragraph.text, context);
  else if (part !== null && isRole(part)) draft.agencies[part].push(paragraph.text);
  else if (part === 'measures' || part === null) draft.measures.push(measureOf(paragraph));
}

/** The labels of a paragraph: one in front, or several in a row ("Cơ quan chủ trì: … Thời gian: …"). */
export function labelsOf(paragraph: Paragraph): readonly Label[] {
  const label = readLabel(paragraph);
  if (!label) return [];
  const inner = listInnerLabels(paragraph.text);
  const isRow = inner.length > 1 && inner[0]?.at === 0 && !label.parts.includes('measures');
  return isRow ? inner : [label];
}

/** Fills a draft from the paragraphs below a heading. */
function readBody(body: readonly Paragraph[], context: ReadingContext): Draft {
  const draft = emptyDraft();
  let part: Part | null = null;
  for (const paragraph of body) {
    const labels = labelsOf(paragraph);
    for (const label of labels) addLabelled(draft, label, context);
    const last = labels.at(-1);
    if (last) part = last.parts.length === 1 ? (last.parts[0] ?? null) : 'responsibility';
    else addPlain(draft, part, paragraph, context);
  }
  return draft;
}

/** Whether a node is a label or holds nothing but labels: "c) Phân công trách nhiệm" with its roles. */
function isLabelNode(node: OutlineNode): boolean {
  return labelsOf(node.paragraph).length > 0;
}

function namesRole(node: OutlineNode, wanted: (part: Part) => boolean): boolean {
  const own = labelsOf(node.paragraph).flatMap((label) => label.parts);
  if (own.some(wanted)) return true;
  // "Phân công thực hiện: Sở X chủ trì, phối hợp với …"
  if (own.includes('responsibility') && wanted('lead') && / chủ trì(?: |,|\.|$)/.test(node.paragraph.text)) return true;
  return own.includes('responsibility') && node.children.some((child) => namesRole(child, wanted));
}

function isRoleNode(node: OutlineNode): boolean {
  return namesRole(node, isRole);
}

/** How often the children of a node name a lead: once for one piece of work, more often for several. */
function countLeads({ children }: OutlineNode): number {
  const leads = children.filter((child) => namesRole(child, (part) => part === 'lead')).length;
  return leads || Number(children.some(isRoleNode));
}

/** Whether a node is one piece of work whose roles, goal or time stand under labels below it. */
export function isLabelledWork(node: OutlineNode): boolean {
  const { mark } = node.paragraph;
  if (mark === 'roman' || mark === 'part' || mark === 'article' || mark === 'none' || isLabelNode(node)) return false;
  if (countLeads(node) === 1) return true;
  const has = (part: Part) => node.children.some((child) => namesRole(child, (other) => other === part));
  if (countLeads(node) > 1) return false;
  const isAim = chapterOf(node.paragraph.text) === 'telling';
  return (
    (mark === 'number' && !isAim && node.children.some(isLetteredGoal)) || (has('deadline') && !isHeadingOnly(node))
  );
}

function isLetteredGoal({ paragraph }: OutlineNode): boolean {
  return paragraph.mark === 'letter' && (readLabel(paragraph)?.parts.includes('goal') ?? false);
}

/** A numbered heading over a time of its own ("2. Thời gian, địa điểm") is no work. */
function isHeadingOnly(node: OutlineNode): boolean {
  return node.paragraph.mark === 'number' && node.children.every((child) => isLabelNode(child));
}

/**
 * The children of a node parted into pieces of work: each begins with plain items and ends with its labels. Null when the
 * children name no roles among themselves.
 */
export function listWorkAmong(children: readonly OutlineNode[]): readonly OutlineNode[] | null {
  if (!children.some((child) => isRoleNode(child))) return null;
  const works: OutlineNode[] = [];
  let items: OutlineNode[] = [];
  let labels: OutlineNode[] = [];
  const close = () => {
    const [first, ...rest] = items;
    if (first && labels.length > 0) {
      works.push({ paragraph: first.paragraph, children: [...first.children, ...rest, ...labels] });
    } else works.push(...items);
    items = [];
    labels = [];
  };
  for (const child of children) {
    if (isLabelNode(child)) labels.push(child);
    else {
      if (labels.length > 0) close();
      // What stands above the last item before the labels is no part of it.
      works.push(...items);
      items = [child];
    }
  }
  close();
  return works;
}

/** A field of the reform as a heading: "2. Cải cách tổ chức bộ máy". */
const fieldHeading =
  /^(?:Về |Công tác )?(?:cải cách|xây dựng|phát triển|hiện đại hóa|chỉ đạo|tuyên truyền|chuyển đổi số)/iu;

/** The one sentence of work below a heading that names a field only; null when the heading is the work itself. */
function sentenceUnderField({ paragraph, children }: OutlineNode): string | null {
  const own = children.filter((child) => !isLabelNode(child));
  const sentence = own[0]?.paragraph;
  const isOne = own.length === 1 && own[0]?.children.length === 0 && sentence?.mark === 'none';
  return isOne && !hasEndMark(paragraph.text) && fieldHeading.test(paragraph.text) ? sentence.text : null;
}

/**
 * Bullets that stand above one set of roles have them in common: each as if the roles stood below it. Others are given back
 * as they are.
 */
export function shareRoles(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const last = nodes.at(-1);
  const labels = last?.children.filter(isLabelNode) ?? [];
  const above = nodes.slice(0, -1);
  const isRun =
    last?.paragraph.mark === 'dash' &&
    labels.some(isRoleNode) &&
    above.every(({ paragraph, children }) => paragraph.mark === 'dash' && children.length === 0) &&
    above.every(({ paragraph }) => labelsOf(paragraph).length === 0);
  return isRun ? [...above.map(({ paragraph }) => ({ paragraph, children: labels })), last] : nodes;
}

/** The task of a node for which `isLabelledWork` holds. What it leaves out is null, with a warning. */
export function readLabelledWork(node: OutlineNode, code: string | null, context: ReadingContext): ParsedTask {
  const heading = node.paragraph;
  const body = listBelow(node);
  const draft = readBody(body, context);
  const isCriterion = draft.goal.length > 0 || /^(?:tieu chi|chi so|chi tieu) /.test(foldVietnamese(heading.text));
  const title = sentenceUnderField(node) ?? heading.text;
  const task = draftedTask(isCriterion ? 'criterion' : 'assignment', title, draft, context, heading.lineFrom);
  if (task.leadAgencies.length === 0 && task.implementingAgencies.length === 0) {
    const what = heading.label ? `Mục ${heading.label}` : `Việc “${task.title.slice(0, 80)}”`;
    warn(context, 'task.noLead', `${what} chưa nêu cơ quan phụ trách.`, heading.lineFrom);
  }
  return {
    ...task,
    code,
    source: { lineFrom: heading.lineFrom, lineTo: Math.max(heading.lineTo, body.at(-1)?.lineTo ?? 0) },
  };
}

function draftedTask(
  type: ParsedTask['type'],
  heading: string,
  draft: Draft,
  context: ReadingContext,
  line: number,
): Omit<ParsedTask, 'code' | 'source'> {
  const names = (lists: readonly string[]) => [...new Set(lists.flatMap((list) => readAgencies(list, context)))];
  const title = withoutEndMark(heading) || heading;
  const leadAgencies = names(draft.agencies.lead);
  const words = draft.deadline.join(' ');
  const deadline = parseDeadline(words, context.deadlines) ?? findDeadline(heading, context.deadlines);
  if (words !== '' && !deadline) warn(context, 'deadline.unclear', `Chưa hiểu thời hạn “${words}”.`, line);
  return {
    type,
    title: title.slice(0, 20_000),
    goal: draft.goal.join('\n').slice(0, 20_000).trim() || null,
    measures: draft.measures.slice(0, mostMeasures),
    leadAgencies,
    coordinatingAgencies: names(draft.agencies.coordinating),
    implementingAgencies: names(draft.agencies.implementing),
    deadline,
    product: draft.product.join('\n').slice(0, 5000).trim() || null,
    field: fieldOf(title, leadAgencies),
  };
}

/** A bracket at the end of a sentence, and what stands before it. */
const closingBracket = /^(.{10,}?) ?\(([^()]{3,400}(?:\([^()]{1,100}\)[^()]{0,200})?)\)[ .;,]*$/su;

/** Fills a draft from the words in a closing bracket; false when they name nobody. */
function readBracket(words: string, isAddressed: boolean, draft: Draft, context: ReadingContext): boolean {
  const labels = listInnerLabels(words);
  const first = labels[0]?.at ?? words.length;
  const before = words.slice(0, first).replace(/[,; ]+$/u, '');
  for (const label of labels) addLabelled(draft, label, context);
  const told = /^(?:giao(?: cho)?|do) /u.exec(before)?.[0].length ?? 0;
  const toldNames = told > 0 ? readAgencyPhrase(before.slice(told), context.agencies.spellings) : null;
  if (toldNames) {
    const doers = doersOf(toldNames, context);
    draft.agencies.lead.push(...doers.leadAgencies);
    draft.agencies.implementing.push(...doers.implementingAgencies);
    draft.agencies.coordinating.push(...readCoordinating(before, context));
  } else if (before !== '' && !addProse(draft, before, context)) {
    const [names = '', ...rest] = before.split(/; ?/);
    const isNames =
      !isAddressed && beginsWithAgency(names) && readAgencyPhrase(`${names}:`, context.agencies.spellings) === names;
    if (isNames) {
      const doers = doersOf(names, context);
      draft.agencies.lead.push(...doers.leadAgencies);
      draft.agencies.implementing.push(...doers.implementingAgencies);
    }
    if (rest.length > 0) draft.deadline.push(rest.join('; '));
  }
  const { lead, implementing } = draft.agencies;
  if (lead.length === 0 && implementing.length === 0) return false;
  const deadline = findDeadline(words, context.deadlines);
  if (draft.deadline.length === 0 && deadline) draft.deadline.push(deadline.raw);
  return true;
}

/**
 * The task of a paragraph that says at its end, in brackets or under labels, who answers for the work and by when; null when
 * it does not. In a paragraph that tells somebody to work (`isAddressed`) names alone in brackets say nothing.
 */
export function readTailedWork(
  paragraph: Paragraph,
  code: string | null,
  isAddressed: boolean,
  context: ReadingContext,
): ParsedTask | null {
  const { text, lineFrom, lineTo } = paragraph;
  const finish = (before: string, draft: Draft): ParsedTask => ({
    ...draftedTask('assignment', before, draft, context, lineFrom),
    code,
    source: { lineFrom, lineTo },
  });
  const bracket = closingBracket.exec(text);
  if (bracket) {
    const draft = emptyDraft();
    if (readBracket(bracket[2] as string, isAddressed, draft, context)) return finish(bracket[1] as string, draft);
  }
  const labels = listInnerLabels(text).filter(({ at }) => at > 10);
  const first = labels[0];
  if (!first || !labels.some(({ parts }) => parts.some(isRole))) return null;
  const draft = emptyDraft();
  for (const label of labels) addLabelled(draft, label, context);
  return finish(text.slice(0, first.at).replace(/[ (]+$/u, ''), draft);
}
