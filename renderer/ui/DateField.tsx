/** A day to type (5/9/2026, 05/09/2026, 5-9-26) or to pick. Holds the text as typed; `parseDate` reads it. */
import { Button, Input, type InputProps, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { Calendar } from './Calendar.tsx';
import { formatDate, parseDate } from './dates.ts';

const words = shellStrings.date;

export interface DateFieldProps {
  /** The text as typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The day the calendar opens on while nothing readable is typed; `YYYY-MM-DD`. */
  readonly today: string;
  readonly 'aria-label'?: string;
  readonly size?: InputProps['size'];
}

/** Put it in a Fluent `Field` for its label and message. A readable day is written out as dd/mm/yyyy on leaving. */
export function DateField({ value, onChange, today, size, 'aria-label': label }: DateFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const date = parseDate(value);
  const calendarButton = (
    <Popover positioning="below-end" open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" icon={<CalendarLtr20Regular />} aria-label={words.open} />
      </PopoverTrigger>
      <PopoverSurface aria-label={words.calendar}>
        <Calendar
          startOn={date ?? today}
          onPick={(day) => {
            onChange(formatDate(day));
            setIsOpen(false);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
  return (
    <Input
      style={{ width: '100%' }}
      value={value}
      size={size}
      aria-label={label}
      placeholder={words.placeholder}
      contentAfter={calendarButton}
      onChange={(_, { value: text }) => onChange(text)}
      onBlur={() => {
        if (date && formatDate(date) !== value) onChange(formatDate(date));
      }}
    />
  );
}
