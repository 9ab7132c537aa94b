import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../core/domain/document-kinds.ts';
import type { FirstRunState } from '../../../core/domain/first-run.ts';
import { officeSchema } from '../../../core/domain/office.ts';
import { emptyPaperLists } from '../../../core/domain/paper-lists.ts';
import { checkDraft, chooseAgency, nextNumberOf, officeForSpecimen, startDraft } from './first-run-form.ts';

const fresh: FirstRunState = {
  draft: null,
  place: { province: 'Bình Hải', level: 'tỉnh' },
  office: null,
  lists: emptyPaperLists,
  numbering: 'perKind',
  starts: {},
  begun: [],
};

const department = { name: 'Sở Nội vụ', abbreviation: 'SNV', kind: 'department' } as const;
const chosen = chooseAgency(startDraft(fresh), department, fresh.place);

describe('the first run', () => {
  it('asks for everything at first, and for nothing once an agency was chosen', () => {
    const { problems, result } = checkDraft(startDraft(fresh));
    expect(Object.keys(problems.agency)).toEqual(['issuingAgency', 'name', 'issuePlace', 'reportsTo']);
    expect(result).toBeNull();
    expect(checkDraft(chosen).result).toMatchObject({
      office: { name: 'Sở Nội vụ tỉnh Bình Hải', signatory: { titleLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] } },
      starts: {},
      recipients: {},
    });
  });

  it('starts again from what it wrote', () => {
    const draft = {
      ...chosen,
      starts: { BC: '15', CV: '1' },
      recipients: { BC: ' Như trên \n\nBan Giám đốc Sở\n' },
      signers: [
        { authority: 'TL' as const, body: '', head: 'Giám đốc', own: 'Chánh Văn phòng', name: 'Lê Văn Mẫu' },
        { authority: 'direct' as const, body: '', head: '', own: 'Giám đốc', name: '' },
      ],
    };
    const { result } = checkDraft(draft);
    if (!result) throw new Error('the draft is right');
    expect(result.starts).toEqual({ BC: 15 });
    expect(result.recipients).toEqual({ BC: ['Như trên', 'Ban Giám đốc Sở'] });
    const { office, signatories, recipients, numbering, starts } = result;
    const lists = { legalBases: [], signatories: signatories.toReversed(), recipients };
    const again = startDraft({ ...fresh, office, lists, numbering, starts });
    expect(checkDraft(again).result).toEqual(result);
  });

  it.each([
    ['S NV', /^Chỉ dùng chữ, số/],
    ['SNV/CCHC', /^Chỉ dùng chữ, số/],
    ['', /^Hãy ghi mục/],
    ['A'.repeat(31), /dài quá 30/],
  ])('refuses the abbreviation “%s”', (abbreviation, problem) => {
    expect(checkDraft({ ...chosen, abbreviation }).problems.numbers.abbreviation).toMatch(problem);
  });

  it.each(['0', '-3', '1,5', 'mười', '1000000'])('refuses the start “%s”', (text) => {
    expect(checkDraft({ ...chosen, starts: { TB: text } }).problems.numbers['start-TB']).toMatch(/^Số là/);
  });

  it('one shared series has one start', () => {
    const shared = { ...chosen, numbering: 'shared' as const, starts: { BC: '40', CV: 'sai' } };
    expect(checkDraft(shared).result?.starts).toEqual({ BC: 40 });
    for (const kind of documentKinds) expect(nextNumberOf(shared, kind)).toBe(40);
  });

  it('a paper can be drawn at every moment, whatever is typed', () => {
    const long = 'Ủ'.repeat(1900);
    const wild = { ...chosen, issuingAgency: long, abbreviation: long, reportsTo: '', name: ' ' };
    for (const draft of [startDraft(fresh), chosen, wild]) {
      expect(officeSchema.safeParse(officeForSpecimen(draft, 7)).success).toBe(true);
    }
  });
});
