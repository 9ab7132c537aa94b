/** All SQL of units: who reports on a task, who stands behind a group, and the progress of many units at once. */
import type { TaskDetail } from '../../core/domain/task.ts';
import type { TaskUnit, TaskUnitsView, UnitGroup, UnitProgress } from '../../core/domain/task-unit.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import { getAgency } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { changedFields, insertAuditEntry } from '../history/audit.ts';
import { recordProgress } from '../progress/progress.ts';
import { findProgressEntry } from '../progress/progress-entries.ts';
import { getTask } from './tasks.ts';

/** Who reports on a task. Throws AppError `record.notFound` for an unknown task. */
export function listTaskUnits(db: Database, taskId: number, today: string): TaskUnitsView {
  const { agencies } = getTask(db, taskId, today);
  const named = [...agencies.lead, ...agencies.implementing].map(({ agencyId }) => getAgency(db, agencyId));
  const groups = new Map(named.filter(({ kind }) => kind === 'group').map(({ id, name }) => [id, name]));
  const units = db
    .prepare<[number], TaskUnit>(
      `SELECT DISTINCT agency.id AS agencyId, agency.name FROM task_unit JOIN agency ON agency.id = task_unit.agency_id
       WHERE task_unit.task_id = ?`,
    )
    .all(taskId);
  return {
    units: units.sort((left, right) => compareVietnamese(left.name, right.name)),
    groups: [...groups].map(([groupId, name]): UnitGroup => ({ groupId, name, memberIds: listMembers(db, groupId) })),
  };
}

/**
 * Chooses the units behind a group, for every task that names it. Throws AppError `record.notFound` for an unknown agency.
 */
export function saveMembers(
  db: Database,
  { groupId, memberIds }: { readonly groupId: number; readonly memberIds: readonly number[] },
  context: WriteContext,
): void {
  transaction(db, () => {
    const namesOf = (ids: readonly number[]) => ids.map((id) => getAgency(db, id).name);
    const before = listMembers(db, groupId);
    const after = [...new Set(memberIds)].filter((id) => id !== groupId).sort((left, right) => left - right);
    const changes = changedFields({ members: namesOf(before) }, { members: namesOf(after) });
    if (!changes) return;
    const remove = db.prepare('DELETE FROM agency_member WHERE group_id = ? AND member_id = ?');
    for (const id of before) if (!after.includes(id)) remove.run(groupId, id);
    const add = db.prepare('INSERT INTO agency_member (group_id, member_id) VALUES (?, ?)');
    for (const id of after) if (!before.includes(id)) add.run(groupId, id);
    insertAuditEntry(
      db,
      { action: 'agency.membersChosen', subject: 'agency', subjectId: groupId, ...changes },
      context,
    );
  });
}

/** Records the progress of several units in one period, all or nothing. Throws as `recordProgress` does. */
export function recordUnitProgress(
  db: Database,
  input: { readonly taskId: number; readonly periodKey: string; readonly units: readonly UnitProgress[] },
  context: WriteContext,
  today: string,
): TaskDetail {
  const { taskId, periodKey } = input;
  return transaction(db, () => {
    for (const unit of input.units) {
      const present = findProgressEntry(db, { taskId, periodKey, agencyId: unit.agencyId });
      const kept = {
        obstacle: present?.obstacle ?? '',
        recommendation: present?.recommendation ?? '',
        evidence: present?.evidence.map((paper) => ({ ...paper })) ?? [],
      };
      recordProgress(db, { ...kept, ...unit, taskId, periodKey }, context, today);
    }
    return getTask(db, taskId, today);
  });
}

function listMembers(db: Database, groupId: number): readonly number[] {
  return db
    .prepare<[number], number>('SELECT member_id FROM agency_member WHERE group_id = ? ORDER BY member_id')
    .pluck()
    .all(groupId);
}
