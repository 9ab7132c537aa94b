/** All SQL of indicators (số liệu): their catalogue, and the values per period and unit. Reckons nothing. */
import type {
  Indicator,
  IndicatorCatalogue,
  IndicatorGroup,
  IndicatorInput,
  IndicatorValue,
  ValueChange,
} from '../../core/domain/indicator.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getAgency } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId, transaction } from '../database.ts';
import { changedFields, insertAuditEntry } from '../history/audit.ts';

type IndicatorRow = Omit<Indicator, 'formula'> & { readonly formula: string };

const selectIndicator = `
  SELECT indicator.id, indicator.code, group_code AS "group", indicator.name, unit, direction, target, decimals,
    accumulation, formula, display, version
  FROM indicator JOIN indicator_group ON indicator_group.code = indicator.group_code
  WHERE dropped_at IS NULL`;

/** The groups and the indicators that stand, in the order of reports. */
export function readCatalogue(db: Database): IndicatorCatalogue {
  const groups = db
    .prepare<[], IndicatorGroup>('SELECT code, name, field FROM indicator_group ORDER BY position, code')
    .all();
  const indicators = db
    .prepare<[], IndicatorRow>(`${selectIndicator} ORDER BY indicator_group.position, indicator.position, indicator.id`)
    .all()
    .map(toIndicator);
  return { groups, indicators };
}

function toIndicator(row: IndicatorRow): Indicator {
  return { ...row, formula: JSON.parse(row.formula) };
}

function findIndicator(db: Database, code: string): Indicator | undefined {
  const row = db.prepare<[string], IndicatorRow>(`${selectIndicator} AND indicator.code = ?`).get(code);
  return row && toIndicator(row);
}

/** A catalogue as it is handed over: groups and indicators in their order. */
export interface CatalogueInput {
  readonly groups: readonly IndicatorGroup[];
  readonly indicators: readonly IndicatorInput[];
}

/** Takes in what the catalogue does not have yet; what is there stays as it is. Answers how many indicators were added. */
export function addToCatalogue(db: Database, input: CatalogueInput, context: WriteContext): number {
  return transaction(db, () => {
    const known = new Set(readCatalogue(db).indicators.map(({ code }) => code));
    for (const group of input.groups) insertGroup(db, group);
    const added = input.indicators.filter(({ code }) => !known.has(code));
    for (const indicator of added) saveIndicator(db, { indicator, version: null }, context);
    return added.length;
  });
}

function insertGroup(db: Database, group: IndicatorGroup): void {
  db.prepare(
    `INSERT INTO indicator_group (code, position, name, field)
     VALUES (@code, (SELECT ifnull(max(position), 0) + 1 FROM indicator_group), @name, @field) ON CONFLICT DO NOTHING`,
  ).run(group);
}

/** Puts the groups in the place of those `before`, in their order. One that an indicator stands in stays, behind the others. */
export function replaceGroups(db: Database, before: readonly IndicatorGroup[], after: readonly IndicatorGroup[]): void {
  const save = db.prepare(
    `INSERT INTO indicator_group (code, position, name, field) VALUES (@code, @position, @name, @field)
     ON CONFLICT (code) DO UPDATE SET position = excluded.position, name = excluded.name, field = excluded.field`,
  );
  const drop = db.prepare(
    'DELETE FROM indicator_group WHERE code = @code AND NOT EXISTS (SELECT 1 FROM indicator WHERE group_code = @code)',
  );
  const toBack = db.prepare('UPDATE indicator_group SET position = position + ?');
  transaction(db, () => {
    const codes = new Set<string>(after.map(({ code }) => code));
    for (const { code } of before) if (!codes.has(code)) drop.run({ code });
    toBack.run(after.length);
    for (const [position, group] of after.entries()) save.run({ ...group, position: position + 1 });
  });
}

/** `version` null adds an indicator; otherwise it is the one that was read. */
export interface IndicatorSaving {
  readonly indicator: IndicatorInput;
  readonly version: number | null;
}

/**
 * Adds or changes an indicator. Its code stays; a dropped one comes back with its values.
 * Throws AppError `record.changedMeanwhile`, `input.invalid` for an unknown group or a formula that refers to itself.
 */
