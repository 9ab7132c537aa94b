/** The result of an import as the command line prints it: the one place that knows the snake_case names. */
import type { ParsedDocument, ParsedHeader, ParsedIndicator, ParsedTask, ParseWarning } from './parsed-document.ts';

function headerToJson(header: ParsedHeader) {
  return {
    kind: header.kind,
    parent_agency: header.parentAgency,
    issuing_agency: header.issuingAgency,
    number: header.number,
    symbol: header.symbol,
    place: header.place,
    date: header.issuedOn,
    subject: header.subject,
    signing_authority: header.signingAuthority,
    signer_title: header.signerTitle,
    signer_name: header.signerName,
    addressees: header.addressees,
    recipients: header.recipients,
  };
}

function sourceToJson(source: ParsedTask['source']) {
  return { line_from: source.lineFrom, line_to: source.lineTo };
}

function taskToJson(task: ParsedTask) {
  return {
    type: task.type,
    code: task.code,
    title: task.title,
    goal: task.goal,
    measures: task.measures.map((measure) => measure.text),
    lead: task.leadAgencies,
    coordinating: task.coordinatingAgencies,
    implementing: task.implementingAgencies,
    deadline: task.deadline,
    product: task.product,
    field: task.field,
    source: sourceToJson(task.source),
  };
}

function indicatorToJson(indicator: ParsedIndicator) {
  const { name, value, unit, period, numerator, denominator, change } = indicator;
  return { name, value, unit, period, numerator, denominator, change, source: sourceToJson(indicator.source) };
}

export interface ImportJson {
  readonly header: ReturnType<typeof headerToJson>;
  readonly tasks: readonly ReturnType<typeof taskToJson>[];
  readonly indicators: readonly ReturnType<typeof indicatorToJson>[];
  readonly agencies: Readonly<Record<string, string>>;
  readonly warnings: readonly ParseWarning[];
}

/** The shape that `import FILE` prints; ready for `JSON.stringify`. */
export function toImportJson(parsed: ParsedDocument): ImportJson {
  return {
    header: headerToJson(parsed.header),
    tasks: parsed.tasks.map(taskToJson),
    indicators: parsed.indicators.map(indicatorToJson),
    agencies: parsed.agencies,
    warnings: parsed.warnings,
  };
}
