/** Ways to spoil one component of a right paper, for tests. Not part of the product. */
import type { SamplePaper } from './paper-for-tests.ts';

/** Makes a right paper wrong in one thing. */
export type Spoil = (paper: SamplePaper) => SamplePaper;

/** Changes one paragraph of the body by its position. */
export function changeBody(index: number, change: Partial<SamplePaper['body'][number]>): Spoil {
  return (paper) => ({
    ...paper,
    body: paper.body.map((one, position) => (position === index ? { ...one, ...change } : one)),
  });
}

/** Changes every paragraph of a list. */
export function changeAll<K extends 'body' | 'recipients' | 'legalBases' | 'addressees' | 'signatureTitles'>(
  key: K,
  change: Partial<SamplePaper[K][number]>,
): Spoil {
  return (paper) => ({ ...paper, [key]: paper[key].map((one) => ({ ...one, ...change })) });
}

/** Changes words in every paragraph of a list. */
export function rewrite<K extends 'body' | 'recipients' | 'legalBases' | 'addressees' | 'signatureTitles'>(
  key: K,
  from: string,
  to: string,
): Spoil {
  return (paper) => ({ ...paper, [key]: paper[key].map((one) => ({ ...one, text: one.text.replace(from, to) })) });
}

/** Changes one component. */
export function change<
  K extends
    | 'countryName'
    | 'motto'
    | 'parentAgency'
    | 'issuingAgency'
    | 'number'
    | 'placeDate'
    | 'title'
    | 'subject'
    | 'dispatchSubject'
    | 'recipientsHeading'
    | 'signatoryName'
    | 'pageNumber'
    | 'page',
>(key: K, values: Partial<NonNullable<SamplePaper[K]>>): Spoil {
  return (paper) => ({ ...paper, [key]: { ...paper[key], ...values } as SamplePaper[K] });
}

/** Changes one phụ lục. */
export function changeAppendix(index: number, values: Partial<SamplePaper['appendices'][number]>): Spoil {
  return (paper) => ({
    ...paper,
    appendices: paper.appendices.map((one, position) => (position === index ? { ...one, ...values } : one)),
  });
}

/** Replaces whole components. */
export const set =
  (values: Partial<SamplePaper>): Spoil =>
  (paper) => ({ ...paper, ...values });

/** Rule, fault in words, right paper, how it is spoilt, and what the finding says. */
export type PlantedFault = readonly [
  rule: string,
  fault: string,
  paper: SamplePaper,
  spoil: Spoil,
  found: string,
  expected: string,
];