export function saveIndicator(db: Database, { indicator, version }: IndicatorSaving, context: WriteContext): Indicator {
  return transaction(db, () => {
    const present = findIndicator(db, indicator.code);
    if ((present?.version ?? null) !== version) throw new AppError('record.changedMeanwhile');
    assertSound(db, indicator);
    const row = db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO indicator (code, group_code, position, name, unit, direction, target, decimals, accumulation, formula,
           display)
         VALUES (@code, @group, (SELECT ifnull(max(position), 0) + 1 FROM indicator), @name, @unit, @direction, @target,
           @decimals, @accumulation, @formula, @display)
         ON CONFLICT (code) DO UPDATE SET group_code = excluded.group_code, name = excluded.name, unit = excluded.unit,
           direction = excluded.direction, target = excluded.target, decimals = excluded.decimals,
           accumulation = excluded.accumulation, formula = excluded.formula, display = excluded.display,
           version = version + 1, dropped_at = NULL
         RETURNING id`,
      )
      .get({ ...indicator, formula: JSON.stringify(indicator.formula) });
    const changes = changedFields({ ...present }, { ...indicator });
    insertAuditEntry(
      db,
      {
        action: present ? 'indicator.updated' : 'indicator.added',
        subject: 'indicator',
        subjectId: returnedId(row),
        before: present ? (changes?.before ?? null) : null,
        after: changes?.after ?? null,
      },
      context,
    );
    return getIndicator(db, indicator.code);
  });
}

/** Throws AppError `record.notFound`. */
function getIndicator(db: Database, code: string): Indicator {
  const found = findIndicator(db, code);
  if (!found) throw new AppError('record.notFound');
  return found;
}

function assertSound(db: Database, { code, group, formula }: IndicatorInput): void {
  if (!db.prepare('SELECT 1 FROM indicator_group WHERE code = ?').get(group)) {
    throw new AppError('input.invalid', { field: 'Nhóm số liệu' });
  }
  const operands =
    formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : formula.kind === 'sum' ? formula.parts : [];
  if (operands.includes(code)) throw new AppError('input.invalid', { field: 'Công thức' });
}

/** Takes an indicator out of the catalogue; its values stay. Throws AppError `record.notFound`. */
export function dropIndicator(db: Database, code: string, context: WriteContext): void {
  transaction(db, () => {
    const { id, name } = getIndicator(db, code);
    db.prepare('UPDATE indicator SET dropped_at = ?, version = version + 1 WHERE id = ?').run(context.now, id);
    const entry = { action: 'indicator.dropped', subject: 'indicator', subjectId: id } as const;
    insertAuditEntry(db, { ...entry, before: { name }, after: null }, context);
  });
}

const selectValue = `
  SELECT indicator_value.id, indicator.code AS indicator, period_key AS periodKey, agency_id AS agencyId,
    agency.name AS agencyName, value, source, recorded_by AS recordedBy, recorded_at AS recordedAt
  FROM indicator_value
  JOIN indicator ON indicator.id = indicator_value.indicator_id
  LEFT JOIN agency ON agency.id = indicator_value.agency_id`;

/** All values whose period ends in the days given, both inclusive: what a report and its comparisons are made from. */
export function listValues(
  db: Database,
  span: { readonly fromOn: string; readonly toOn: string },
): readonly IndicatorValue[] {
  return db
    .prepare<[typeof span], IndicatorValue>(
      `${selectValue} WHERE period_end_on BETWEEN @fromOn AND @toOn AND indicator.dropped_at IS NULL
       ORDER BY indicator_value.id`,
    )
    .all(span);
}

/**
 * Writes the cells of a grid, all or none; what did not change leaves no trace. Answers how many cells changed.
 * Throws AppError `record.notFound` for an unknown indicator or unit, `input.invalid` for a period that does not exist.
 */
export function saveValues(db: Database, changes: readonly ValueChange[], context: WriteContext): number {
  return transaction(db, () => {
    const idOf = new Map(readCatalogue(db).indicators.map(({ code, id }) => [code, id]));
    const writer = prepareValueWriter(db);
    const nameOf = new Map<number, string>();
    for (const { agencyId } of changes) {
      if (agencyId !== null && !nameOf.has(agencyId)) nameOf.set(agencyId, getAgency(db, agencyId).name);
    }
    return changes.filter((change) =>
      saveValue(
        db,
        writer,
        { ...change, agencyName: nameOf.get(change.agencyId ?? 0) ?? null },
        idOf.get(change.indicator),
        context,
      ),
    ).length;
  });
}

interface CellKey {
  readonly indicatorId: number;
  readonly periodKey: string;
  readonly agencyId: number | null;
}

function prepareValueWriter(db: Database) {
  const cell =
    'indicator_id = @indicatorId AND period_key = @periodKey AND ifnull(agency_id, 0) = ifnull(@agencyId, 0)';
  return {
    find: db.prepare<[CellKey], { readonly value: string; readonly source: string }>(
      `SELECT value, source FROM indicator_value WHERE ${cell}`,
    ),
    remove: db.prepare(`DELETE FROM indicator_value WHERE ${cell}`),
    upsert: db.prepare(
      `INSERT INTO indicator_value (indicator_id, period_key, period_end_on, agency_id, value, source, recorded_by,
         recorded_at)
       VALUES (@indicatorId, @periodKey, @periodEndOn, @agencyId, @value, @source, @recordedBy, @recordedAt)
       ON CONFLICT (indicator_id, period_key, ifnull(agency_id, 0)) DO UPDATE SET value = excluded.value,
         source = excluded.source, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
    ),
  };
}

function saveValue(
  db: Database,
  writer: ReturnType<typeof prepareValueWriter>,
  { periodKey, agencyId, agencyName, value, source = '' }: ValueChange & { readonly agencyName: string | null },
  indicatorId: number | undefined,
  context: WriteContext,
): boolean {
  if (indicatorId === undefined) throw new AppError('record.notFound');
  const period = findPeriod(periodKey);
  if (!period) throw new AppError('input.invalid', { field: 'Kỳ báo cáo' });
  const key: CellKey = { indicatorId, periodKey, agencyId };
  const present = writer.find.get(key);
  if ((present?.value ?? null) === value && (value === null || present?.source === source)) return false;
  if (value === null) writer.remove.run(key);
  else {
    writer.upsert.run({
      ...key,
      periodEndOn: period.endOn,
      value,
      source,
      recordedBy: context.actor,
      recordedAt: context.now,
    });
  }
  const cell = { periodKey, agencyName };
  const action = !present ? 'valueRecorded' : value === null ? 'valueDeleted' : 'valueCorrected';
  insertAuditEntry(
    db,
    {
      action: `indicator.${action}`,
      subject: 'indicator',
      subjectId: indicatorId,
      before: present ? { ...cell, ...present } : null,
      after: value === null ? null : { ...cell, value, source },
    },
    context,
  );
  return true;
}
