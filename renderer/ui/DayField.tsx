/** A labelled day that is stored as `YYYY-MM-DD` and typed or picked as dd/mm/yyyy. What cannot be read is said, and not passed on. */
import { Field, type FieldProps } from '@fluentui/react-components';
import { useState } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { DateField } from './DateField.tsx';
import { formatDate, parseDate } from './dates.ts';

export interface DayFieldProps {
  readonly label: FieldProps['label'];
  readonly hint?: string;
  /** What the field starts with; give another `key` to start anew. */
  readonly value: string | null;
  /** Null when the field was emptied. */
  readonly onChange: (isoDate: string | null) => void;
  /** The day the calendar opens on while nothing is typed; `YYYY-MM-DD`. */
  readonly today: string;
  /** Said while the field is empty, where a day is needed. */
  readonly missing?: string;
  readonly size?: 'small' | 'medium';
}

export function DayField({ label, hint, value, onChange, today, missing, size = 'medium' }: DayFieldProps) {
  const [text, setText] = useState(value ? formatDate(value) : '');
  const isEmpty = text.trim() === '';
  const problem = isEmpty ? missing : parseDate(text) ? undefined : shellStrings.date.invalid;
  const change = (typed: string) => {
    setText(typed);
    const isoDate = parseDate(typed);
    if (isoDate || typed.trim() === '') onChange(isoDate);
  };
  return (
    <Field label={label} hint={hint} size={size} validationMessage={problem}>
      <DateField value={text} onChange={change} today={today} size={size} />
    </Field>
  );
}
