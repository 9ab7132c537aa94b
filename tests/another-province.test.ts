/** Nothing of a province is in the code: a profile of a province that does not exist is taken in, and everything follows it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorInput } from '../core/domain/indicator.ts';
import { reportingPeriod } from '../core/domain/reporting-period.ts';
import { readText } from '../core/import/read-document.ts';
import { codeFor, putAgency, removeAgency } from '../core/profile/edit-profile.ts';
import { defaultProfile, type ProfileAgency, type ProvinceProfile, profilePartNames } from '../core/profile/index.ts';
import { openProfile, packProfile } from '../core/profile/profile-file.ts';
import { findAgencies, listAgencies } from '../db/agencies/agencies.ts';
import type { Database } from '../db/database.ts';
import { getUndoState, undoStep } from '../db/history/undo.ts';
import { saveOffice } from '../db/office/office.ts';
import { listOutlines } from '../db/office/outlines.ts';
import {
  listProfileVersions,
  readProfile,
  saveProfileAgencies,
  saveProfilePart,
  saveProfileProvince,
  seedProfileDirectory,
  takeProfile,
} from '../db/office/profile.ts';
import { openDatabase } from '../db/open.ts';
import { readCatalogue, saveIndicator } from '../db/reports/indicators.ts';
import { listReports } from '../db/reports/reports.ts';
import { context, office, parsedTask, storePlan } from '../db/testing/test-papers.ts';
import { draftNewReport, readDueDates, toReportView } from '../main/reports.ts';

const root = path.resolve(import.meta.dirname, '..');
const today = '2026-11-22';

const agency = (name: string, kind: 'department' | 'commune', otherNames: readonly string[] = []): ProfileAgency => ({
  name,
  abbreviation: null,
  otherNames: [...otherNames],
  kind,
  validFromOn: null,
  validToOn: null,
  successorName: null,
});

/** Bình Hải: other agencies, one outline of two sections, reports due three working days after, a day off of its own. */
const other: ProvinceProfile = {
  identity: { code: 'binh-hai', province: 'Bình Hải', level: 'tỉnh', version: 7, changedOn: '2026-09-01', note: '' },
  agencies: [
    agency('Sở Nội vụ', 'department'),
    agency('Sở Biển và Hải đảo', 'department', ['Sở B&HĐ']),
    agency('Ủy ban nhân dân đặc khu Hòn Mây', 'commune', ['UBND đặc khu Hòn Mây']),
  ],
  outlines: [
    {
      code: 'bao-cao-ngan',
      name: 'Báo cáo ngắn của Bình Hải',
      subject: 'Công tác cải cách {kỳ}',
      opening: '{cơ quan} báo cáo {kỳ}:',
      closing: 'Kính trình {nơi nhận}.',
      ministry: 'Bộ Nội vụ',
      sections: [
        { id: 'viec', level: 1, number: 'I.', title: 'Việc biển đảo đã làm', contents: [{ kind: 'progress' }] },
        { id: 'toi', level: 1, number: 'II.', title: 'Việc quý tới', contents: [{ kind: 'nextSteps' }] },
      ],
      appendices: [],
    },
  ],
  dueRules: [{ kind: 'quarter', rule: { kind: 'workingDaysAfter', days: 3 } }],
  catalogue: { groups: [], indicators: [] },
  holidays: [
    { year: 2026, basis: 'announced', source: 'Thông báo số 1', daysOff: ['2026-09-16'], workedWeekendDays: [] },
  ],
};

const counted: IndicatorInput = {
  code: 'so-tau-ca',
  group: 'tau-ca',
  name: 'Số tàu cá đã cấp phép',
  unit: 'tàu',
  direction: 'up',
  target: null,
  decimals: 0,
  accumulation: 'flow',
  formula: { kind: 'entered' },
  display: 'line',
};

function openFresh(): Database {
  const db = openDatabase(':memory:', { backupFolder: null, now: context.now });
  seedProfileDirectory(db);
  return db;
}

