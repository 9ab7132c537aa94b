/** Every labelled paper of ours is read as labelled: a paper for each kind of form that was once read wrongly. */
import { expect, it } from 'vitest';
import { indexAgencies } from '../../../core/import/agencies/agencies.ts';
import { readDocument } from '../../../core/import/read-document.ts';
import { defaultProfile } from '../../../core/profile/index.ts';
import { readOwnPapers } from './labels.ts';
import { scorePaper } from './score.ts';

const index = indexAgencies(defaultProfile.agencies);

it.each(readOwnPapers())('$name', async ({ name, bytes, expected }) => {
  const found = await readDocument(bytes, name, { directory: defaultProfile.agencies });
  expect(scorePaper(expected, found, index).differences).toEqual([]);
});
