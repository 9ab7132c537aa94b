/** One month to pick a day from, by mouse or with the arrow keys. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { addDays, formatDate, listWeeks } from './dates.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginBottom: '4px' },
  table: { borderCollapse: 'collapse' },
  weekday: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: 400, height: '28px' },
  cell: { padding: '1px' },
  day: { minWidth: '32px', width: '32px', height: '32px', padding: 0, fontWeight: tokens.fontWeightRegular },
  otherMonth: { color: tokens.colorNeutralForeground4 },
});

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const words = shellStrings.date;

export interface CalendarProps {
  /** The chosen day, or the one to start from; `YYYY-MM-DD`. */
  readonly startOn: string;
  readonly onPick: (isoDate: string) => void;
}

export function Calendar({ startOn, onPick }: CalendarProps) {
  const styles = useStyles();
  const [current, setCurrent] = useState(startOn);
  const table = useRef<HTMLTableElement>(null);
  const year = Number(current.slice(0, 4));
  const month = Number(current.slice(5, 7));
  useEffect(() => {
    table.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setCurrent(addDays(current, step));
  };
  const firstOfMonth = `${current.slice(0, 7)}-01`;
  return (
    <>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={words.previousMonth}
          onClick={() => setCurrent(addDays(firstOfMonth, -1))}
        />
        <Text weight="semibold" aria-live="polite">
          {words.month(month, year)}
        </Text>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={words.nextMonth}
          onClick={() => setCurrent(addDays(firstOfMonth, 31).slice(0, 8) + '01')}
        />
      </div>
      <table className={styles.table} ref={table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {words.weekdays.map((weekday) => (
              <th key={weekday} scope="col" className={styles.weekday}>
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listWeeks(year, month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={styles.cell}>
                  <Button
                    className={mergeClasses(styles.day, day.slice(0, 7) !== current.slice(0, 7) && styles.otherMonth)}
                    appearance={day === current ? 'primary' : 'subtle'}
                    tabIndex={day === current ? 0 : -1}
                    data-day={day}
                    aria-label={formatDate(day)}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </Button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
