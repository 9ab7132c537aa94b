import { beforeEach, describe, expect, test } from 'vitest';
import type { IndicatorInput } from '../../core/domain/indicator.ts';
import type { Database } from '../database.ts';
import { context, openMemory } from '../testing/test-papers.ts';
import { addToCatalogue, dropIndicator, listValues, readCatalogue, saveIndicator, saveValues } from './indicators.ts';

const filesReceived: IndicatorInput = {
  code: 'ho-so-tiep-nhan',
  group: 'thu-tuc',
  name: 'Số hồ sơ tiếp nhận',
  unit: 'hồ sơ',
  direction: 'none',
  target: null,
  decimals: 0,
  accumulation: 'flow',
  formula: { kind: 'entered' },
  display: 'line',
};
const group = { code: 'thu-tuc', name: 'Thủ tục hành chính', field: 'procedure' } as const;
const year = { fromOn: '2025-12-15', toOn: '2026-12-14' };

let db: Database;
beforeEach(() => {
  db = openMemory();
  addToCatalogue(db, { groups: [group], indicators: [filesReceived] }, context);
});

const cell = (value: string | null, periodKey = '2026-Q3') => ({
  indicator: 'ho-so-tiep-nhan',
  periodKey,
  agencyId: null,
  value,
});
const lastAudit = () =>
  db.prepare('SELECT action, before, after FROM audit_entry ORDER BY id DESC LIMIT 1').get() as Record<string, string>;

describe('the catalogue', () => {
  test('taking it in twice changes nothing', () => {
    expect(addToCatalogue(db, { groups: [group], indicators: [filesReceived] }, context)).toBe(0);
    expect(readCatalogue(db).indicators).toMatchObject([{ code: 'ho-so-tiep-nhan', version: 1 }]);
  });

  test('a change is written down; a stale one is refused', () => {
    const changed = { ...filesReceived, name: 'Hồ sơ tiếp nhận trong kỳ' };
    expect(saveIndicator(db, { indicator: changed, version: 1 }, context).version).toBe(2);
    expect(lastAudit()).toMatchObject({ action: 'indicator.updated', before: '{"name":"Số hồ sơ tiếp nhận"}' });
    expect(() => saveIndicator(db, { indicator: changed, version: 1 }, context)).toThrow(
      expect.objectContaining({ code: 'record.changedMeanwhile' }),
    );
  });

  test('a formula that refers to itself is refused', () => {
    const formula = { kind: 'sum' as const, parts: ['ho-so-tiep-nhan'], showsShares: false };
    expect(() => saveIndicator(db, { indicator: { ...filesReceived, formula }, version: 1 }, context)).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
  });

  test('a dropped indicator takes its values along and brings them back', () => {
    saveValues(db, [cell('12')], context);
    dropIndicator(db, 'ho-so-tiep-nhan', context);
    expect(readCatalogue(db).indicators).toEqual([]);
    expect(listValues(db, year)).toEqual([]);
    saveIndicator(db, { indicator: filesReceived, version: null }, context);
    expect(listValues(db, year)).toMatchObject([{ value: '12' }]);
  });
});

describe('the values', () => {
  test('are kept digit by digit, corrected and taken out, each with its entry in the trail', () => {
    expect(saveValues(db, [cell('176181'), cell('0.1', '2026-Q2')], context)).toBe(2);
    expect(listValues(db, year).map(({ periodKey, value }) => [periodKey, value])).toEqual([
      ['2026-Q3', '176181'],
      ['2026-Q2', '0.1'],
    ]);
    expect(saveValues(db, [cell('176181')], context)).toBe(0);
    saveValues(db, [cell('176182')], context);
    expect(lastAudit().action).toBe('indicator.valueCorrected');
    saveValues(db, [cell(null)], context);
    expect(JSON.parse(lastAudit().before ?? '')).toMatchObject({ value: '176182', periodKey: '2026-Q3' });
    expect(listValues(db, year)).toHaveLength(1);
  });

  test('all cells or none', () => {
    const wrong = { ...cell('5'), periodKey: '2026-Q9' };
    expect(() => saveValues(db, [cell('1'), wrong], context)).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
    expect(listValues(db, year)).toEqual([]);
  });

  test('an empty cell that stays empty leaves no trace', () => {
    const before = lastAudit();
    expect(saveValues(db, [cell(null)], context)).toBe(0);
    expect(lastAudit()).toEqual(before);
  });
});
