import { expect, test } from 'vitest';
import { insertDraft } from '../documents/documents.ts';
import { deleteTasks } from '../history/recycle-bin.ts';
import { context, documentDraft, openMemory, parsedTask, storePlan } from '../testing/test-papers.ts';
import { findPlaces } from './find-places.ts';

const open = () => {
  const db = openMemory();
  const { taskIds } = storePlan(db, [
    parsedTask({ code: '2.6', title: 'Giải quyết thủ tục đúng hạn', leadAgencies: ['Sở Tư pháp'] }),
    parsedTask({ code: '2.61', title: 'Số hóa hồ sơ' }),
    parsedTask({ code: '3.1', title: 'Đánh giá tiêu chí 2.6', leadAgencies: ['Sở Y tế'] }),
  ]);
  insertDraft(db, documentDraft({ subject: 'Đôn đốc số hóa hồ sơ' }), context);
  return { db, taskIds };
};

test('a code is found before the tasks that only speak of it', () => {
  expect(findPlaces(open().db, '2.6').tasks.map(({ code }) => code)).toEqual(['2.6', '2.61', '3.1']);
});

test('words are found without diacritics, in tasks, papers and agencies', () => {
  const { db } = open();
  expect(findPlaces(db, 'so hoa')).toMatchObject({
    tasks: [{ code: '2.61' }],
    documents: [{ subject: 'Đôn đốc số hóa hồ sơ', number: null, state: 'draft' }],
  });
  expect(findPlaces(db, 'tu phap').agencies).toEqual(['Sở Tư pháp']);
  expect(findPlaces(db, 'don doc').documents).toHaveLength(1);
});

test('what was deleted is not found, and no words find nothing', () => {
  const { db, taskIds } = open();
  deleteTasks(db, taskIds.slice(0, 1), context);
  expect(findPlaces(db, 'giai quyet dung han').tasks).toEqual([]);
  expect(findPlaces(db, ' "*" ')).toEqual({ tasks: [], documents: [], reports: [], agencies: [] });
});
