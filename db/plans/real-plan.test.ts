/** The real plan of An Giang for 2025, from its text to the counts on the first screen. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../core/import/read-document.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { listAgencies, seedAgencies } from '../agencies/agencies.ts';
import { recordProgress } from '../progress/progress.ts';
import { getOverview } from '../tasks/overview.ts';
import { searchTasks } from '../tasks/task-search.ts';
import { getTask, listTasks } from '../tasks/tasks.ts';
import { context, openMemory, progressInput } from '../testing/test-papers.ts';
import { importPlan, listPlans } from './plans.ts';

const fileName = '002_4a8cda80f0381122.txt';
const file = new URL(`../../../shared/sources/${fileName}`, import.meta.url);
const isPresent = existsSync(file);
// biome-ignore lint/suspicious/noConsole: what was left out must be seen in the output of the tests.
if (!isPresent) console.warn('Left out: ../shared/sources is missing, the plan of 2025 was not stored.');

test.runIf(isPresent)('its 19 criteria and two satisfaction groups are due at the end of 2025', () => {
  const db = openMemory();
  seedAgencies(db, defaultProfile.agencies);
  const seeded = listAgencies(db).length;
  const document = readText(readFileSync(file, 'utf8'), fileName, { directory: defaultProfile.agencies });
  const { planId } = importPlan(db, { fileName, fingerprint: '0'.repeat(64), year: 2025, document }, context);

  expect(listPlans(db)).toMatchObject([{ year: 2025, taskCount: document.tasks.length }]);
  // Every agency of the plan is one of the directory.
  expect(listAgencies(db)).toHaveLength(seeded);

  const criteria = listTasks(db, { planId }, '2025-12-24').filter((task) => /^(2\.\d+|3\.[12])$/.test(task.code ?? ''));
  expect(criteria).toHaveLength(21);
  const duringYear = criteria.filter((task) => task.deadline?.date === '2025-12-31').map((task) => task.code);
  expect(duringYear).toHaveLength(20);
  expect(criteria.map((task) => task.status).filter((status) => status === 'dueSoon')).toHaveLength(20);
  expect(getOverview(db, { planId }, '2025-12-24').counts.dueSoon).toBe(20);
  expect(getOverview(db, { planId }, '2026-01-01').counts.overdue).toBe(20);

  const online = criteria.find((task) => task.code === '2.6');
  const id = online?.id ?? 0;
  const detail = getTask(db, id, '2025-12-24');
  expect(detail.agencies.lead.map((agency) => agency.name)).toEqual([
    'Văn phòng Ủy ban nhân dân tỉnh',
    'Sở Nông nghiệp và Môi trường',
  ]);
  expect(detail.source.lines).toHaveLength(379 - 334 + 1);
  expect(searchTasks(db, 'Sở Nông nghiệp')).toContain(id);

  const done = progressInput(id, { periodKey: '2025-Y', status: 'done', percent: 100, completedOn: '2026-01-05' });
  expect(recordProgress(db, done, context, '2026-01-06').status).toBe('doneLate');
  expect(getOverview(db, { planId }, '2026-01-06').counts).toMatchObject({ overdue: 19, doneLate: 1 });
});
