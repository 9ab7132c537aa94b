/**
 * From an outline and the facts of a period to the text of a report: each section drafted, gaps named, every figure live.
 * The same facts give the same text. Pure.
 */
import { type Appendix, type Block, nameOfAppendix } from '../../core/domain/document-draft.ts';
import { wordDataSpan } from '../../core/domain/reporting-period.ts';
import { frameRow } from '../../core/report/carry-over.ts';
import type { Outline, OutlineSection, SectionContent } from '../../core/report/outline.ts';
import { createCitations } from '../wording.ts';
import { figureAppendix } from './figure-table.ts';
import { groupBlocks } from './indicator-sections.ts';
import {
  achievementBlocks,
  documentBlocks,
  emptySection,
  nextStepBlocks,
  outcomeBlocks,
  progressBlocks,
  recommendationBlocks,
  weaknessBlocks,
} from './plan-sections.ts';
import type { ReportFacts } from './report-facts.ts';
import { evidenceAppendix, progressAppendix } from './report-tables.ts';
import { draftGap, draftParagraph } from './say.ts';

/** Who reports, and to whom: a department to UBND tỉnh, or UBND tỉnh to a ministry. */
export interface ReportParties {
  readonly reporter: string;
  readonly receiver: string;
}

/** The outline's words with their places filled. */
export function fillPlaces(words: string, facts: ReportFacts, { reporter, receiver }: ReportParties): string {
  return words
    .replaceAll('{kỳ}', facts.period.name)
    .replaceAll('{số liệu}', wordDataSpan(facts.period))
    .replaceAll('{cơ quan}', reporter)
    .replaceAll('{nơi nhận}', receiver);
}

type Cite = ReturnType<typeof createCitations>;

function contentBlocks(facts: ReportFacts, content: SectionContent, cite: Cite): readonly Block[] {
  const { groups } = facts.book.catalogue;
  switch (content.kind) {
    case 'progress':
      return progressBlocks(facts);
    case 'outcomes':
      return outcomeBlocks(facts, content.fields, cite);
    case 'indicators':
      return content.groups.flatMap((code) =>
        groups.filter((group) => group.code === code).flatMap((group) => groupBlocks(facts, group)),
      );
    case 'indicatorsOfFields':
      return groups
        .filter(({ field }) => field !== null && content.fields.includes(field))
        .flatMap((group) => groupBlocks(facts, group));
    case 'documents':
      return documentBlocks(facts, cite);
    case 'achievements':
      return achievementBlocks(facts);
    case 'weaknesses':
      return weaknessBlocks(facts);
    case 'nextSteps':
      return nextStepBlocks(facts);
    case 'recommendations':
      return recommendationBlocks(facts);
    case 'written':
      return [draftGap(`nội dung về ${content.about}`)];
  }
}

function sectionBlocks(facts: ReportFacts, section: OutlineSection, cite: Cite): readonly Block[] {
  const { id, level, number, title, contents } = section;
  const blocks = contents.flatMap((content) => contentBlocks(facts, content, cite));
  const isEmpty = contents.length > 0 && blocks.length === 0;
  return [
    { type: 'heading', level, number, runs: [{ text: title }], section: id },
    ...(isEmpty ? [emptySection(title)] : blocks),
  ];
}

/** Phụ lục in the order of the outline; an appendix with nothing to show is left out. */
export function reportAppendices(facts: ReportFacts, outline: Outline): readonly Appendix[] {
  const makers = { figures: figureAppendix, tasks: progressAppendix, documents: evidenceAppendix } as const;
  return outline.appendices.flatMap((kind) => makers[kind](facts) ?? []);
}

/** "Chi tiết tại Phụ lục I và Phụ lục II kèm theo.": the body must name each appendix (NĐ 30/2020, Phụ lục I, III.1). */
function appendixReference(count: number): readonly Block[] {
  if (count === 0) return [];
  const names = Array.from({ length: count }, (_, i) => nameOfAppendix(i, count));
  const last = names.pop();
  return [
    draftParagraph(`Chi tiết tại ${names.length > 0 ? `${names.join(', ')} và ` : ''}${last} kèm theo.`, [frameRow]),
  ];
}

/** The body of a report. */
export function draftReport(facts: ReportFacts, outline: Outline, parties: ReportParties): Block[] {
  const cite = createCitations();
  return [
    draftParagraph(fillPlaces(outline.opening, facts, parties), [frameRow]),
    ...outline.sections.flatMap((section) => sectionBlocks(facts, section, cite)),
    ...appendixReference(reportAppendices(facts, outline).length),
    draftParagraph(fillPlaces(outline.closing, facts, parties), [frameRow]),
  ];
}
