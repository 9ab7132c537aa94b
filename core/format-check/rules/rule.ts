/** What a rule is: its data (id, clause, cell, severity, time in force) and its check over a mapped paper. */
import type { Fix } from '../fix.ts';
import type { Mode, OwnOffice, Severity } from '../format-report.ts';
import type { PaperMap } from '../paper-map.ts';

/** One departure as a check states it; place and severity come from the rule unless stated. */
export interface Finding {
  readonly message: string;
  readonly where?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly severity?: Severity;
  /** What puts it right without touching a letter; absent where only a person can. */
  readonly fixes?: readonly Fix[];
}

export type Verdict =
  | { readonly status: 'passed' | 'notApplicable' | 'manual' }
  | { readonly status: 'failed' | 'missing'; readonly findings: readonly Finding[] };

export interface CheckContext {
  readonly mode: Mode;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The office whose paper it is; null for papers of others and where no office is known. */
  readonly office: OwnOffice | null;
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

/** One finding for one fault that comes again and again; it can be fixed where every one of them can. */
export function mergeAlike(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(
    findings,
    ({ message, severity }) => `${message.replace(/“[^”]*”/g, '')} ${severity ?? ''}`,
  );
  return [...groups.values()].flatMap((alike): readonly Finding[] => {
    const [first] = alike;
    if (!first || alike.length === 1) return alike;
    const fixes = alike.every((one) => one.fixes && one.fixes.length > 0)
      ? alike.flatMap((one) => one.fixes ?? [])
      : [];
    return [{ ...first, where: `${first.where ?? ''} và ${alike.length - 1} chỗ khác`, fixes }];
  });
}