const take = (db: Database, profile: ProvinceProfile) =>
  takeProfile(db, { profile, parts: profilePartNames, on: today }, context);

describe('the profile of another province', () => {
  let db: Database;
  beforeAll(() => {
    db = openFresh();
    take(db, openProfile(packProfile({ profile: other, templates: {} }), 'binh-hai.hstinh').profile);
    saveOffice(db, { ...office, name: 'Sở Nội vụ tỉnh Bình Hải' }, context);
  });

  it('is the one in use, whole; exported again it is the same file', () => {
    expect(readProfile(db)).toEqual(other);
    const again = packProfile({ profile: readProfile(db), templates: {} });
    expect(again).toEqual(packProfile({ profile: other, templates: {} }));
  });

  it('gives the directory, and papers are read with it', () => {
    const directory = listAgencies(db).map((one) => ({ ...one, successorName: null }));
    expect(directory.map(({ name }) => name)).toEqual([
      'Sở Biển và Hải đảo',
      'Sở Nội vụ',
      'Ủy ban nhân dân đặc khu Hòn Mây',
    ]);
    const paper = readText(
      [
        'ỦY BAN NHÂN DÂN TỈNH BÌNH HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 9/KH-UBND Bình Hải, ngày 14 tháng 9 năm 2026',
        'KẾ HOẠCH',
        'Cải cách hành chính năm 2026',
        'II. NHIỆM VỤ',
        '2.1. Công bố danh mục thủ tục hành chính biển đảo',
        '- Cơ quan phụ trách: Sở B&HĐ.',
        '- Cơ quan phối hợp: UBND đặc khu Hòn Mây.',
        '- Thời gian hoàn thành: trong 02 ngày làm việc kể từ ngày ban hành Kế hoạch này.',
      ].join('\n'),
      'kh.txt',
      { directory, holidayYears: readProfile(db).holidays },
    );
    expect(paper.agencies).toMatchObject({
      'Sở B&HĐ': 'Sở Biển và Hải đảo',
      'UBND đặc khu Hòn Mây': 'Ủy ban nhân dân đặc khu Hòn Mây',
    });
    // 16/9/2026 is a day off there.
    expect(paper.tasks[0]?.deadline?.date).toBe('2026-09-17');
  });

  it('gives the outline of reports and the days on which they are due', () => {
    expect(listOutlines(db).map(({ code }) => code)).toEqual(['bao-cao-ngan']);
    const { planId } = storePlan(db, [parsedTask({ code: '1', title: 'Việc của đơn vị' })]);
    const { key: periodKey } = reportingPeriod('quarter', 2026, 3);
    const report = draftNewReport(
      db,
      { periodKey, outlineCode: 'bao-cao-ngan', planId, receiver: 'province', carryFromId: null },
      { context, today },
    );
    const headings = report.blocks.flatMap((block) =>
      block.type === 'heading' ? block.runs.map(({ text }) => text).join('') : [],
    );
    expect(headings).toEqual(['Việc biển đảo đã làm', 'Việc quý tới']);
    // Cut-off 14/9/2026 (Monday); 15, 17 and 18 are worked.
    expect(listReports(db).map((each) => toReportView(each, readDueDates(db)).dueOn)).toEqual(['2026-09-18']);
  });
});

it('agencies that something names stay when another directory comes; the others go; undo brings all back', () => {
  const db = openFresh();
  const before = listAgencies(db).map(({ name }) => name);
  storePlan(db, [parsedTask({ code: '1', title: 'Việc', leadAgencies: ['Sở Tư pháp'] })]);
  take(db, other);
  expect(listAgencies(db).map(({ name }) => name)).toContain('Sở Tư pháp');
  expect(listAgencies(db)).toHaveLength(4);
  const { undo } = getUndoState(db);
  undoStep(db, undo?.id ?? 0, context);
  expect(readProfile(db)).toEqual(defaultProfile);
  expect(listAgencies(db).map(({ name }) => name)).toEqual(expect.arrayContaining([...before]));
  db.close();
});

