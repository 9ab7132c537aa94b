/** A list that is written one entry a line. Holds the text as typed, so that a line can be empty while it is being written. */
import { Field, type FieldProps, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { readLines } from './lines.ts';

export interface LineListFieldProps {
  readonly label: FieldProps['label'];
  readonly hint?: string;
  /** What the field starts with; give another `key` to start anew. */
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly rows?: number;
  /** Said while no entry is there, where one is needed. */
  readonly missing?: string;
  /** What is wrong with the entries. */
  readonly problem?: string | undefined;
  readonly size?: 'small' | 'medium';
}

export function LineListField({
  label,
  hint,
  values,
  onChange,
  rows = 3,
  missing,
  problem,
  size = 'medium',
}: LineListFieldProps) {
  const [text, setText] = useState(values.join('\n'));
  return (
    <Field
      label={label}
      hint={hint}
      size={size}
      validationMessage={problem ?? (values.length === 0 ? missing : undefined)}
    >
      <Textarea
        value={text}
        rows={rows}
        resize="vertical"
        onChange={(_, { value }) => {
          setText(value);
          onChange(readLines(value));
        }}
      />
    </Field>
  );
}
