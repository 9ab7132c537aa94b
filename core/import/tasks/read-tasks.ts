/**
 * Reads the tasks of a paper out of its paragraphs: walks the outline, hands down who is told to work, and takes each piece
 * of work by the first form that fits it.
 */
import type { ReformField } from '../../domain/field.ts';
import { readAgencyPhrase } from '../agencies/agency-names.ts';
import { type Doers, doersOf, isClosingSentence, nobody, readAgencyHeading, taskOf } from '../agencies/doers.ts';
import { findDeadline } from '../deadlines/deadline-phrases.ts';
import {
  type Address,
  beginsWithAddress,
  isHigher,
  isMereCall,
  listAddresses,
  readCoordinating,
  splitByDeadline,
} from '../header/addresses.ts';
import { type Chapter, chapterOf } from '../lines/chapters.ts';
import { readLabel } from '../lines/labels.ts';
import { buildOutline, type OutlineNode } from '../lines/outline.ts';
import { hasEndMark, type Paragraph } from '../lines/paragraph.ts';
import type { ParsedTask } from '../parsed-document.ts';
import type { ReadingContext } from '../reading-context.ts';
import {
  isLabelledWork,
  labelsOf,
  listWorkAmong,
  readLabelledWork,
  readTailedWork,
  shareRoles,
} from './labelled-work.ts';
import { fieldOf } from './reform-field.ts';
import { readReportRequest } from './report-request.ts';

const mostTasks = 5000;
/** A paragraph says what it is about within so many letters: "“Về số hóa hồ sơ”: Giao …". */
const subjectLength = 150;
/** A heading is no longer; a longer text without an end mark is a sentence. */
const longestTopic = 150;
/** What stands before "Giao Sở X …" is work of its own from this length on. */
const shortestLeadIn = 45;

/** A request for a report names no more points than this. */
const mostPoints = 60;

/** What a paragraph inherits from those above it. */
interface Place {
  readonly chapter: Chapter;
  /** Who is told, when a heading or an opening sentence said so. */
  readonly doers: Doers | null;
  /** The number it stands under. */
  readonly code: string | null;
  /** The field its heading names. */
  readonly field: ReformField | null;
  /** Whether it stands below a heading of the paper. */
  readonly isInside: boolean;
}

/** Kinds of papers that set tasks as bullets without saying "Giao". */
const planKinds = new Set(['KH', 'CTr', 'ĐA', 'PA', 'QĐ']);

function typeOf(place: Place, doers: Doers, isTold: boolean, context: ReadingContext): ParsedTask['type'] {
  if (place.chapter === 'proposals' || (!isTold && isHigher(doers, context))) return 'recommendation';
  return place.chapter === 'duties' ? 'duty' : 'assignment';
}

/** The task of a piece of a paragraph; a piece that begins with names of its own is theirs. */
function workOf(piece: string, doers: Doers, place: Place, paragraph: Paragraph, context: ReadingContext): ParsedTask {
  const { text, lineFrom, lineTo } = paragraph;
  const type = typeOf(place, doers, /^giao/i.test(piece), context);
  // The sentence that ends the paper has no number of its own.
  const code = paragraph.mark === 'none' && text.endsWith('/.') ? null : place.code;
  const own = readCoordinating(piece, context);
  const coordinating = own.length > 0 ? own : (doers.coordinatingAgencies ?? []);
  const leads = new Set([...doers.leadAgencies, ...doers.implementingAgencies]);
  return {
    ...taskOf(type, code, piece, doers, { lineFrom, lineTo }),
    coordinatingAgencies: coordinating.filter((name) => !leads.has(name)),
    deadline: findDeadline(piece, context.deadlines),
    field: place.field ?? fieldOf(text.slice(0, subjectLength), doers.leadAgencies),
  };
}

