/** Facts built by hand for the tests of this room: an office, a small plan, progress. Never imported by the product. */
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts, TaskFacts } from '../core/domain/document-facts.ts';
import type { Office } from '../core/domain/office.ts';
import type { ProgressEntry } from '../core/domain/progress.ts';
import { reportingPeriod } from '../core/domain/reporting-period.ts';
import { defaultProfile } from '../core/profile/index.ts';

export const office: Office = {
  parentAgency: 'UBND TỈNH AN GIANG',
  issuingAgency: 'SỞ NỘI VỤ',
  name: 'Sở Nội vụ tỉnh An Giang',
  abbreviation: 'SNV',
  draftingUnit: 'CCHC',
  issuePlace: 'An Giang',
  reportsTo: 'Ủy ban nhân dân tỉnh An Giang',
  signatory: { titleLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn An' },
};

export function makeTask(id: number, overrides: Partial<TaskFacts> = {}): TaskFacts {
  return {
    id,
    planId: 1,
    planTitle: 'Kế hoạch cải cách hành chính năm 2026',
    planYear: 2026,
    type: 'criterion',
    code: `2.${id}`,
    title: `Tiêu chí thành phần số ${id}`,
    goal: null,
    field: 'direction',
    leadAgencies: ['Sở Nội vụ'],
    coordinatingAgencies: [],
    implementingAgencies: [],
    deadline: null,
    extension: null,
    product: null,
    authority: null,
    status: 'inProgress',
    percent: null,
    outcome: null,
    daysOverdue: null,
    daysLeft: null,
    lacks: 0,
    version: 1,
    measures: [],
    progress: [],
    ...overrides,
  };
}

export function makeProgress(taskId: number, overrides: Partial<ProgressEntry> = {}): ProgressEntry {
  return {
    id: taskId * 10,
    taskId,
    periodKey: '2026-Q3',
    agencyId: null,
    agencyName: null,
    status: 'inProgress',
    percent: 50,
    completedOn: null,
    outcome: '',
    obstacle: '',
    recommendation: '',
    evidence: [],
    recordedBy: 'Chuyên viên',
    recordedAt: '2026-09-14T02:00:00Z',
    ...overrides,
  };
}

export function makeFacts(overrides: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    today: '2026-09-16',
    countedOn: '2026-09-16',
    office,
    plan: {
      id: 1,
      sourceDocumentId: 1,
      title: 'Kế hoạch cải cách hành chính tỉnh An Giang năm 2026',
      year: 2026,
      version: 1,
      documentCode: '15/KH-UBND',
      issuedOn: '2026-01-20',
      isSample: false,
      taskCount: 0,
      importedAt: '2026-01-21T01:00:00Z',
    },
    reminderCounts: new Map(),
    legalBases: ['Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ'],
    tasks: [],
    outlines: defaultProfile.outlines,
    holidayYears: [],
    period: reportingPeriod('quarter', 2026, 3),
    agency: null,
    ...overrides,
  };
}

export function makeDraft(overrides: Partial<DocumentDraft> = {}): DocumentDraft {
  return {
    kind: 'BC',
    header: {
      parentAgency: 'UBND TỈNH AN GIANG',
      issuingAgency: 'SỞ NỘI VỤ',
      issuerName: 'Sở Nội vụ tỉnh An Giang',
      number: null,
      symbol: 'BC-SNV',
      issuePlace: 'An Giang',
      issuedOn: null,
      year: 2026,
      subject: 'Kết quả công tác cải cách hành chính quý III năm 2026',
    },
    addressees: ['Ủy ban nhân dân tỉnh An Giang'],
    legalBases: [],
    blocks: [{ type: 'paragraph', runs: [{ text: 'Trân trọng báo cáo.' }] }],
    signatory: office.signatory,
    recipients: ['Như trên', 'Ban Giám đốc Sở'],
    filingNote: 'VT, CCHC',
    appendices: [],
    ...overrides,
  };
}
