/** Phụ lục: the indicators of a period with the period before, their change and their targets. Pure. */
import type { Appendix, TableCell } from '../../core/domain/document-draft.ts';
import type { Indicator } from '../../core/domain/indicator.ts';
import { periodComparedWith } from '../../core/report/compare-figures.ts';
import { romanNumber } from '../../core/text/roman-number.ts';
import { cell, table } from '../draft-parts.ts';
import { writeCount } from './figure-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { figure, figureCell } from './say.ts';

const columns = [
  ['STT', 7],
  ['Chỉ tiêu', 39],
  ['Đơn vị tính', 12],
  ['Kỳ này', 14],
  ['Kỳ trước', 14],
  ['Chỉ tiêu giao', 14],
] as const;

function indicatorRow(facts: ReportFacts, indicator: Indicator, number: number): TableCell[] {
  const before = periodComparedWith(facts.period, 'previous');
  const valueIn = (periodKey: string) => figure(facts, { kind: 'number', indicator: indicator.code, periodKey });
  const known = before && facts.book.reckon({ indicator: indicator.code, periodKey: before.key, agencyId: null });
  return [
    cell(String(number), 'center'),
    cell(indicator.name),
    cell(indicator.unit, 'center'),
    figureCell(valueIn(facts.period.key)),
    before && known?.value != null ? figureCell(valueIn(before.key)) : cell('', 'center'),
    cell(indicator.target === null ? '' : writeCount(indicator.target, indicator), 'center'),
  ];
}

/** Biểu số liệu; null while no indicator has a figure in the period. */
export function figureAppendix(facts: ReportFacts): Appendix | null {
  const { catalogue } = facts.book;
  const isKnown = ({ code }: Indicator) =>
    facts.book.reckon({ indicator: code, periodKey: facts.period.key, agencyId: null }).value !== null;
  const groups = catalogue.groups
    .map((group) => ({
      group,
      members: catalogue.indicators.filter((each) => each.group === group.code && isKnown(each)),
    }))
    .filter(({ members }) => members.length > 0);
  if (groups.length === 0) return null;
  let number = 0;
  const rows = groups.flatMap(({ group, members }, i) => [
    [
      { ...cell(romanNumber(i + 1), 'center'), bold: true },
      { ...cell(group.name), bold: true, columnSpan: columns.length - 1 },
    ],
    ...members.map((indicator) => {
      number += 1;
      return indicatorRow(facts, indicator, number);
    }),
  ]);
  return { title: `Biểu số liệu ${facts.period.name}`, orientation: 'portrait', blocks: [table(columns, rows)] };
}
