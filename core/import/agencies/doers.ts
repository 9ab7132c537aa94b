/** Who does a piece of work, and the task of a paragraph that names them: what duties and assignments have in common. */
import { type Paragraph, withoutEndMark } from '../lines/paragraph.ts';
import type { ParsedTask } from '../parsed-document.ts';
import { type ReadingContext, readAgencies } from '../reading-context.ts';
import { beginsWithAgency, isGroupName, readAgencyPhrase } from './agency-names.ts';

/** Longer than the name of any agency that stands as a heading. */
const longestAgencyHeading = 260;

/** Who does a piece of work: a named body answers for it (lead), a group carries it out (implementing). */
export interface Doers {
  readonly leadAgencies: readonly string[];
  readonly implementingAgencies: readonly string[];
  /** Who works along on all that is handed down: "Sở X chủ trì, phối hợp với Sở Y:" above its items. */
  readonly coordinatingAgencies?: readonly string[];
}

/** For work that names nobody. */
export const nobody: Doers = { leadAgencies: [], implementingAgencies: [] };

/** Sorts names into those that answer and the groups that carry out. */
export function doersOf(names: string, context: ReadingContext): Doers {
  const all = readAgencies(names, context);
  return {
    leadAgencies: all.filter((name) => !isGroupName(name)),
    implementingAgencies: all.filter((name) => isGroupName(name)),
  };
}

/** A task of a paragraph; everything that the paragraph does not say is null or empty. */
export function taskOf(
  type: ParsedTask['type'],
  code: string | null,
  title: string,
  doers: Doers,
  source: ParsedTask['source'],
): ParsedTask {
  return {
    type,
    code,
    title: (withoutEndMark(title) || title).slice(0, 20_000),
    goal: null,
    measures: [],
    leadAgencies: [...doers.leadAgencies],
    coordinatingAgencies: [],
    implementingAgencies: [...doers.implementingAgencies],
    deadline: null,
    product: null,
    field: null,
    source,
  };
}

/** Words before the names of a heading: "Giao Sở Nội vụ:", "Đối với Bộ Y tế". */
const headingOpening = /^(?:giao(?: cho)?|đề nghị|yêu cầu|kiến nghị|đối với|về phía|trách nhiệm của|nhiệm vụ của) /iu;

/** "Đồng chí Nguyễn Văn A, Chủ tịch UBND xã, Trưởng ban" over the person's work. */
const personHeading =
  /^(?:Đồng chí|Ông|Bà) (\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4})(?:(?: ?,| -| –) (?:Phó |Ủy viên|Chủ tịch|Trưởng|Giám đốc|Chánh|Bí thư|Thành viên)[^.;:]{0,120})?$/u;

/** Who a heading names that is nothing but names: "1.1. Sở Nội vụ", "Giao Sở Nội vụ:"; null when it says more. */
export function readAgencyHeading({ text }: Paragraph, context: ReadingContext): Doers | null {
  const named = personHeading.exec(withoutEndMark(text))?.[1];
  if (named) return { leadAgencies: [named], implementingAgencies: [] };
  const names = withoutEndMark(text.replace(headingOpening, ''));
  if (names.length > longestAgencyHeading || !beginsWithAgency(names)) return null;
  const read = readAgencyPhrase(`${names}:`, context.agencies.spellings);
  return read === names ? doersOf(names, context) : null;
}

/** "Trên đây là Báo cáo …": ends a paper and asks for nothing. */
export function isClosingSentence({ text }: Paragraph): boolean {
  return /^(?:Trên đây là |Trong quá trình |Quá trình (?:triển khai|thực hiện)|Thừa lệnh |Mọi (?:vướng mắc|thông tin|chi tiết)|Thông tin chi tiết|Rất mong |Trân trọng |Nếu có (?:khó khăn|vướng mắc))/u.test(
    text,
  );
}
