/**
 * Safe fixes of a Word file: reads, applies what the findings carry, checks again, until nothing more changes. Never touches a
 * letter; never a file that is signed, protected, under tracked changes or with macros.
 */
import { applyFixes } from './apply-fixes.ts';
import { type CheckOptions, type Judgement, judgePaper, reportJudgement } from './check-format.ts';
import { readPaperParts } from './docx/read-paper.ts';
import type { Fix } from './fix.ts';
import type { FormatReport, Violation } from './format-report.ts';
import { openPaper } from './open-paper.ts';

export interface FixedPaper {
  /** The very bytes that came in when nothing was to be fixed. */
  readonly docx: Uint8Array;
  readonly before: FormatReport;
  readonly after: FormatReport;
  /** What stood in `before` and does not stand in `after`. */
  readonly fixed: readonly Violation[];
}

/** A fix may bring another fault within reach (margins change what fits a line), hence several rounds. */
const maxRounds = 8;

/**
 * Fixes what can be fixed safely; of the violations only those that `wanted` answers true for.
 * Throws AppError `file.empty`, `formatCheck.wrongKind`, `file.damaged`, `file.encrypted`, `file.legacyWord`.
 */
export function fixFormat(
  docx: Uint8Array,
  fileName: string,
  options: CheckOptions,
  wanted: (rule: string) => boolean = () => true,
): FixedPaper {
  let bytes = docx;
  let parts = openPaper(bytes, fileName);
  let judgement = judgePaper(readPaperParts(parts), options);
  const before = reportJudgement(judgement);
  for (let round = 0; round < maxRounds; round += 1) {
    const fixes = before.auditOnly === null ? listFixes(judgement, wanted) : [];
    if (fixes.length === 0) break;
    bytes = applyFixes(parts, judgement.map.paper, fixes);
    parts = openPaper(bytes, fileName);
    judgement = judgePaper(readPaperParts(parts), { ...options, mode: before.mode });
  }
  const after = reportJudgement(judgement);
  const left = new Set(after.violations.map(keyOf));
  return { docx: bytes, before, after, fixed: before.violations.filter((one) => !left.has(keyOf(one))) };
}

function keyOf({ rule, message }: Violation): string {
  return `${rule} ${message}`;
}

function listFixes({ verdicts }: Judgement, wanted: (rule: string) => boolean): readonly Fix[] {
  return verdicts.flatMap(({ rule, verdict }) =>
    'findings' in verdict && wanted(rule.id) ? verdict.findings.flatMap((finding) => finding.fixes ?? []) : [],
  );
}
