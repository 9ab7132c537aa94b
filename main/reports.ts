/** Brings the stored report, the data and the wording together: the one way for the screen and for benches. No Electron here. */
import { withUsualRecipients } from '../core/domain/paper-lists.ts';
import type { LiveFigure, ReportDetail, ReportRequest, ReportView } from '../core/domain/report.ts';
import { findPeriod, previousPeriod, type ReportingPeriod } from '../core/domain/reporting-period.ts';
import { AppError } from '../core/ipc/result.ts';
import { findDueRule, type ProfileParts } from '../core/profile/index.ts';
import { carryOver, findStaleFigures } from '../core/report/carry-over.ts';
import { dueDateOf } from '../core/report/due-date.ts';
import { numbersOfPeriod } from '../core/report/plain-numbers.ts';
import { compareWithData, listFigures, refreshFigures, setFrozen } from '../core/report/refresh-figures.ts';
import type { WriteContext } from '../db/context.ts';
import { type Database, transaction } from '../db/database.ts';
import { getDocument, insertDraft, updateDraft } from '../db/documents/documents.ts';
import { getPaperLists } from '../db/documents/paper-lists.ts';
import { getOutline } from '../db/office/outlines.ts';
import { readProfilePart } from '../db/office/profile.ts';
import { readReportFacts } from '../db/reports/report-facts.ts';
import { listReportVersions, saveReportVersion } from '../db/reports/report-versions.ts';
import {
  getReport,
  insertReport,
  linkPaper,
  listReportComments,
  type StoredReport,
  sendReport,
} from '../db/reports/reports.ts';
import { draftReport, reportAppendices } from '../templates/report/draft-report.ts';
import { wordFigure } from '../templates/report/figure-words.ts';
import { partiesOf, reportToPaper } from '../templates/report/report.ts';
import type { ReportFacts } from '../templates/report/report-facts.ts';

function getPeriod(key: string): ReportingPeriod {
  const period = findPeriod(key);
  if (!period) throw new AppError('input.invalid', { field: 'Kỳ báo cáo' });
  return period;
}

/** What the province says of days of sending and days off. */
export type DueDates = Pick<ProfileParts, 'dueRules' | 'holidays'>;

export function readDueDates(db: Database): DueDates {
  return { dueRules: readProfilePart(db, 'dueRules'), holidays: readProfilePart(db, 'holidays') };
}

/** A report as the list shows it. */
export function toReportView(report: StoredReport, dates: DueDates): ReportView {
  const period = getPeriod(report.periodKey);
  const rule = findDueRule(dates, period.kind);
  return {
    id: report.id,
    periodKey: report.periodKey,
    periodName: period.name,
    outlineCode: report.outline.code,
    outlineName: report.outline.name,
    receiver: report.receiver,
    state: report.state,
    planTitle: report.planTitle,
    dueOn: rule ? dueDateOf(period, rule, dates.holidays) : null,
    updatedAt: report.updatedAt,
    sentAt: report.sentAt,
    documentId: report.documentId,
  };
}

/** Words figures once each: a figure may stand in the text, in a table and in an appendix. */
function createWording(facts: ReportFacts) {
  const known = new Map<string, LiveFigure>();
  const wordOf = (key: string): LiveFigure => {
    const words = known.get(key) ?? wordFigure(facts, key);
    known.set(key, words);
    return words;
  };
  return { wordOf, textOf: (key: string) => wordOf(key).text };
}

function factsOf(db: Database, report: Pick<StoredReport, 'periodKey' | 'planId'>, today: string): ReportFacts {
  return readReportFacts(db, { period: getPeriod(report.periodKey), planId: report.planId }, today);
}

function findStale(facts: ReportFacts, report: StoredReport): ReportDetail['stale'] {
  const before = previousPeriod(facts.period);
  const last = before ? numbersOfPeriod(facts.book, before.key) : new Map<string, readonly string[]>();
  return findStaleFigures(report.blocks, last, numbersOfPeriod(facts.book, facts.period.key)).map((found) => ({
    ...found,
    indicator: found.indicator && (facts.book.find(found.indicator)?.name ?? found.indicator),
  }));
}

/** Everything the screen shows of a report, its live figures as of today; what was sent stays as it was sent. */
export function readReport(db: Database, id: number, today: string): ReportDetail {
  const report = getReport(db, id);
  return describeReport(db, report, factsOf(db, report, today));
}

