/** Figures of a large province: 120 indicators, 20 units, 12 months. The same every time. */
import type { IndicatorGroup, IndicatorInput, ValueChange } from '../../../core/domain/indicator.ts';
import { listPeriods } from '../../../core/domain/reporting-period.ts';
import { defaultProfile } from '../../../core/profile/index.ts';
import { listAgencies, seedAgencies } from '../../../db/agencies/agencies.ts';
import type { WriteContext } from '../../../db/context.ts';
import type { Database } from '../../../db/database.ts';
import { saveOffice } from '../../../db/office/office.ts';
import { addToCatalogue, saveValues } from '../../../db/reports/indicators.ts';

export const benchDay = '2026-12-20';
export const size = { indicators: 120, units: 20, periods: 12 } as const;

const context: WriteContext = { actor: 'Chuyên viên', now: '2026-12-20T02:00:00.000Z' };

const fields = ['direction', 'institution', 'procedure', 'apparatus', 'civilService', 'digitalGovernment'] as const;

const groups: readonly IndicatorGroup[] = fields.map((field, i) => ({
  code: `nhom-${i + 1}`,
  name: `Nhóm số liệu ${i + 1}`,
  field,
}));

/** Every third indicator is the share of the two before it; the first of each group is a headline. */
const indicators: readonly IndicatorInput[] = Array.from({ length: size.indicators }, (_, i) => {
  const isShare = i % 3 === 2;
  return {
    code: `chi-tieu-${i + 1}`,
    group: groups[Math.floor((i * groups.length) / size.indicators)]?.code ?? 'nhom-1',
    name: isShare ? `Tỷ lệ hồ sơ giải quyết đúng hạn loại ${i + 1}` : `Số hồ sơ tiếp nhận, giải quyết loại ${i + 1}`,
    unit: isShare ? '%' : 'hồ sơ',
    direction: isShare ? 'up' : 'none',
    target: isShare ? '80' : null,
    decimals: isShare ? 2 : 0,
    accumulation: 'flow',
    formula: isShare
      ? { kind: 'ratio', numerator: `chi-tieu-${i}`, denominator: `chi-tieu-${i - 1}` }
      : { kind: 'entered' },
    display: isShare && i % 20 === 2 ? 'headline' : 'line',
  };
});

/** Fills a new database; answers how many values it holds. */
export function fillDatabase(db: Database): number {
  seedAgencies(db, defaultProfile.agencies);
  saveOffice(
    db,
    {
      parentAgency: 'UBND TỈNH AN GIANG',
      issuingAgency: 'SỞ NỘI VỤ',
      name: 'Sở Nội vụ tỉnh An Giang',
      abbreviation: 'SNV',
      draftingUnit: 'CCHC',
      issuePlace: 'An Giang',
      reportsTo: 'Ủy ban nhân dân tỉnh An Giang',
      signatory: { titleLines: ['GIÁM ĐỐC'], name: '' },
    },
    context,
  );
  addToCatalogue(db, { groups, indicators }, context);
  const units = listAgencies(db).slice(0, size.units);
  const months = listPeriods('month', 2026);
  const changes = indicators.flatMap(({ code }, i) =>
    units.flatMap(({ id }, unit) =>
      months.map(({ key }, month): ValueChange => {
        const whole = 1000 + ((i * 31 + unit * 17 + month * 7) % 900);
        const value = i % 3 === 0 ? whole : Math.round(whole * 0.9);
        return { indicator: code, periodKey: key, agencyId: id, value: i % 3 === 2 ? '90' : String(value) };
      }),
    ),
  );
  return saveValues(db, changes, context);
}

export const benchContext = context;
