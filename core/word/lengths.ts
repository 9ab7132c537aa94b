/** Lengths as office files write them, in twips (1/20 pt). Knows nothing of what they measure. */

/** Largest length that is believed: twice Word's own limit of 22 inches; hostile files write more. */
const maxTwips = 63_360;
const twipsOfUnit: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

/** English Metric Units of a drawing in one twip. */
export const emuPerTwip = 635;

/** A length in twips; strict files may write "12pt". Undefined when it is no length. */
export function readTwips(value: string | undefined): number | undefined {
  const parts = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(value ?? '');
  if (!parts) return undefined;
  const twips = Number(parts[1]) * (twipsOfUnit[parts[2] ?? ''] ?? 1);
  return Math.min(Math.max(twips, -maxTwips), maxTwips);
}

/** The same in points. */
export function readPoints(value: string | undefined): number | undefined {
  const twips = readTwips(value);
  return twips === undefined ? undefined : twips / 20;
}
