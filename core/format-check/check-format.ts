/**
 * Thể thức check of a Word file against Nghị định 30/2020/NĐ-CP, Phụ lục I: reads, maps the components, runs every rule in
 * force. Knows nothing of single rules.
 */
import type { Paper } from './docx/paper.ts';
import { readPaperParts } from './docx/read-paper.ts';
import { findPlace } from './find-place.ts';
import type { FormatReport, Mode, OwnOffice, RuleResult, Violation } from './format-report.ts';
import { openPaper } from './open-paper.ts';
import { mapPaper, type PaperMap } from './paper-map.ts';
import { foldText, quote } from './paper-text.ts';
import { allRules } from './rules/all-rules.ts';
import { type CheckContext, type Finding, type FormatRule, notApplicable, type Verdict } from './rules/rule.ts';

export interface CheckOptions {
  /** Draft or issued; read from the blanks of number and date when absent. */
  readonly mode?: Mode | undefined;
  /** `YYYY-MM-DD`, the day of the check. */
  readonly today: string;
  /** Its own papers are compared with what the office says of itself; others are not. */
  readonly office?: OwnOffice | null | undefined;
}

/** Every rule in force with how it ended, and what the paper is. */
export interface Judgement {
  readonly map: PaperMap;
  readonly verdicts: readonly { readonly rule: FormatRule; readonly verdict: Verdict }[];
}

/** Runs the rules over a paper that was read. */
export function judgePaper(paper: Paper, options: CheckOptions): Judgement {
  const map = mapPaper(paper, options.mode);
  const context: CheckContext = { mode: map.mode, today: options.today, office: findOwnOffice(map, options) };
  const inForce = allRules.filter((rule) => isInForce(rule, options.today));
  return { map, verdicts: inForce.map((rule) => ({ rule, verdict: runRule(rule, map, context) })) };
}

/** The office, when the paper is its own by the name on it. */
function findOwnOffice({ issuingAgency }: PaperMap, { office }: CheckOptions): OwnOffice | null {
  const name = foldText(issuingAgency.map((line) => line.text).join(' '));
  return office && foldText(office.issuingAgency) === name ? office : null;
}

/**
 * Checks a .docx. Papers of the Party, normative documents and papers of no agency fall under other rules: for them every
 * rule is "không áp dụng" and there are no violations.
 * Throws AppError `file.empty`, `formatCheck.wrongKind`, `file.damaged`, `file.encrypted`, `file.legacyWord`.
 */
export function checkFormat(docx: Uint8Array, fileName: string, options: CheckOptions): FormatReport {
  return reportJudgement(judgePaper(readPaperParts(openPaper(docx, fileName)), options));
}

/** A judgement as plain data. */
export function reportJudgement({ map, verdicts }: Judgement): FormatReport {
  return {
    profile: map.profile,
    kind: map.kind,
    mode: map.mode,
    auditOnly: map.paper.auditOnly,
    violations: verdicts.flatMap(({ rule, verdict }) =>
      'findings' in verdict ? verdict.findings.map((finding) => toViolation(rule, finding, map)) : [],
    ),
    results: verdicts.map(({ rule, verdict }) => toResult(rule, verdict)),
  };
}

function isInForce(rule: FormatRule, today: string): boolean {
  return rule.effectiveFrom <= today && (rule.effectiveTo === null || today <= rule.effectiveTo);
}

/** What can be judged without reading words: the page and the character set itself. */
const wordlessRules: ReadonlySet<string> = new Set(['G1', 'G2', 'G3', 'G4', 'G5', 'G5b', 'G7']);

function runRule(rule: FormatRule, map: PaperMap, context: CheckContext): Verdict {
  if (map.isLegacyEncoded) return wordlessRules.has(rule.id) ? rule.check(map, context) : { status: 'manual' };
  return map.profile === 'state' ? rule.check(map, context) : notApplicable;
}

function toViolation(rule: FormatRule, finding: Finding, map: PaperMap): Violation {
  const where = finding.where ?? rule.cell;
  const paragraph = findPlace(where, rule.cell, map);
  const shown = map.paper.paragraphs.find((one) => one.number === paragraph);
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    ...{ where, cell: rule.cell, clause: rule.clause },
    paragraph,
    address: shown?.address ?? null,
    quote: shown ? quote(shown.text) : null,
    expected: finding.expected ?? null,
    found: finding.found ?? null,
    fixable: map.paper.auditOnly === null && finding.fixes !== undefined && finding.fixes.length > 0,
  };
}

function toResult({ id, title, clause, cell, severity }: FormatRule, { status }: Verdict): RuleResult {
  return { rule: id, title, clause, cell, severity, status };
}
