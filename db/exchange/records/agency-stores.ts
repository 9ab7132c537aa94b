/** The units behind a group, in the exchange: each by itself, so that two PCs may each add some. */
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { findAgencies } from '../../agencies/agencies.ts';
import type { WriteContext } from '../../context.ts';
import type { Database } from '../../database.ts';
import { insertAuditEntry } from '../../history/audit.ts';
import { joinKey, merged, type RecordMap, type RecordStore } from '../record-store.ts';

type MemberFields = FieldsOf<'members'>;

const memberKey = ({ of }: MemberFields) => joinKey(of.group, of.member);

function readMembers(db: Database): RecordMap<MemberFields> {
  const rows = db
    .prepare<[], { readonly id: number; readonly group: string; readonly member: string }>(
      `SELECT agency_member.group_id AS id, agency.name AS "group", member.name AS member
       FROM agency_member JOIN agency ON agency.id = agency_member.group_id
       JOIN agency AS member ON member.id = agency_member.member_id ORDER BY 2, 3`,
    )
    .all();
  return new Map(
    rows.map(({ id, ...of }) => {
      const fields = { of };
      return [memberKey(fields), { id, fields }];
    }),
  );
}

function writeMember(db: Database, { of }: MemberFields, isMember: boolean, context: WriteContext): void {
  const known = findAgencies(db, [of.group, of.member]);
  const [group, member] = [known.get(of.group), known.get(of.member)];
  if (!group || !member || group.id === member.id) return;
  const sql = isMember
    ? 'INSERT INTO agency_member (group_id, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING'
    : 'DELETE FROM agency_member WHERE group_id = ? AND member_id = ?';
  if (db.prepare(sql).run(group.id, member.id).changes === 0) return;
  const change = { member: of.member };
  insertAuditEntry(
    db,
    {
      action: merged,
      subject: 'agency',
      subjectId: group.id,
      before: isMember ? null : change,
      after: isMember ? change : null,
    },
    context,
  );
}

export const memberStore: RecordStore<MemberFields> = {
  kind: 'members',
  tables: ['agency', 'agency_name', 'agency_member'],
  read: readMembers,
  keyOf: memberKey,
  mapAgencies: ({ of }, name) => ({ of: { group: name(of.group), member: name(of.member) } }),
  insert: (db, _, fields, context) => writeMember(db, fields, true, context),
  // A member is named by all that it is.
  update: () => undefined,
  remove: (db, { fields }, context) => writeMember(db, fields, false, context),
  words: {
    subject: (_, key, fields) => (fields ? `${fields.of.member} trong ${fields.of.group}` : key),
    labels: {},
    values: {},
  },
};
