/**
 * Reads the criteria (tiêu chí, tiêu chí thành phần) of a plan: a numbered heading with "a) Mục tiêu, yêu cầu", "b) Nhiệm vụ,
 * giải pháp", "c) Phân công trách nhiệm", "d) Thời gian thực hiện" below it, in whatever letters.
 */
import type { Measure } from '../domain/task.ts';
import { foldVietnamese } from '../text/vietnamese.ts';
import { parseDeadline } from './deadlines.ts';
import { type Paragraph, withoutEndMark } from './paragraph.ts';
import type { ParsedTask } from './parsed-document.ts';
import { type ReadingContext, readAgencies, warn } from './reading-context.ts';
import { fieldOf } from './reform-field.ts';
import type { Section } from './sections.ts';

type Part = 'goal' | 'measures' | 'responsibility' | 'lead' | 'coordinating' | 'implementing' | 'deadline' | 'product';

interface Label {
  /** One part, or both roles of "Cơ quan phối hợp/thực hiện". */
  readonly parts: readonly Part[];
  /** What stands after the colon. */
  readonly text: string;
}

/** Longer than any label. */
const longestLabel = 80;
const mostMeasures = 500;

const sectionLabels: readonly (readonly [Part, RegExp])[] = [
  ['goal', /^(?:muc tieu|yeu cau|chi tieu)/],
  ['measures', /^(?:nhiem vu|giai phap|noi dung|cac giai phap|cac nhiem vu)/],
  ['responsibility', /^(?:phan cong|trach nhiem)/],
];
const itemLabels: readonly (readonly [Part, RegExp])[] = [
  ['deadline', /^(?:thoi gian|thoi han|han hoan thanh)/],
  ['product', /^(?:san pham|ket qua dau ra)/],
];
const roleLabels: readonly (readonly [Part, RegExp])[] = [
  ['lead', /phu trach|chu tri|dau moi/],
  ['coordinating', /phoi hop/],
  ['implementing', /thuc hien/],
];

/** The label that a paragraph begins with, or null when it is plain text. */
function readLabel(paragraph: Paragraph): Label | null {
  const colon = paragraph.text.indexOf(':');
  const words = colon < 0 ? paragraph.text : paragraph.text.slice(0, colon);
  if (words.length > longestLabel || (colon < 0 && paragraph.mark !== 'letter')) return null;
  const folded = foldVietnamese(words);
  const text = colon < 0 ? '' : paragraph.text.slice(colon + 1).trim();
  if (colon >= 0 && /^(?:co quan|don vi|chu tri|phoi hop)/.test(folded)) {
    const parts = roleLabels.filter(([, pattern]) => pattern.test(folded)).map(([part]) => part);
    if (parts.length > 0) return { parts, text };
  }
  // A bullet among the measures may open with "Nội dung …:"; only lettered or plain lines open a part.
  const isBullet = paragraph.mark === 'dash' || paragraph.mark === 'plus';
  const candidates = isBullet ? itemLabels : [...sectionLabels, ...itemLabels];
  const found = candidates.find(([, pattern]) => pattern.test(folded));
  return found ? { parts: [found[0]], text } : null;
}

function measureOf(paragraph: Paragraph): Measure {
  const level = paragraph.mark === 'plus' ? 2 : paragraph.mark === 'dash' ? 1 : 0;
  const text = paragraph.mark === 'letter' ? `${paragraph.label}) ${paragraph.text}` : paragraph.text;
  return { level, text };
}

/** What the parts of one criterion gather while its paragraphs are read. */
interface Draft {
  readonly goal: string[];
  readonly measures: Measure[];
  readonly agencies: Record<'lead' | 'coordinating' | 'implementing', string[]>;
  readonly deadline: string[];
  readonly product: string[];
}

function isRole(part: Part): part is keyof Draft['agencies'] {
  return part === 'lead' || part === 'coordinating' || part === 'implementing';
}

function addLabelled(draft: Draft, label: Label): void {
  for (const part of label.parts) {
    if (label.text === '') continue;
    if (isRole(part)) draft.agencies[part].push(label.text);
    else if (part === 'goal') draft.goal.push(label.text);
    else if (part === 'measures') draft.measures.push({ level: 0, text: label.text });
    else if (part === 'deadline') draft.deadline.push(label.text);
    else if (part === 'product') draft.product.push(label.text);
  }
}

function addPlain(draft: Draft, part: Part | null, paragraph: Paragraph): void {
  const bullet = paragraph.mark === 'dash' ? '- ' : paragraph.mark === 'plus' ? '+ ' : '';
  if (part === 'goal') draft.goal.push(bullet + paragraph.text);
  else if (part === 'deadline') draft.deadline.push(paragraph.text);
  else if (part === 'product') draft.product.push(paragraph.text);
  else if (part !== null && isRole(part)) draft.agencies[part].push(paragraph.text);
  else if (part === 'measures') draft.measures.push(measureOf(paragraph));
}

/** Whether a numbered section is a criterion: its goal or its lead agency is set out under a label of its own. */
export function isCriterion(section: Section): boolean {
  if (section.heading?.mark !== 'number') return false;
  return section.body.some((paragraph) => {
    const parts = readLabel(paragraph)?.parts ?? [];
    return parts.includes('lead') || (paragraph.mark === 'letter' && parts.includes('goal'));
  });
}

/** The criterion of a section for which `isCriterion` holds. What the section leaves out is null, with a warning. */
export function readCriterion(section: Section, heading: Paragraph, context: ReadingContext): ParsedTask {
  const draft: Draft = {
    goal: [],
    measures: [],
    agencies: { lead: [], coordinating: [], implementing: [] },
    deadline: [],
    product: [],
  };
  let part: Part | null = null;
  for (const paragraph of section.body) {
    const label = readLabel(paragraph);
    if (label) {
      addLabelled(draft, label);
      part = label.parts.length === 1 ? (label.parts[0] ?? null) : 'responsibility';
    } else addPlain(draft, part, paragraph);
  }
  const names = (lists: readonly string[]) => [...new Set(lists.flatMap((list) => readAgencies(list, context)))];
  const title = withoutEndMark(heading.text) || heading.text;
  const leadAgencies = names(draft.agencies.lead);
  const deadlineWords = draft.deadline.join(' ');
  const deadline = parseDeadline(deadlineWords, context.deadlines);
  if (deadlineWords !== '' && !deadline) {
    warn(context, 'deadline.unclear', `Chưa hiểu thời hạn “${deadlineWords}”.`, heading.lineFrom);
  }
  if (leadAgencies.length === 0) {
    warn(context, 'task.noLead', `Mục ${heading.label ?? ''} chưa nêu cơ quan phụ trách.`, heading.lineFrom);
  }
  return {
    type: 'criterion',
    code: heading.label,
    title,
    goal: draft.goal.join('\n').slice(0, 20_000).trim() || null,
    measures: draft.measures.slice(0, mostMeasures),
    leadAgencies,
    coordinatingAgencies: names(draft.agencies.coordinating),
    implementingAgencies: names(draft.agencies.implementing),
    deadline,
    product: draft.product.join('\n').slice(0, 5000).trim() || null,
    field: fieldOf(title, leadAgencies),
    source: { lineFrom: heading.lineFrom, lineTo: section.body.at(-1)?.lineTo ?? heading.lineTo },
  };
}
