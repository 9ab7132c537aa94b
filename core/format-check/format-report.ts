/** What a check answers: plain data for the screen, the command line and the fixes. Knows nothing of Word. */
import type { AuditReason } from './docx/paper.ts';

export type { AuditReason } from './docx/paper.ts';

export type Severity = 'error' | 'warning' | 'info';
/** Nhà nước; Đảng; văn bản quy phạm pháp luật; not a paper of an agency. */
export type Profile = 'state' | 'party' | 'normative' | 'other';
/** Dự thảo (blank number, day and signature are normal) or phát hành. */
export type Mode = 'draft' | 'issued';

/** The office that uses the application, as its settings have it: what a paper of its own is compared with. */
export interface OwnOffice {
  /** Null when there is none (UBND tỉnh). */
  readonly parentAgency: string | null;
  readonly issuingAgency: string;
  /** Địa danh: "Hà Nội". */
  readonly issuePlace: string;
}

/** One departure from a rule. */
export interface Violation {
  /** "G3", "S1" … */
  readonly rule: string;
  readonly severity: Severity;
  /** Vietnamese: what is wrong and what to do. */
  readonly message: string;
  /** Vietnamese place: "ô số 3 (số, ký hiệu)", "đoạn 14: “…”", "phần (section) 2". */
  readonly where: string;
  /** The component by its number in the layout diagram: "ô số 3 (số, ký hiệu)". */
  readonly cell: string;
  readonly clause: string;
  /** Number of the paragraph to look at, counted over the whole body from 1; null for the page and its headers. */
  readonly paragraph: number | null;
  /** What that paragraph says, shortened; null without one. */
  readonly quote: string | null;
  /** The same as the pages of the preview count: "bảng 1, hàng 2, ô 1, đoạn 1". */
  readonly address: string | null;
  readonly expected: string | null;
  readonly found: string | null;
  /** True where a program may put it right without touching what the paper says. */
  readonly fixable: boolean;
}

/** Why a paper outside the State profile is not judged; empty for the State's own. */
export const profileNotes: Readonly<Record<Profile, string>> = {
  state: '',
  party: 'Đây là văn bản của Đảng: thể thức theo hướng dẫn riêng của Đảng, chương trình không kiểm tra.',
  normative: 'Đây là văn bản quy phạm pháp luật: thể thức theo quy định riêng, chương trình không kiểm tra.',
  other: 'Không nhận ra đây là văn bản của một cơ quan, tổ chức, nên không kiểm tra thể thức.',
};

/** Đạt, lỗi, thiếu, không áp dụng, rà thủ công. */
export type RuleStatus = 'passed' | 'failed' | 'missing' | 'notApplicable' | 'manual';

export const ruleStatusNames: Readonly<Record<RuleStatus, string>> = {
  passed: 'Đạt',
  failed: 'Lỗi',
  missing: 'Thiếu',
  notApplicable: 'Không áp dụng',
  manual: 'Rà thủ công',
};

/** How one rule ended, also when nothing was wrong. */
export interface RuleResult {
  readonly rule: string;
  readonly title: string;
  readonly clause: string;
  readonly cell: string;
  /** How grave a departure is unless a finding says otherwise. */
  readonly severity: Severity;
  readonly status: RuleStatus;
}

export interface FormatReport {
  readonly profile: Profile;
  /** Abbreviation of the kind ("BC", "CV"); null when the paper does not tell. */
  readonly kind: string | null;
  readonly mode: Mode;
  /** Why no program may change the file; null when it may. */
  readonly auditOnly: AuditReason | null;
  readonly violations: readonly Violation[];
  readonly results: readonly RuleResult[];
}
