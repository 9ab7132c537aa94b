/** Indicators and their values in the exchange. A value taken out is a record that is no more; an indicator is dropped by a field. */
import type { IndicatorInput } from '../../../core/domain/indicator.ts';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { findAgencies } from '../../agencies/agencies.ts';
import type { WriteContext } from '../../context.ts';
import { type Database, prepareOnce, returnedId } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import { joinKey, type LocalRecord, merged, type RecordMap, type RecordStore } from '../record-store.ts';

type IndicatorFields = FieldsOf<'indicators'>;
type ValueFields = FieldsOf<'values'>;

type IndicatorRow = Pick<IndicatorInput, 'code' | 'name' | 'unit' | 'direction' | 'target'> & {
  readonly id: number;
  readonly groupCode: string;
  readonly groupName: string;
  readonly groupField: IndicatorFields['group']['field'];
  readonly isDropped: 0 | 1;
  readonly formula: string;
} & Omit<IndicatorFields['reckoning'], 'formula'>;

function readIndicators(db: Database): RecordMap<IndicatorFields> {
  const rows = db
    .prepare<[], IndicatorRow>(
      `SELECT indicator.id, indicator.code, indicator.name, unit, direction, target, decimals, accumulation, formula, display,
         indicator_group.code AS groupCode, indicator_group.name AS groupName, indicator_group.field AS groupField,
         dropped_at IS NOT NULL AS isDropped
       FROM indicator JOIN indicator_group ON indicator_group.code = indicator.group_code ORDER BY indicator.id`,
    )
    .all();
  return new Map(
    rows.map(({ id, code, groupCode, groupName, groupField, isDropped, ...row }) => {
      const { name, unit, direction, target, decimals, accumulation, formula, display } = row;
      const fields: IndicatorFields = {
        group: { code: groupCode, name: groupName, field: groupField },
        ...{ name, unit, direction, target },
        reckoning: { decimals, accumulation, formula: JSON.parse(formula), display },
        isDropped: isDropped === 1,
      };
      return [code, { id, fields }];
    }),
  );
}