function describeReport(db: Database, report: StoredReport, facts: ReportFacts): ReportDetail {
  const { id } = report;
  const { wordOf, textOf } = createWording(facts);
  const isSent = report.snapshot !== null;
  const blocks = isSent ? report.blocks : refreshFigures(report.blocks, textOf);
  const appendices = report.snapshot?.appendices ?? reportAppendices(facts, report.outline);
  const placed = [...listFigures(blocks), ...appendices.flatMap((each) => listFigures(each.blocks))];
  const now = new Map(placed.map(({ mark }) => [mark.key, wordOf(mark.key)]));
  const differences = [
    ...compareWithData(blocks, textOf),
    ...appendices.flatMap((each) => compareWithData(each.blocks, textOf)),
  ];
  return {
    ...toReportView(report, readDueDates(db)),
    version: report.version,
    blocks,
    appendices,
    figures: report.snapshot?.figures ?? Object.fromEntries(now),
    differences: [
      ...new Map(differences.map(({ mark, text, textNow }) => [mark.key, { key: mark.key, text, textNow }])).values(),
    ],
    stale: isSent ? [] : findStale(facts, { ...report, blocks }),
    comments: listReportComments(db, id),
    versions: listReportVersions(db, id),
  };
}

/** Drafts a report, with the wording of an earlier one where asked for. */
export function draftNewReport(
  db: Database,
  request: ReportRequest,
  { context, today }: { readonly context: WriteContext; readonly today: string },
): ReportDetail {
  const outline = getOutline(db, request.outlineCode);
  const facts = factsOf(db, request, today);
  const fresh = draftReport(facts, outline, partiesOf(facts.office, outline, request.receiver));
  const last = request.carryFromId === null ? null : getReport(db, request.carryFromId);
  const blocks = last
    ? carryOver(
        fresh,
        { id: last.id, period: getPeriod(last.periodKey), blocks: last.blocks },
        {
          period: facts.period,
          lastNumbers: numbersOfPeriod(facts.book, last.periodKey),
          textOf: createWording(facts).textOf,
        },
      )
    : fresh;
  const report = insertReport(db, { ...request, outline, blocks, carriedFromId: request.carryFromId }, context);
  return describeReport(db, report, facts);
}

/**
 * Locks a report as it goes out: every figure frozen, with the rows it was made from.
 * Throws AppError `report.staleFigures` while a number of the last period is in it.
 */
export function lockReport(
  db: Database,
  { id, version }: { readonly id: number; readonly version: number },
  { context, today }: { readonly context: WriteContext; readonly today: string },
): ReportDetail {
  const report = readReport(db, id, today);
  if (report.state === 'sent') throw new AppError('report.alreadySent');
  if (report.stale.length > 0) {
    throw new AppError('report.staleFigures', {
      count: report.stale.length,
      figures: report.stale
        .slice(0, 5)
        .map(({ text }) => text)
        .join('; '),
    });
  }
  transaction(db, () => {
    const { blocks, appendices, figures } = report;
    sendReport(
      db,
      {
        id,
        version,
        blocks: setFrozen(blocks, true),
        appendices: appendices.map((each) => ({ ...each, blocks: setFrozen(each.blocks, true) })),
        figures,
      },
      context,
    );
    saveReportVersion(db, { id, note: 'Bản đã gửi' }, context);
  });
  return readReport(db, id, today);
}

/** The paper of a report among the documents: made anew while it is a draft, or while none is there. */
export function putOnPaper(
  db: Database,
  id: number,
  { context, today }: { readonly context: WriteContext; readonly today: string },
): { readonly documentId: number } {
  const report = getReport(db, id);
  const facts = factsOf(db, report, today);
  const detail = describeReport(db, report, facts);
  const composed = reportToPaper(facts, {
    outline: report.outline,
    receiver: report.receiver,
    blocks: detail.blocks,
    appendices: detail.appendices,
  });
  const draft = withUsualRecipients(composed, getPaperLists(db));
  return transaction(db, () => {
    const present = report.documentId === null ? null : findDraft(db, report.documentId);
    const document = present
      ? updateDraft(db, { id: present.id, version: present.version, draft }, context)
      : insertDraft(db, draft, context);
    linkPaper(db, id, document.id);
    return { documentId: document.id };
  });
}

/** The paper while it can still be changed; null once it was issued or discarded. */
function findDraft(db: Database, documentId: number) {
  try {
    const document = getDocument(db, documentId);
    return document.state === 'draft' || document.state === 'sentToSign' ? document : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'record.notFound') return null;
    throw error;
  }
}
