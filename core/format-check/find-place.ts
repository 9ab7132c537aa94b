/** The paragraph a finding speaks of, for a screen that jumps there. Knows nothing of rules. */
import type { TextLine } from './docx/paper.ts';
import type { PaperMap } from './paper-map.ts';
import { cells } from './rules/places.ts';

/** From "đoạn 14: …" in the place, or the first line of the component; null where there is none. */
export function findPlace(where: string, cell: string, map: PaperMap): number | null {
  const named = /^đoạn (\d+)/.exec(where)?.[1];
  if (named) return Number(named);
  const lines: Readonly<Record<string, readonly (TextLine | null | undefined)[]>> = {
    [cells.countryName]: [map.countryName[0], map.motto],
    [cells.agency]: [map.issuingAgency[0], map.parentAgency[0]],
    [cells.number]: [map.number?.line],
    [cells.placeDate]: [map.placeDate?.line],
    [cells.title]: [map.title, map.subject[0]],
    [cells.dispatchSubject]: [map.dispatchSubject[0]],
    [cells.signature]: [map.signature?.titleLines[0]],
    [cells.addressees]: [map.addressees?.opening],
    [cells.recipients]: [map.recipients?.heading],
    [cells.appendix]: [map.appendices[0]?.label],
  };
  const line = lines[cell]?.find((one) => one !== null && one !== undefined);
  return line && line.paragraph.number > 0 ? line.paragraph.number : null;
}
