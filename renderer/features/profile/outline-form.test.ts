import { expect, it } from 'vitest';
import { defaultProfile } from '../../../core/profile/index.ts';
import { outlineSchema } from '../../../core/report/outline.ts';
import {
  addSection,
  changeSection,
  listOutlineProblems,
  moveSection,
  newCode,
  newOutline,
  numberSections,
  putOutline,
  removeSection,
  toggleContents,
  withChoices,
} from './outline-form.ts';

const [outline] = defaultProfile.outlines;
if (!outline) throw new Error('the profile has outlines');
const numbersOf = (sections: typeof outline.sections | ReturnType<typeof numberSections>) =>
  sections.map(({ number }) => number);

it('numbers the outlines that ship as they stand', () => {
  for (const { sections } of defaultProfile.outlines)
    expect(numbersOf(numberSections(sections))).toEqual(numbersOf(sections));
});

it('a section added, moved and taken away leaves the rest, numbers follow', () => {
  const longer = addSection(outline, 0, 'Mục mới');
  expect(longer.sections[1]).toMatchObject({ title: 'Mục mới', level: 1, number: 'II.' });
  expect(longer.sections[0]?.number).toBe('I.');
  expect(new Set(longer.sections.map(({ id }) => id)).size).toBe(longer.sections.length);
  expect(outlineSchema.safeParse(longer).success).toBe(true);
  const moved = moveSection(longer, 1, -1);
  expect(moved.sections.slice(0, 2).map(({ title }) => title)).toEqual(['Mục mới', outline.sections[0]?.title]);
  expect(removeSection(moved, 0)).toEqual(outline);
  expect(moveSection(outline, 0, -1)).toBe(outline);
});

it('a blank title is a problem of its section', () => {
  expect([...listOutlineProblems(changeSection(outline, 2, { title: ' ' }))]).toEqual(['title-2']);
  expect(listOutlineProblems(outline).size).toBe(0);
});

it('what a section asked for with its fields comes back when it is chosen again', () => {
  const original = [{ kind: 'outcomes' as const, fields: ['direction' as const] }, { kind: 'progress' as const }];
  expect(toggleContents(original, original, ['progress'], '')).toEqual([{ kind: 'progress' }]);
  expect(toggleContents([{ kind: 'progress' }], original, ['progress', 'outcomes'], '')).toEqual([
    { kind: 'progress' },
    original[0],
  ]);
  expect(toggleContents([], [], ['written'], 'điều cần nói')).toEqual([{ kind: 'written', about: 'điều cần nói' }]);
});

it('the outline of a new kind of report gets a code from its name and stands behind the others', () => {
  const words = { name: 'Báo cáo tháng', subject: 'Công tác {kỳ}', opening: '{cơ quan} báo cáo:', closing: 'Hết.' };
  const fresh = newOutline(words, outline, 'Việc đã làm');
  expect(fresh).toMatchObject({ code: newCode, ministry: outline.ministry, sections: [{ number: 'I.', level: 1 }] });
  const put = putOutline(defaultProfile.outlines, fresh);
  expect(put.code).toBe('bao-cao-thang');
  expect(put.outlines.map(({ code }) => code)).toEqual([...defaultProfile.outlines.map(({ code }) => code), put.code]);
  expect(put.outlines.every((each) => outlineSchema.safeParse(each).success)).toBe(true);
  // Saved again it stays in its place.
  expect(
    putOutline(put.outlines, { ...fresh, code: put.code, name: 'Báo cáo hằng tháng' }).outlines.at(-1),
  ).toMatchObject({
    code: put.code,
    name: 'Báo cáo hằng tháng',
  });
});

it('a content that names fields or groups is asked which, in the order of reports', () => {
  const [asked] = toggleContents([], [], ['outcomes'], '');
  if (!asked) throw new Error('the content is there');
  const at0 = (contents: (typeof asked)[]) => changeSection(outline, 0, { contents });
  expect([...listOutlineProblems(at0([asked]))]).toEqual(['choices-0']);
  const chosen = withChoices(asked, ['other', 'procedure', 'direction', 'no field']);
  expect(chosen).toEqual({ kind: 'outcomes', fields: ['direction', 'procedure', 'other'] });
  expect(listOutlineProblems(at0([chosen])).size).toBe(0);
  expect(withChoices({ kind: 'indicators', groups: [] }, ['dich-vu-cong'])).toEqual({
    kind: 'indicators',
    groups: ['dich-vu-cong'],
  });
});
