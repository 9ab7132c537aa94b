/** What a rule is: its data (id, clause, cell, severity, time in force) and its check over a mapped paper. */
import type { Mode, Severity } from '../format-report.ts';
import type { PaperMap } from '../paper-map.ts';

/** One departure as a check states it; place and severity come from the rule unless stated. */
export interface Finding {
  readonly message: string;
  readonly where?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly severity?: Severity;
  readonly fixable?: boolean;
}

export type Verdict =
  | { readonly status: 'passed' | 'notApplicable' | 'manual' }
  | { readonly status: 'failed' | 'missing'; readonly findings: readonly Finding[] };

export interface CheckContext {
  readonly mode: Mode;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface FormatRule {
  /** "G3" */
  readonly id: string;
  /** "Phụ lục I, Mục I.1" of Nghị định 30/2020/NĐ-CP. */
  readonly clause: string;
  /** The component and its number in the layout diagram: "ô số 3 (số, ký hiệu)". */
  readonly cell: string;
  readonly severity: Severity;
  readonly title: string;
  /** `YYYY-MM-DD`; `effectiveTo` is null while the rule is in force. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  check(paper: PaperMap, context: CheckContext): Verdict;
}

/** Time in force of Nghị định 30/2020/NĐ-CP as it stands. */
export const decreeInForce = { effectiveFrom: '2020-03-05', effectiveTo: null } as const;

export const notApplicable: Verdict = { status: 'notApplicable' };
/** Only a person can tell. */
export const manual: Verdict = { status: 'manual' };

/** Passed without findings, failed with some. */
export function judge(findings: readonly Finding[]): Verdict {
  return findings.length > 0 ? { status: 'failed', findings } : { status: 'passed' };
}

/** A component that should be there and is not; nothing ever inserts it. */
export function missing(finding: Finding): Verdict {
  return { status: 'missing', findings: [{ found: 'không có', ...finding }] };
}

/**
 * A mandatory component that is not there: a fault in a paper of Điều 7, none in an attachment, and for a person to judge
 * in a form of the office's own.
 */
export function missingIn(map: PaperMap, finding: Finding): Verdict {
  if (map.isAttachment) return notApplicable;
  return map.isUnlistedKind ? manual : missing(finding);
}

/** One finding for one fault that comes again and again. */
export function mergeAlike(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = `${finding.message.replace(/“[^”]*”/g, '')} ${finding.severity ?? ''}`;
    if (!first.has(key)) first.set(key, finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...first].map(([key, finding]) => {
    const more = (counts.get(key) ?? 1) - 1;
    return more > 0 ? { ...finding, where: `${finding.where ?? ''} và ${more} chỗ khác` } : finding;
  });
}
