/** A field for a passphrase or a recovery key: hidden signs, kept by nobody. Knows no lock. */
import { Field, Input } from '@fluentui/react-components';

/** As long as the shell takes them. */
const maxLength = 200;

export interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SecretField({ label, hint, problem, value, onChange }: SecretFieldProps) {
  return (
    <Field label={label} hint={hint} validationMessage={problem}>
      <Input
        type="password"
        autoComplete="off"
        value={value}
        maxLength={maxLength}
        onChange={(_, change) => onChange(change.value)}
      />
    </Field>
  );
}
