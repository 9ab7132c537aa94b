/** What every task grammar needs while it reads one paper, and the warnings it leaves. */
import type { AgencyIndex } from './agencies/agencies.ts';
import { splitAgencies } from './agencies/agency-names.ts';
import type { DeadlineContext } from './deadlines/deadlines.ts';
import type { ParseWarning } from './parsed-document.ts';

export interface ReadingContext {
  readonly agencies: AgencyIndex;
  readonly deadlines: DeadlineContext;
  /** Abbreviation of the paper's kind ("KH"), and who issued it; null when the head does not say. */
  readonly kind: string | null;
  readonly issuer: string | null;
  /** Filled while reading. */
  readonly warnings: ParseWarning[];
}

/** The agencies of a list, by the directory's knowledge of names that hold commas. */
export function readAgencies(list: string, context: ReadingContext): readonly string[] {
  return splitAgencies(list, context.agencies.namesNotToCut).slice(0, 200);
}

/** Notes something the clerk should look at; `line` is null for the whole paper. */
export function warn(context: ReadingContext, code: string, message: string, line: number | null): void {
  context.warnings.push({ code, message: message.slice(0, 2000), line });
}
