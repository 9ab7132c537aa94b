/** Facts of reports for tests: the catalogue of the profile with figures typed in. Never imported by the product. */
import type { IndicatorCatalogue, IndicatorValue } from '../../core/domain/indicator.ts';
import { reportingPeriod } from '../../core/domain/reporting-period.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { IndicatorBook } from '../../core/report/indicator-book.ts';
import type { Outline } from '../../core/report/outline.ts';
import { office } from '../facts-for-tests.ts';
import type { ReportFacts } from './report-facts.ts';

export const catalogue: IndicatorCatalogue = {
  groups: defaultProfile.catalogue.groups,
  indicators: defaultProfile.catalogue.indicators.map((indicator, i) => ({ ...indicator, id: i + 1, version: 1 })),
};

/** Figures of a period by indicator. */
export type Figures = Readonly<Record<string, string>>;

export function valuesOf(periods: Readonly<Record<string, Figures>>): readonly IndicatorValue[] {
  return Object.entries(periods)
    .flatMap(([periodKey, figures]) =>
      Object.entries(figures).map(([indicator, value]) => ({ periodKey, indicator, value })),
    )
    .map((each, i) => ({
      ...each,
      id: i + 1,
      agencyId: null,
      agencyName: null,
      source: '',
      recordedBy: 'Chuyên viên',
      recordedAt: '2026-09-14T02:00:00Z',
    }));
}

export function outlineOf(code: string): Outline {
  const found = defaultProfile.outlines.find((outline) => outline.code === code);
  if (!found) throw new Error(`no outline ${code}`);
  return found;
}

/** Facts for a quarter, without a plan. */
export function quarterFacts(
  year: number,
  index: number,
  values: readonly IndicatorValue[],
  changes: Partial<ReportFacts> = {},
): ReportFacts {
  const period = reportingPeriod('quarter', year, index);
  return {
    today: period.endOn,
    countedOn: period.endOn,
    office,
    period,
    plan: null,
    tasks: [],
    book: new IndicatorBook(catalogue, values),
    ...changes,
  };
}

/**
 * Figures of a province for quarters II and III of 2024, as a published report states or implies them: of the second quarter
 * only the two rates are known, from what the third says they rose by.
 */
export const figuresOf2024: Readonly<Record<string, Figures>> = {
  '2024-Q2': { 'ty-le-so-hoa-thanh-phan': '84.72', 'ty-le-so-hoa-ket-qua': '73.41' },
  '2024-Q3': {
    'thu-tuc-bai-bo': '4',
    'thu-tuc-sua-doi': '4',
    'dich-vu-mot-phan': '575',
    'dich-vu-toan-trinh': '773',
    'dich-vu-thong-tin': '564',
    'lien-thong-cac-cap': '85',
    'lien-thong-nganh-doc': '5',
    'lien-thong-tinh': '103',
    'lien-thong-huyen': '31',
    'lien-thong-cung-cap-nganh-doc': '6',
    'co-quan-du-lieu-mo': '179',
    'co-quan-nha-nuoc': '188',
    'tra-ket-qua-dien-tu': '2121',
    'thanh-phan-so-hoa': '1766',
    'danh-muc-thong-tin': '721',
    'danh-muc-mot-phan': '516',
    'danh-muc-toan-trinh': '699',
    'thue-bao-di-dong': '2430409',
    'thue-bao-co-dinh': '429788',
    'dan-so-thong-minh': '66.2',
    'thue-bao-thong-minh': '74.7',
    'ho-bang-rong': '80.24',
    'phan-mem-bo-nganh': '9',
    'ho-so-chua-so-hoa': '15193',
    'ho-so-co-so-hoa': '160988',
    'ho-so-so-hoa-day-du': '158292',
    'ho-so-tai-su-dung': '4393',
    'ket-qua-chua-so-hoa': '23216',
    'ket-qua-co-so-hoa': '173393',
    'tich-hop-quoc-gia': '1215',
    'truong-thong-tin': '20',
    'ky-chuyen-muc': '9',
  },
};