/** The tasks of one address: one, or one for each deadline it sets. */
function worksOf(address: Address, place: Place, paragraph: Paragraph, context: ReadingContext): readonly ParsedTask[] {
  return splitByDeadline(address.text, context).map((piece, position) => {
    const own = position > 0 ? readAgencyPhrase(piece, context.agencies.spellings) : null;
    return workOf(piece, own ? doersOf(own, context) : address.doers, place, paragraph, context);
  });
}

function isOpen({ text }: Address): boolean {
  return text.endsWith(':');
}

/** Whether the names that a plain paragraph begins with are told something there, not told about. */
const directive =
  /(?:chủ trì|khẩn trương|có trách nhiệm|chịu trách nhiệm|chủ động|tập trung|tăng cường|nghiêm túc|tham mưu|rà soát|tiếp tục|hoàn thành|báo cáo|phối hợp|chỉ đạo|tổ chức thực hiện|hướng dẫn|bố trí)/u;

/** What a meeting agreed to or praised is no work. */
const approval =
  /^(?:(?:Về|Đối với) [^:]{3,120}: ?)?(?:cơ bản )?(?:thống nhất|đồng ý|ghi nhận|biểu dương|đánh giá cao|hoan nghênh)(?= )/iu;

const looksAhead = /^(?:một số |những |các )?(?:nhiệm vụ|giải pháp|phương hướng)/iu;

/** What is told among results: no story of what somebody told and others did. */
const plainlyTold = /^(?:Giao|Đề nghị|Yêu cầu|Kiến nghị) (?!.{0,200} đã )/su;

/** The addresses of a paragraph that set work where it stands. */
function addressesAt(node: OutlineNode, place: Place, context: ReadingContext): readonly Address[] {
  const { mark, text } = node.paragraph;
  if (isClosingSentence(node.paragraph)) return [];
  const mayState = place.chapter !== 'telling' && (context.kind !== 'BC' || place.chapter === 'duties');
  return listAddresses(text, context).filter((address) => {
    const isTelling = place.chapter === 'telling' || (context.kind === 'BC' && place.chapter === 'work');
    if (address.form === 'told' && isTelling) return plainlyTold.test(address.text);
    if (address.form === 'told') return true;
    if (!mayState) return false;
    if (mark !== 'none' || place.chapter === 'duties') return true;
    return place.isInside && directive.test(address.text.slice(0, 300));
  });
}

/** A heading over other paragraphs: a few words without an end, or an opening that waits for its items. */
function isTopic(node: OutlineNode): boolean {
  const { text } = node.paragraph;
  if (node.children.length === 0) return false;
  return text.endsWith(':') || (!hasEndMark(text) && text.length <= longestTopic);
}

class TaskReader {
  private readonly context: ReadingContext;
  private readonly tasks: ParsedTask[] = [];

  constructor(context: ReadingContext) {
    this.context = context;
  }

  read(outline: readonly OutlineNode[]): readonly ParsedTask[] {
    this.visitAll(outline, { chapter: 'work', doers: null, code: null, field: null, isInside: false });
    return this.tasks;
  }

  /** Visits nodes of one rank; an opening sentence ("… yêu cầu các sở:") hands over to those that follow. */
  private visitAll(nodes: readonly OutlineNode[], place: Place): void {
    let handed = place.doers;
    let { isInside } = place;
    const works =
      place.chapter === 'work' ? shareRoles(listWorkAmong(nodes) ?? nodes) : (listWorkAmong(nodes) ?? nodes);
    let taken = 0;
    for (const [position, node] of works.entries()) {
      if (position < taken) continue;
      const { mark } = node.paragraph;
      if (mark === 'roman' || mark === 'part' || mark === 'article') handed = place.doers;
      const here: Place = { ...place, doers: handed, isInside };
      // "… có ý kiến như sau:" opens the body where no heading does.
      if (mark === 'none' && /(?:như sau|sau đây|sau):$/u.test(node.paragraph.text)) isInside = true;
      const more = this.takeRequest(works, position, here);
      if (more !== null) {
        taken = position + 1 + more;
        continue;
      }
      const opened = this.visit(node, here);
      if (opened) handed = opened;
    }
  }

