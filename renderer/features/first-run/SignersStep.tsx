/** Bước 3: who signs, by which authority; the first is filled into new papers. */
import { Button, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { TypedSigner } from '../../../core/domain/first-run.ts';
import { partsOfAuthority, type SigningAuthority, signingAuthorities } from '../../../core/domain/signing.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import { blankSigner } from './first-run-form.ts';
import type { StepProps } from './step.ts';
import { TypedField } from './TypedField.tsx';

const words = firstRunStrings.signers;

const mostSigners = 20;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  signer: {
    margin: 0,
    minWidth: 0,
    padding: '6px 12px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: '0 4px', fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '10px 14px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  commands: { display: 'flex', gap: '6px', marginTop: '8px', justifyContent: 'flex-end' },
  add: { alignSelf: 'flex-start' },
});

export function SignersStep({ draft, problems, onChange, onShow }: StepProps) {
  const styles = useStyles();
  const { signers } = draft;
  const setSigners = (next: readonly TypedSigner[]) => onChange({ signers: [...next] });
  return (
    <div className={styles.list}>
      {signers.map((signer, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: signers have no name of their own until they are typed
          key={at}
          className={styles.signer}
          onFocus={() => onShow({ signerAt: at })}
        >
          <legend className={styles.legend}>
            {words.person(at + 1)}
            {at === 0 ? <Text size={200}> ({words.usual})</Text> : null}
          </legend>
          <SignerFields
            at={at}
            signer={signer}
            problems={problems}
            onChange={(changes) => setSigners(signers.with(at, { ...signer, ...changes }))}
          />
          {signers.length > 1 ? (
            <div className={styles.commands}>
              {at > 0 ? (
                <Button
                  size="small"
                  icon={<ArrowUp16Regular />}
                  aria-label={words.first(at + 1)}
                  onClick={() => setSigners([signer, ...signers.toSpliced(at, 1)])}
                />
              ) : null}
              <Button
                size="small"
                icon={<Delete16Regular />}
                aria-label={words.remove(at + 1)}
                onClick={() => setSigners(signers.toSpliced(at, 1))}
              />
            </div>
          ) : null}
        </fieldset>
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<Add16Regular />}
        disabledFocusable={signers.length >= mostSigners}
        onClick={() => setSigners([...signers, { ...blankSigner, head: signers[0]?.head ?? '' }])}
      >
        {words.add}
      </Button>
    </div>
  );
}

interface SignerFieldsProps {
  readonly at: number;
  readonly signer: TypedSigner;
  readonly problems: StepProps['problems'];
  readonly onChange: (changes: Partial<TypedSigner>) => void;
}

function SignerFields({ at, signer, problems, onChange }: SignerFieldsProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field size="small" className={styles.wide} label={words.authority}>
        <Dropdown
          value={words.authorities[signer.authority]}
          selectedOptions={[signer.authority]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue !== undefined && onChange({ authority: optionValue as SigningAuthority })
          }
        >
          {signingAuthorities.map((one) => (
            <Option key={one} value={one}>
              {words.authorities[one]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {partsOfAuthority[signer.authority].map((part) => (
        <TypedField
          key={part}
          label={words.parts[part]}
          hint={words.partHints[part]}
          value={signer[part]}
          problem={problems[`${part}-${at}`]}
          onChange={(text) => onChange({ [part]: text })}
        />
      ))}
      <TypedField
        label={words.name}
        hint={words.nameHint}
        value={signer.name}
        isRequired={false}
        problem={problems[`name-${at}`]}
        onChange={(name) => onChange({ name })}
      />
    </div>
  );
}
