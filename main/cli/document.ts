/** `document KIND --db FILE --id PLAN --out FILE.docx`: a paper composed from what is stored. */
import { parseArgs } from 'node:util';
import { type DocumentKind, documentKinds, documentKindTraits } from '../../core/domain/document-kinds.ts';
import { isOwnOffice } from '../../core/domain/office.ts';
import { listPeriods, type ReportingPeriod } from '../../core/domain/reporting-period.ts';
import type { ComposeRequest } from '../../core/ipc/document-calls.ts';
import { AppError } from '../../core/ipc/result.ts';
import { foldVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../../db/database.ts';
import { getDocumentFacts } from '../../db/documents/facts.ts';
import { findOffice } from '../../db/office/office.ts';
import { getOverviewGroups } from '../../db/tasks/overview-groups.ts';
import { composeDocument } from '../../templates/compose-document.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { renderDraft } from '../papers.ts';
import { readSampleOffice } from '../resources.ts';
import { clockFor, refuseUsage, requireOption } from './arguments.ts';
import { withDatabase } from './database.ts';

function requireKind(positionals: readonly string[]): DocumentKind {
  const kind = documentKinds.find((known) => known === positionals[0]);
  return kind ?? refuseUsage(`loại văn bản phải là một trong ${documentKinds.join(', ')}`);
}

/** The last quarter whose figures are closed on a day. */
export function lastClosedQuarter(today: string): ReportingPeriod {
  const year = Number(today.slice(0, 4));
  const closed = [year - 1, year].flatMap((y) => listPeriods('quarter', y)).filter(({ endOn }) => endOn < today);
  return closed.at(-1) ?? refuseUsage(`không có quý nào kết thúc trước ${today}`);
}

/** The lead agency with that name, or without a name the one with most late work: not the office itself. */
export function findPressedAgency(db: Database, planId: number, today: string, name: string | undefined): number {
  const { byAgency } = getOverviewGroups(db, { planId }, today);
  const office = findOffice(db);
  const found =
    name === undefined
      ? byAgency.find((group) => group.counts.overdue + group.counts.dueSoon > 0 && !isOwnOffice(office, group.name))
      : byAgency.find((group) => foldVietnamese(group.name) === foldVietnamese(name));
  if (found) return found.key;
  if (name !== undefined) refuseUsage(`không có cơ quan phụ trách nào tên “${name}” trong kế hoạch này`);
  throw new AppError('document.nothingToSay', {
    kind: 'công văn đôn đốc',
    problem: 'không có nhiệm vụ quá hạn hoặc sắp đến hạn',
  });
}

export async function documentCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      db: { type: 'string' },
      id: { type: 'string' },
      out: { type: 'string' },
      period: { type: 'string' },
      agency: { type: 'string' },
      today: { type: 'string' },
    },
  });
  const kind = requireKind(positionals);
  const target = requireOption(values.out, 'out');
  const planId = Number(requireOption(values.id, 'id'));
  if (!Number.isInteger(planId) || planId < 1) refuseUsage(`--id ${values.id} không phải là mã kế hoạch`);
  const clock = clockFor(values.today);
  const paper = await withDatabase(requireOption(values.db, 'db'), clock, (db) => {
    const today = clock.today();
    if (!findOffice(db)) process.stderr.write('Chưa khai cơ quan: dùng cơ quan của dữ liệu mẫu.\n');
    const request: ComposeRequest = {
      kind,
      planId,
      periodKey: documentKindTraits[kind].asksFor === 'period' ? (values.period ?? lastClosedQuarter(today).key) : null,
      agencyId:
        documentKindTraits[kind].asksFor === 'agency' ? findPressedAgency(db, planId, today, values.agency) : null,
    };
    const draft = composeDocument(kind, getDocumentFacts(db, request, today, readSampleOffice()));
    return renderDraft(db, draft);
  });
  await writeFileAtomically(target, paper);
  process.stderr.write(`Đã ghi ${target}\n`);
  return 0;
}
