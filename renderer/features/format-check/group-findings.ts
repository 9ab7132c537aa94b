/** Findings in the order of the layout diagram, under the component they belong to. Knows no screen. */
import type { Severity, Violation } from '../../../core/format-check/index.ts';

export interface FindingGroup {
  readonly cell: string;
  readonly findings: readonly Violation[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors before warnings before notes, within each component; components in the order in which they are first met. */
export function groupFindings(violations: readonly Violation[]): readonly FindingGroup[] {
  return [...Map.groupBy(violations, ({ cell }) => cell)].map(([cell, findings]) => ({
    cell,
    findings: findings.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity)),
  }));
}

/** How many of each severity. */
export function countSeverities(violations: readonly Violation[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => violations.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