  /** Takes in a request for a report with the nodes that belong to it; null when there is none, else how many behind it. */
  private takeRequest(nodes: readonly OutlineNode[], position: number, place: Place): number | null {
    const node = nodes[position] as OutlineNode;
    const { paragraph } = node;
    if (!paragraph.text.endsWith(':') || place.chapter === 'telling') return null;
    const asked = addressesAt(node, place, this.context).at(-1);
    const following = nodes.slice(position + 1, position + 1 + mostPoints);
    const request = asked && readReportRequest(asked.text, node, following);
    if (!asked || !request) return null;
    const task = workOf(asked.text, asked.doers, place, paragraph, this.context);
    const sentBy = request.delivery ? findDeadline(request.delivery, this.context.deadlines) : null;
    this.tasks.push({
      ...task,
      measures: [...request.measures],
      deadline: task.deadline ?? sentBy,
      source: { lineFrom: paragraph.lineFrom, lineTo: request.lineTo },
    });
    return request.length;
  }

  /** Reads a node and what stands below it; gives back who is told by it when the items follow at its side. */
  private visit(node: OutlineNode, above: Place): Doers | null {
    const { paragraph } = node;
    const code = paragraph.mark === 'number' ? paragraph.label : above.code;
    const isHeading = paragraph.mark !== 'none' && paragraph.mark !== 'dash' && paragraph.mark !== 'plus';
    const ownField = isHeading ? fieldOf(paragraph.text.slice(0, subjectLength), []) : null;
    const place: Place = { ...above, code, field: ownField ?? above.field, isInside: above.isInside || isHeading };
    if (isLabelledWork(node)) {
      this.tasks.push(this.inherit(readLabelledWork(node, code, this.context), above));
      return null;
    }
    if (labelsOf(paragraph).length > 0 && node.children.length === 0 && readLabel(paragraph)) return null;
    if (isHeading && !hasEndMark(paragraph.text) && chapterOf(paragraph.text) === 'leads')
      return this.visitPlain(node, place, isHeading);
    const heading = readAgencyHeading(paragraph, this.context);
    if (heading) return this.visitAgency(node, heading, place);
    const addresses = place.chapter === 'proposals' && place.doers ? [] : addressesAt(node, place, this.context);
    const tailed = place.chapter === 'telling' ? null : this.readTail(node, place, addresses);
    if (tailed) {
      this.tasks.push(this.inherit(tailed, place));
      this.visitAll(node.children, { ...place, doers: null });
      return null;
    }
    if (addresses.length > 0) return this.visitAddresses(node, addresses, place);
    return this.visitPlain(node, place, isHeading);
  }

  /** Work that names at its end who answers for it. */
  private readTail({ paragraph }: OutlineNode, place: Place, addresses: readonly Address[]): ParsedTask | null {
    return readTailedWork(paragraph, place.code, addresses[0]?.at === 0, this.context);
  }

  /** "1. Sở Nội vụ" with its work below, or "- Các cơ quan:" with its work beside. */
  private visitAgency(node: OutlineNode, doers: Doers, place: Place): Doers | null {
    const isLeads = place.chapter === 'leads' && node.children.every(({ paragraph }) => paragraph.mark === 'dash');
    if (isLeads) {
      for (const { paragraph } of node.children) {
        const { text, lineFrom, lineTo } = paragraph;
        const field = fieldOf(text, doers.leadAgencies);
        this.tasks.push({ ...taskOf('lead_role', place.code, text, doers, { lineFrom, lineTo }), field });
      }
      return null;
    }
    this.visitAll(node.children, { ...place, doers });
    return node.children.length === 0 ? doers : null;
  }

