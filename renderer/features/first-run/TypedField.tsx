/** One field of the first run: label, hint, what is wrong with it. Knows no step. */
import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';

// An input is as wide as twenty letters by itself, which no narrow column has.
const useStyles = makeStyles({ input: { minWidth: 0 }, inner: { minWidth: 0, width: '100%' } });

export interface TypedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Said when the field is left, with the text as it should stand then. */
  readonly onLeave?: (text: string) => void;
  readonly onEnter?: () => void;
  readonly problem: string | undefined;
  /** How many lines to show; one is a plain input. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly isNumber?: boolean;
  readonly className?: string;
}

export function TypedField({
  label,
  hint,
  value,
  onChange,
  onLeave,
  onEnter,
  problem,
  rows = 1,
  isRequired = true,
  isNumber = false,
  className,
}: TypedFieldProps) {
  const styles = useStyles();
  const common = {
    value,
    onFocus: onEnter,
    onBlur: () => onLeave?.(value),
  };
  return (
    <Field
      size="small"
      className={className}
      label={label}
      hint={hint}
      required={isRequired}
      validationMessage={problem}
    >
      {rows > 1 ? (
        <Textarea rows={rows} maxLength={20_000} onChange={(_, change) => onChange(change.value)} {...common} />
      ) : (
        <Input
          className={styles.input}
          input={{ className: styles.inner }}
          maxLength={2000}
          inputMode={isNumber ? 'numeric' : 'text'}
          onChange={(_, change) => onChange(change.value)}
          {...common}
        />
      )}
    </Field>
  );
}
