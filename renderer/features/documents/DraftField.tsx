/** A field of a draft in its place: found again by the path of what it holds, with the clause of the decree behind it. */
import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftField as DraftFieldPath } from '../../../core/domain/draft-gaps.ts';
import { labelWithClause } from '../../decree/clause-help.tsx';
import { documentStrings } from '../../strings/documents.ts';

export interface DraftFieldProps {
  /** Path in the draft, for fields that a message can lead to. */
  readonly path?: DraftFieldPath;
  /** Clause of the decree that says how it is written. */
  readonly clause: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function DraftField({ path, clause, className, children }: DraftFieldProps) {
  return (
    <div data-path={path} data-clause={clause} className={className}>
      {children}
    </div>
  );
}

/** Moves the focus into the field of a path; nothing happens while it is not on the screen. */
export function focusField(root: HTMLElement, path: DraftFieldPath): void {
  root.querySelector<HTMLElement>(`[data-path="${path}"] :is(input, textarea)`)?.focus();
}

export interface WordFieldProps {
  readonly label: string;
  readonly clause: string;
  readonly path?: DraftFieldPath;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
}

/** One line of words. */
export function WordField({ label, clause, path, value, maxLength, onChange, isRequired = false }: WordFieldProps) {
  return (
    <DraftField clause={clause} {...(path ? { path } : {})}>
      <Field
        label={labelWithClause(label, clause)}
        validationMessage={isRequired && value.trim() === '' ? documentStrings.form.required : undefined}
      >
        <Input value={value} maxLength={maxLength} onChange={(_, { value: typed }) => onChange(typed)} />
      </Field>
    </DraftField>
  );
}