  private visitAddresses(node: OutlineNode, addresses: readonly Address[], place: Place): Doers | null {
    const { paragraph, children } = node;
    const leadIn = paragraph.text.slice(0, addresses[0]?.at ?? 0).trim();
    if (place.doers && leadIn.length >= shortestLeadIn && /[.;]$/.test(leadIn) && !approval.test(leadIn)) {
      this.tasks.push(workOf(leadIn, place.doers, place, paragraph, this.context));
    }
    const closed = addresses.filter((address) => !isOpen(address));
    for (const address of closed) this.tasks.push(...worksOf(address, place, paragraph, this.context));
    const last = addresses.at(-1) as Address;
    if (isOpen(last)) {
      const doers = { ...last.doers, coordinatingAgencies: readCoordinating(last.text, this.context) };
      this.visitAll(children, { ...place, doers });
      return children.length === 0 ? doers : null;
    }
    this.visitAll(children, { ...place, doers: place.chapter === 'duties' ? last.doers : null });
    return null;
  }

  /** A paragraph that names nobody: a heading, work of those told above, or nothing to take in. */
  private visitPlain(node: OutlineNode, place: Place, isHeading: boolean): Doers | null {
    const { paragraph, children } = node;
    const isSentence = paragraph.mark === 'number' && paragraph.text.endsWith('.');
    const named = isHeading && !isSentence ? chapterOf(paragraph.text) : null;
    // Among results "1. Chỉ đạo, điều hành" goes on telling; "3. Giải pháp khắc phục" does not.
    const chapter = named === 'work' && place.chapter === 'telling' && !looksAhead.test(paragraph.text) ? null : named;
    const isChapter = chapter !== null && (children.length > 0 || paragraph.mark === 'roman');
    const inner: Place = isChapter ? { ...place, chapter, doers: chapter === 'telling' ? null : place.doers } : place;
    if (isChapter || isTopic(node) || paragraph.mark === 'part' || paragraph.mark === 'article') {
      this.visitAll(children, inner);
      return null;
    }
    const isWork =
      !isClosingSentence(paragraph) && !isMereCall(paragraph.text, this.context) && !approval.test(paragraph.text);
    if (isWork) this.takePlain(node, place);
    this.visitAll(children, { ...inner, doers: null });
    return null;
  }

  /** Takes in work that names nobody itself. */
  private takePlain(node: OutlineNode, place: Place): void {
    const { paragraph } = node;
    if (place.doers) {
      const pieces = splitByDeadline(paragraph.text, this.context);
      for (const piece of pieces) this.tasks.push(workOf(piece, place.doers, place, paragraph, this.context));
      return;
    }
    const isItem = paragraph.mark !== 'none' && paragraph.mark !== 'roman';
    const mayStand = place.chapter === 'work' && place.isInside && planKinds.has(this.context.kind ?? '');
    if (!isItem || !mayStand || node.children.length > 0) return;
    const deadline = findDeadline(paragraph.text, this.context.deadlines);
    if (deadline?.date) this.tasks.push(workOf(paragraph.text, nobody, place, paragraph, this.context));
  }

  /** Work without names of its own belongs to those told above; in a chapter of duties it is one. */
  private inherit(task: ParsedTask, place: Place): ParsedTask {
    const isUnassigned = task.leadAgencies.length === 0 && task.implementingAgencies.length === 0;
    if (!isUnassigned || !place.doers) return task;
    const { leadAgencies, implementingAgencies } = place.doers;
    return { ...task, leadAgencies: [...leadAgencies], implementingAgencies: [...implementingAgencies] };
  }
}

/** The tasks of a paper's paragraphs, in the paper's order. */
export function readTasks(paragraphs: readonly Paragraph[], context: ReadingContext): readonly ParsedTask[] {
  const outline = buildOutline(paragraphs, (paragraph) => {
    const label = readLabel(paragraph);
    return label !== null && !beginsWithAddress(paragraph.text);
  });
  const tasks = new TaskReader(context).read(outline);
  return [...tasks].sort((left, right) => left.source.lineFrom - right.source.lineFrom).slice(0, mostTasks);
}
