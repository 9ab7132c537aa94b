/** Báo cáo as a paper: letterhead of who reports, Kính gửi of who is reported to, the text without its provenance. Pure. */
import type { Appendix, Block, DocumentDraft } from '../../core/domain/document-draft.ts';
import type { DocumentFacts } from '../../core/domain/document-facts.ts';
import type { Office } from '../../core/domain/office.ts';
import type { ReportReceiver } from '../../core/domain/report.ts';
import { AppError } from '../../core/ipc/result.ts';
import { IndicatorBook } from '../../core/report/indicator-book.ts';
import type { Outline } from '../../core/report/outline.ts';
import { withoutProvenance } from '../../core/report/refresh-figures.ts';
import { draftFrame } from '../draft-parts.ts';
import { draftReport, fillPlaces, type ReportParties, reportAppendices } from './draft-report.ts';
import type { ReportFacts } from './report-facts.ts';

/** Who reports to whom. Towards a ministry it is the body above the office that speaks. */
export function partiesOf(office: Office, outline: Outline, receiver: ReportReceiver): ReportParties {
  return receiver === 'province'
    ? { reporter: office.name, receiver: office.reportsTo }
    : { reporter: office.reportsTo, receiver: outline.ministry };
}

/** The committee's name on a letterhead of its own: two lines, both bold, without a body above. */
function provinceLetterhead(office: Office): Pick<DocumentDraft['header'], 'parentAgency' | 'issuingAgency'> {
  const name = office.reportsTo.toUpperCase();
  return { parentAgency: null, issuingAgency: name.replace(/ (TỈNH|THÀNH PHỐ) /, '\n$1 ') };
}

function frameFor(facts: ReportFacts, subject: string, receiver: ReportReceiver) {
  const frame = draftFrame('BC', facts, subject);
  if (receiver === 'province') return frame;
  return {
    ...frame,
    header: {
      ...frame.header,
      ...provinceLetterhead(facts.office),
      issuerName: facts.office.reportsTo,
      symbol: 'BC-UBND',
    },
    signatory: { titleLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: '' },
  };
}

/** What a report is put on paper from. */
export interface ReportText {
  readonly outline: Outline;
  readonly receiver: ReportReceiver;
  readonly blocks: readonly Block[];
  readonly appendices: readonly Appendix[];
}

/** The paper of a report. */
export function reportToPaper(facts: ReportFacts, text: ReportText): DocumentDraft {
  const { outline, receiver } = text;
  const parties = partiesOf(facts.office, outline, receiver);
  return {
    ...frameFor(facts, fillPlaces(outline.subject, facts, parties), receiver),
    addressees: [parties.receiver],
    legalBases: [],
    blocks: withoutProvenance(text.blocks),
    recipients:
      receiver === 'province'
        ? ['Như trên', 'Lãnh đạo cơ quan']
        : ['Như trên', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh', 'Các sở, ban, ngành tỉnh'],
    appendices: text.appendices.map((each) => ({ ...each, blocks: withoutProvenance(each.blocks) })),
  };
}

/**
 * Báo cáo công tác cải cách hành chính of `facts.period` in one go, by the usual outline and without indicators.
 * Throws AppError `document.nothingToSay` without a period or without tasks.
 */
export function composeReport(facts: DocumentFacts): DocumentDraft {
  const nothing = (problem: string) => new AppError('document.nothingToSay', { kind: 'báo cáo', problem });
  const { period } = facts;
  const [outline] = facts.outlines;
  if (!period) throw nothing('chưa chọn kỳ báo cáo');
  if (facts.tasks.length === 0) throw nothing('kế hoạch chưa có nhiệm vụ nào');
  if (!outline) throw nothing('chưa có đề cương báo cáo');
  const reportFacts: ReportFacts = { ...facts, period, book: new IndicatorBook({ groups: [], indicators: [] }, []) };
  return reportToPaper(reportFacts, {
    outline,
    receiver: 'province',
    blocks: draftReport(reportFacts, outline, partiesOf(facts.office, outline, 'province')),
    appendices: reportAppendices(reportFacts, outline),
  });
}