it('a part that the office changes raises the version; the list of versions tells of both', () => {
  const db = openFresh();
  saveProfilePart(db, { part: 'outlines', value: other.outlines, on: today }, context);
  saveProfilePart(db, { part: 'outlines', value: other.outlines, on: today }, context);
  const { identity } = readProfile(db);
  expect(identity).toEqual({
    ...defaultProfile.identity,
    version: defaultProfile.identity.version + 1,
    changedOn: today,
  });
  takeProfile(db, { profile: other, parts: ['holidays'], on: today }, context);
  expect(readProfile(db)).toMatchObject({
    identity: { province: defaultProfile.identity.province, version: defaultProfile.identity.version + 2 },
    holidays: other.holidays,
    agencies: defaultProfile.agencies,
  });
  expect(listProfileVersions(db).map(({ action, parts }) => [action, parts])).toEqual([
    ['profile.imported', ['holidays']],
    ['profile.changed', ['outlines']],
  ]);
  db.close();
});

describe('an office makes the profile of its own province by hand', () => {
  const added = agency('Sở Biển và Hải đảo', 'department', ['Sở B&HĐ']);
  const saveAgency = (db: Database, name: string | null, entry: ProfileAgency) => {
    const renamed = name === null || name === entry.name ? null : { from: name, to: entry.name };
    const agencies = putAgency(readProfile(db).agencies, name, entry);
    saveProfileAgencies(db, { agencies, renamed, on: today }, context);
  };
  const find = (db: Database, name: string) => listAgencies(db).find((one) => one.name === name);

  it('an agency that a paper brought becomes one of the directory, with its kind and spellings', () => {
    const db = openFresh();
    storePlan(db, [parsedTask({ code: '1', title: 'Việc', leadAgencies: [added.name] })]);
    expect(find(db, added.name)?.kind).toBe('other');
    saveAgency(db, null, added);
    expect(find(db, added.name)).toMatchObject({ kind: 'department', otherNames: ['Sở B&HĐ'] });
    db.close();
  });

  it('an agency whose own name stood among its spellings is found by it when the spelling is taken off', () => {
    const db = openFresh();
    take(db, other);
    const [{ id } = { id: 0 }, count] = [find(db, added.name), listAgencies(db).length];
    saveAgency(db, added.name, { ...added, otherNames: [...added.otherNames, added.name.toUpperCase()] });
    saveAgency(db, added.name, added);
    expect(findAgencies(db, [added.name]).get(added.name)?.id).toBe(id);
    expect(listAgencies(db)).toHaveLength(count);
    db.close();
  });

  it('a renamed agency keeps its tasks and its successors, and is found by its old name', () => {
    const db = openFresh();
    take(db, other);
    saveAgency(db, null, { ...agency('Sở Hải sản', 'department'), successorName: added.name });
    const { id } = find(db, added.name) ?? { id: 0 };
    saveAgency(db, added.name, { ...added, name: 'Sở Biển, Hải đảo' });
    expect(find(db, 'Sở Biển, Hải đảo')).toMatchObject({ id, otherNames: ['Sở B&HĐ', 'Sở Biển và Hải đảo'] });
    expect(find(db, 'Sở Hải sản')?.successorId).toBe(id);
    expect(readProfile(db).agencies.find(({ name }) => name === 'Sở Hải sản')?.successorName).toBe('Sở Biển, Hải đảo');
    // One step back: the old name is its name again, the new one no more than a spelling, free for another agency.
    undoStep(db, getUndoState(db).undo?.id ?? 0, context);
    expect(find(db, added.name)?.id).toBe(id);
    expect(find(db, 'Sở Biển, Hải đảo')).toBeUndefined();
    saveAgency(db, null, agency('Sở Biển, Hải đảo', 'department'));
    expect(find(db, 'Sở Biển, Hải đảo')?.id).not.toBe(id);
    db.close();
  });

  it('a name that another agency bears is refused in words, and nothing is changed', () => {
    const db = openFresh();
    take(db, other);
    storePlan(db, [parsedTask({ code: '1', title: 'Việc', leadAgencies: ['Sở Lạ'] })]);
    const before = readProfile(db);
    expect(() => saveAgency(db, added.name, { ...added, name: 'Sở Lạ' })).toThrow('danh mục đã có cơ quan “Sở Lạ”');
    expect(readProfile(db)).toEqual(before);
    db.close();
  });

  it('an agency that is taken out goes from the directory, unless a task names it', () => {
    const db = openFresh();
    take(db, other);
    storePlan(db, [parsedTask({ code: '1', title: 'Việc', leadAgencies: ['Sở Nội vụ'] })]);
    for (const name of ['Sở Nội vụ', added.name]) {
      const agencies = removeAgency(readProfile(db).agencies, name);
      saveProfileAgencies(db, { agencies, renamed: null, on: today }, context);
    }
    expect(readProfile(db).agencies.map(({ name }) => name)).toEqual(['Ủy ban nhân dân đặc khu Hòn Mây']);
    expect(listAgencies(db).map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Ủy ban nhân dân đặc khu Hòn Mây']);
    db.close();
  });

  it('groups of figures come, change their order and go; one that an indicator stands in stays', () => {
    const db = openFresh();
    take(db, other);
    const group = (code: string, name: string) => ({ code, name, field: 'procedure' as const });
    const [licences, ships] = [group('giay-phep', 'Giấy phép khai thác'), group('tau-ca', 'Tàu cá')];
    const save = (groups: readonly (typeof ships)[]) =>
      saveProfilePart(db, { part: 'catalogue', value: { groups: [...groups], indicators: [] }, on: today }, context);
    const listGroups = () => readCatalogue(db).groups.map(({ name }) => name);
    save([licences, ships]);
    expect(listGroups()).toEqual(['Giấy phép khai thác', 'Tàu cá']);
    saveIndicator(db, { indicator: { ...counted, group: ships.code }, version: null }, context);
    save([{ ...licences, name: 'Giấy phép' }]);
    expect(listGroups()).toEqual(['Giấy phép', 'Tàu cá']);
    save([ships]);
    expect(listGroups()).toEqual(['Tàu cá']);
    db.close();
  });

  it('says which province it is; papers and outlines stay', () => {
    const db = openFresh();
    saveProfileProvince(
      db,
      { code: codeFor('Bình Hải', []), province: 'Bình Hải', level: 'thành phố' },
      today,
      context,
    );
    const { identity, ...parts } = readProfile(db);
    expect(identity).toMatchObject({ code: 'binh-hai', province: 'Bình Hải', level: 'thành phố' });
    expect({ ...parts, identity: defaultProfile.identity }).toEqual(defaultProfile);
    expect(listProfileVersions(db).map(({ parts: changed }) => changed)).toEqual([['identity']]);
    db.close();
  });
});

describe('the code', () => {
  /** What belongs to the product, without its tests and without data. */
  function* listSources(folder: string): Generator<string> {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'testing') yield* listSources(file);
      } else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|-for-tests\.ts$/.test(entry.name)) yield file;
    }
  }

  it('names neither the province nor a place in it', () => {
    const places = ['Long Xuyên', 'Rạch Giá', 'Châu Đốc', 'Hà Tiên', 'Phú Quốc', 'Thổ Châu', 'Kiên Giang', 'Kiên Hải'];
    const names = [defaultProfile.identity.province, ...places].map((name) => name.toLowerCase());
    const found = ['core', 'db', 'main', 'preload', 'renderer', 'templates'].flatMap((folder) =>
      [...listSources(path.join(root, folder))].flatMap((file) => {
        const text = readFileSync(file, 'utf8').normalize('NFC').toLowerCase();
        // Every province of the country is named there.
        if (file.endsWith(path.join('format-check', 'province-names.ts'))) return [];
        return names.filter((name) => text.includes(name)).map((name) => `${path.relative(root, file)}: ${name}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
