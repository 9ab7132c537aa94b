/** Dòng thời gian: every lead agency over the months of a year, how much is due and how it stands; a cell opens its tasks. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scheduleStrings as words } from '../../strings/schedule.ts';
import { formatCount } from '../../ui/numbers.ts';
import { StatusShare } from '../../ui/StatusShare.tsx';
import { type AgencyYear, countAll } from './due-tasks.ts';

/** As many agencies at first, and as many more each time. */
const pageLength = 60;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    padding: '5px 6px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  cell: {
    padding: '5px 6px',
    textAlign: 'center',
    verticalAlign: 'top',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  more: { padding: '8px 6px' },
});

export interface YearTimelineProps {
  readonly year: number;
  readonly agencies: readonly AgencyYear[];
  /** 1–12 when the present month is in the year; null otherwise. */
  readonly currentMonth: number | null;
  /** `month` 1–12; null for the whole year. */
  readonly onOpen: (agency: string, month: number | null) => void;
}

export function YearTimeline({ year, agencies, currentMonth, onOpen }: YearTimelineProps) {
  const styles = useStyles();
  const [count, setCount] = useState(pageLength);
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  return (
    <>
      <table className={styles.table} aria-label={words.timeline(words.year(year))} data-testid="year-timeline">
        <colgroup>
          <col style={{ width: '22%' }} />
          {months.map((month) => (
            <col key={month} />
          ))}
          <col style={{ width: '72px' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {words.agency}
            </th>
            {months.map((month) => (
              <th
                key={month}
                scope="col"
                className={mergeClasses(styles.head, month === currentMonth && styles.current)}
              >
                {words.monthShort(month)}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              {words.allOfYear}
            </th>
          </tr>
        </thead>
        <tbody>
          {agencies.slice(0, count).map((agency) => (
            <tr key={agency.name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {agency.name}
              </th>
              {agency.months.map((counts, i) => {
                const total = countAll(counts);
                const month = i + 1;
                return (
                  <td key={month} className={mergeClasses(styles.cell, month === currentMonth && styles.current)}>
                    {total > 0 ? (
                      <>
                        <Link
                          as="button"
                          aria-label={words.openCell(agency.name, words.month(month, year), formatCount(total))}
                          onClick={() => onOpen(agency.name, month)}
                        >
                          {formatCount(total)}
                        </Link>
                        <StatusShare counts={counts} />
                      </>
                    ) : null}
                  </td>
                );
              })}
              <td className={styles.cell}>
                <Link
                  as="button"
                  aria-label={words.openCell(agency.name, words.year(year), formatCount(agency.total))}
                  onClick={() => onOpen(agency.name, null)}
                >
                  {formatCount(agency.total)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {agencies.length > count ? (
        <div className={styles.more}>
          <Link as="button" onClick={() => setCount(count + pageLength)}>
            {words.moreAgencies(formatCount(agencies.length - count))}
          </Link>
        </div>
      ) : null}
    </>
  );
}