/** Adds the indicator, with its group where that is not here, or gives it these fields. A group here keeps its words. */
function writeIndicator(
  db: Database,
  code: string,
  { before, after }: { readonly before: IndicatorFields | null; readonly after: IndicatorFields },
  context: WriteContext,
): void {
  db.prepare(
    `INSERT INTO indicator_group (code, position, name, field)
     VALUES (@code, (SELECT ifnull(max(position), 0) + 1 FROM indicator_group), @name, @field) ON CONFLICT DO NOTHING`,
  ).run(after.group);
  const { reckoning, isDropped, group, ...words } = after;
  const id = returnedId(
    db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO indicator (code, group_code, position, name, unit, direction, target, decimals, accumulation, formula,
           display, dropped_at)
         VALUES (@code, @group, (SELECT ifnull(max(position), 0) + 1 FROM indicator), @name, @unit, @direction, @target,
           @decimals, @accumulation, @formula, @display, iif(@isDropped, @now, NULL))
         ON CONFLICT (code) DO UPDATE SET group_code = excluded.group_code, name = excluded.name, unit = excluded.unit,
           direction = excluded.direction, target = excluded.target, decimals = excluded.decimals,
           accumulation = excluded.accumulation, formula = excluded.formula, display = excluded.display,
           version = version + 1, dropped_at = iif(excluded.dropped_at IS NULL, NULL, ifnull(dropped_at, excluded.dropped_at))
         RETURNING id`,
      )
      .get({
        ...{ code, group: group.code, ...words, ...reckoning, formula: JSON.stringify(reckoning.formula) },
        ...{ isDropped: isDropped ? 1 : 0, now: context.now },
      }),
  );
  const changes = changedFields({ ...before }, { ...after });
  if (!changes) return;
  const entry = { action: merged, subject: 'indicator', subjectId: id } as const;
  insertAuditEntry(db, { ...entry, before: before && changes.before, after: changes.after }, context);
}

const directionWords = { up: 'Càng cao càng tốt', down: 'Càng thấp càng tốt', none: 'Không xếp' } as const;
const formulaWords = { entered: 'Nhập số', ratio: 'Tử số / mẫu số', sum: 'Tổng các phần' } as const;

export const indicatorStore: RecordStore<IndicatorFields> = {
  kind: 'indicators',
  tables: ['indicator', 'indicator_group'],
  read: readIndicators,
  insert: (db, code, after, context) => writeIndicator(db, code, { before: null, after }, context),
  update: (db, { id, fields }, after, context) => {
    const code = db.prepare<[number], string>('SELECT code FROM indicator WHERE id = ?').pluck().get(id);
    if (code !== undefined) writeIndicator(db, code, { before: fields, after }, context);
  },
  // An indicator is dropped by a field of it; its row stays with its values.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) => fields?.name ?? key,
    labels: {
      group: 'Nhóm số liệu',
      name: 'Tên số liệu',
      unit: 'Đơn vị tính',
      direction: 'Chiều tốt',
      target: 'Chỉ tiêu',
      reckoning: 'Cách tính',
      isDropped: 'Danh mục số liệu',
    },
    values: {
      group: ({ name }: IndicatorFields['group']) => name,
      direction: (direction: keyof typeof directionWords) => directionWords[direction],
      reckoning: ({ formula, decimals }: IndicatorFields['reckoning']) =>
        `${formulaWords[formula.kind]}, ${decimals} chữ số thập phân`,
      isDropped: (is: boolean) => (is ? 'Đã bỏ' : 'Đang dùng'),
    },
  },
};

const valueKey = ({ of }: ValueFields) => joinKey(of.indicator, of.periodKey, of.agency);

function readValues(db: Database): RecordMap<ValueFields> {
  const rows = db
    .prepare<[], ValueFields['of'] & ValueFields['figure'] & ValueFields['recorded'] & { readonly id: number }>(
      `SELECT indicator_value.id, indicator.code AS indicator, period_key AS periodKey, agency.name AS agency, value, source,
         recorded_by AS "by", recorded_at AS at
       FROM indicator_value JOIN indicator ON indicator.id = indicator_value.indicator_id
       LEFT JOIN agency ON agency.id = indicator_value.agency_id ORDER BY indicator_value.id`,
    )
    .all();
  return new Map(
    rows.map(({ id, indicator, periodKey, agency, value, source, by, at }) => {
      const fields = { of: { indicator, periodKey, agency }, figure: { value, source }, recorded: { by, at } };
      return [valueKey(fields), { id, fields }];
    }),
  );
}

function tellValue(
  db: Database,
  indicatorId: number,
  { before, after }: { readonly before: ValueFields | null; readonly after: ValueFields | null },
  context: WriteContext,
): void {
  const side = (fields: ValueFields | null) =>
    fields && { periodKey: fields.of.periodKey, agencyName: fields.of.agency, ...fields.figure };
  const entry = { action: merged, subject: 'indicator', subjectId: indicatorId } as const;
  insertAuditEntry(db, { ...entry, before: side(before), after: side(after) }, context);
}

function findIndicatorId(db: Database, code: string): number | undefined {
  return prepareOnce<[string], { readonly id: number }>(db, 'SELECT id FROM indicator WHERE code = ?').get(code)?.id;
}

function insertValue(db: Database, fields: ValueFields, context: WriteContext): void {
  const { of, figure, recorded } = fields;
  const indicatorId = findIndicatorId(db, of.indicator);
  const agency = of.agency === null ? null : findAgencies(db, [of.agency]).get(of.agency);
  const period = findPeriod(of.periodKey);
  if (indicatorId === undefined || agency === undefined || !period) return;
  prepareOnce<[object]>(
    db,
    `INSERT INTO indicator_value (indicator_id, period_key, period_end_on, agency_id, value, source, recorded_by, recorded_at)
     VALUES (@indicatorId, @periodKey, @periodEndOn, @agencyId, @value, @source, @by, @at)`,
  ).run({
    ...{ indicatorId, periodKey: of.periodKey, periodEndOn: period.endOn, agencyId: agency?.id ?? null },
    ...{ ...figure, ...recorded },
  });
  tellValue(db, indicatorId, { before: null, after: fields }, context);
}

function updateValue(
  db: Database,
  { id, fields }: LocalRecord<ValueFields>,
  after: ValueFields,
  context: WriteContext,
): void {
  prepareOnce<[object]>(
    db,
    `UPDATE indicator_value SET value = @value, source = @source, recorded_by = @by, recorded_at = @at WHERE id = @id`,
  ).run({ id, ...after.figure, ...after.recorded });
  const indicatorId = findIndicatorId(db, fields.of.indicator);
  if (indicatorId !== undefined) tellValue(db, indicatorId, { before: fields, after }, context);
}

export const valueStore: RecordStore<ValueFields> = {
  kind: 'values',
  tables: ['indicator_value'],
  read: readValues,
  keyOf: valueKey,
  mapAgencies: (fields, name) => ({
    ...fields,
    of: { ...fields.of, agency: fields.of.agency === null ? null : name(fields.of.agency) },
  }),
  changedAt: ({ recorded }) => recorded.at,
  insert: (db, _, fields, context) => insertValue(db, fields, context),
  update: updateValue,
  remove: (db, { id, fields }, context) => {
    db.prepare('DELETE FROM indicator_value WHERE id = ?').run(id);
    const indicatorId = findIndicatorId(db, fields.of.indicator);
    if (indicatorId !== undefined) tellValue(db, indicatorId, { before: fields, after: null }, context);
  },
  words: {
    subject: (db, key, fields) => {
      if (!fields) return key;
      const name = db
        .prepare<[string], string>('SELECT name FROM indicator WHERE code = ?')
        .pluck()
        .get(fields.of.indicator);
      const period = findPeriod(fields.of.periodKey)?.name ?? fields.of.periodKey;
      return [name ?? fields.of.indicator, period, fields.of.agency].filter(Boolean).join(' · ');
    },
    labels: { figure: 'Số liệu' },
    values: {
      figure: ({ value, source }: ValueFields['figure']) =>
        [value.replace('.', ','), source].filter(Boolean).join(' — '),
    },
  },
};
