/** What the rules about paragraphs of the nội dung share: which ones they look at, and one finding for all that fail alike. */
import type { Paragraph } from '../docx/paper.ts';
import type { Fix } from '../fix.ts';
import type { PaperMap } from '../paper-map.ts';
import { describeParagraphs } from './places.ts';
import { type Finding, judge, notApplicable, type Verdict } from './rule.ts';

/** Căn cứ and body in the order of the paper: both are nội dung. */
export function listContent({ legalBases, body }: PaperMap): readonly Paragraph[] {
  return [...legalBases, ...body].toSorted((one, other) => one.number - other.number);
}

/** Runs a check on căn cứ and body, as far as they show text. */
export function onContent(check: (paragraphs: readonly Paragraph[], map: PaperMap) => readonly Finding[]) {
  return (map: PaperMap): Verdict => {
    const shown = listContent(map).filter((one) => one.text !== '');
    return shown.length > 0 ? judge(check(shown, map)) : notApplicable;
  };
}

/** Runs a check on the paragraphs of the body that show text. */
export function onBody(
  check: (paragraphs: readonly Paragraph[], map: PaperMap) => readonly Finding[],
): (map: PaperMap) => Verdict {
  return (map) => {
    const shown = map.body.filter((one) => one.text !== '');
    return shown.length > 0 ? judge(check(shown, map)) : notApplicable;
  };
}

/** One finding for all paragraphs that fail alike. */
export function reportAlike(
  paragraphs: ReadonlyMap<string, readonly Paragraph[]>,
  finding: Omit<Finding, 'where' | 'found' | 'fixes'>,
  fix: (paragraphs: readonly Paragraph[]) => readonly Fix[] = () => [],
): readonly Finding[] {
  return [...paragraphs].map(([found, some]) => ({
    ...finding,
    ...{ found, where: describeParagraphs(some), fixes: fix(some) },
  }));
}

export function groupBy(
  paragraphs: readonly Paragraph[],
  describe: (paragraph: Paragraph) => string | undefined,
): ReadonlyMap<string, readonly Paragraph[]> {
  const groups = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const key = describe(paragraph);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), paragraph]);
  }
  return groups;
}
