/** Papers and databases for the tests of this room. Not part of the product. */
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import type { Office } from '../../core/domain/office.ts';
import type { ProgressInput } from '../../core/domain/progress.ts';
import type { ParsedDocument, ParsedTask } from '../../core/import/parsed-document.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { openDatabase } from '../open.ts';
import { importPlan, type PlanImport } from '../plans/plans.ts';
import { listTasks } from '../tasks/tasks.ts';

export const today = '2026-11-22';

/** A clerk at 09:30 in the morning, Vietnam's time. */
export const context: WriteContext = { actor: 'Nguyễn Thị Hoa', now: '2026-11-22T02:30:00.000Z' };

export function openMemory(): Database {
  return openDatabase(':memory:', { backupFolder: null, now: context.now });
}

export function parsedTask(changes: Partial<ParsedTask> = {}): ParsedTask {
  return {
    type: 'criterion',
    code: '2.1',
    title: 'Công bố, công khai thủ tục hành chính',
    goal: '100% thủ tục hành chính được công khai đúng hạn',
    measures: [{ level: 1, text: 'Rà soát danh mục thủ tục hành chính' }],
    leadAgencies: ['Văn phòng UBND tỉnh'],
    coordinatingAgencies: [],
    implementingAgencies: [],
    deadline: { raw: 'Trước ngày 15/12/2026', kind: 'date', bound: 'before', date: '2026-12-14' },
    product: 'Quyết định công bố',
    field: 'procedure',
    source: { lineFrom: 2, lineTo: 3 },
    ...changes,
  };
}

export function parsedDocument(tasks: readonly ParsedTask[], changes: Partial<ParsedDocument> = {}): ParsedDocument {
  return {
    header: {
      kind: 'KH',
      parentAgency: null,
      issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH',
      number: '12',
      symbol: 'KH-UBND',
      place: 'An Giang',
      issuedOn: '2026-01-05',
      subject: 'Cải cách hành chính năm 2026',
      signingAuthority: ['TM'],
      signerTitle: null,
      signerName: null,
      addressees: [],
      recipients: [],
    },
    tasks: [...tasks],
    indicators: [],
    agencies: {},
    warnings: [],
    legalBases: ['Nghị quyết số 76/NQ-CP'],
    lines: ['KẾ HOẠCH', '2.1. Công bố, công khai thủ tục hành chính', 'Cơ quan phụ trách: Văn phòng UBND tỉnh'],
    ...changes,
  };
}

/** An import; `seed` makes the fingerprint, so that two papers differ. */
export function planImport(document: ParsedDocument, seed = 'a'): PlanImport {
  return { fileName: `ke-hoach-${seed}.docx`, fingerprint: seed.padStart(64, '0'), year: 2026, document };
}

/** Stores a plan of these tasks; the ids of the tasks come in the order given. */
export function storePlan(db: Database, tasks: readonly ParsedTask[], seed = 'a') {
  const { planId } = importPlan(db, planImport(parsedDocument(tasks), seed), context);
  return { planId, taskIds: listTasks(db, { planId }, today).map((task) => task.id) };
}

export function progressInput(taskId: number, changes: Partial<ProgressInput> = {}): ProgressInput {
  return {
    taskId,
    periodKey: '2026-Q3',
    agencyId: null,
    status: 'inProgress',
    percent: 40,
    completedOn: null,
    outcome: '',
    obstacle: '',
    recommendation: '',
    evidence: [],
    ...changes,
  };
}

export const office: Office = {
  parentAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
  issuingAgency: 'SỞ NỘI VỤ',
  name: 'Sở Nội vụ tỉnh An Giang',
  abbreviation: 'SNV',
  draftingUnit: 'CCHC',
  issuePlace: 'An Giang',
  reportsTo: 'Ủy ban nhân dân tỉnh An Giang',
  signatory: { titleLines: ['GIÁM ĐỐC'], name: 'Trần Văn Bình' },
};

export function documentDraft(
  header: Partial<DocumentDraft['header']> = {},
  changes: Partial<DocumentDraft> = {},
): DocumentDraft {
  return {
    kind: 'BC',
    header: {
      parentAgency: office.parentAgency,
      issuingAgency: office.issuingAgency,
      number: null,
      symbol: 'BC-SNV',
      issuePlace: 'An Giang',
      issuedOn: null,
      year: 2026,
      subject: 'Kết quả cải cách hành chính quý III năm 2026',
      ...header,
    },
    addressees: [],
    legalBases: [],
    blocks: [{ type: 'paragraph', runs: [{ text: 'Kết quả trong kỳ như sau.' }] }],
    signatory: office.signatory,
    recipients: ['Như trên'],
    filingNote: 'VT, CCHC',
    appendices: [],
    ...changes,
  };
}
