/** Bước 2: symbols, the way of numbering, and where the numbers of this year go on. */
import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import { type Numbering, numberings } from '../../../core/domain/register.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import { startedKinds } from './first-run-form.ts';
import type { StepProps } from './step.ts';
import { useStepStyles } from './step-styles.ts';
import { TypedField } from './TypedField.tsx';

const words = firstRunStrings.numbers;

const useStyles = makeStyles({
  starts: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '10px 14px', alignItems: 'start' },
  title: { margin: '6px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { display: 'block', marginBottom: '8px', color: tokens.colorNeutralForeground3 },
});

export function NumbersStep({ draft, state, today, problems, onChange, onShow }: StepProps) {
  const styles = { ...useStepStyles(), ...useStyles() };
  return (
    <div className={styles.fields}>
      <TypedField
        label={words.abbreviation}
        hint={words.abbreviationHint}
        value={draft.abbreviation}
        problem={problems.abbreviation}
        onChange={(abbreviation) => onChange({ abbreviation })}
        onEnter={() => onShow({ kind: 'BC' })}
      />
      <TypedField
        label={words.draftingUnit}
        hint={words.draftingUnitHint}
        value={draft.draftingUnit}
        problem={problems.draftingUnit}
        onChange={(draftingUnit) => onChange({ draftingUnit })}
        onEnter={() => onShow({ kind: 'CV' })}
      />
      <Field size="small" className={styles.wide} label={words.numbering}>
        <RadioGroup value={draft.numbering} onChange={(_, { value }) => onChange({ numbering: value as Numbering })}>
          {numberings.map((one) => (
            <Radio key={one} value={one} label={words.numberings[one]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.wide}>
        <h3 className={styles.title}>{words.startsTitle(today.slice(0, 4))}</h3>
        <Text size={200} className={styles.hint}>
          {words.startsHint}
        </Text>
        <div className={styles.starts}>
          {startedKinds(draft).map((kind) => (
            <TypedField
              key={kind}
              isNumber
              isRequired={false}
              label={draft.numbering === 'shared' ? words.sharedStart : documentKindNames[kind]}
              {...(state.begun.includes(kind) ? { hint: words.begun } : {})}
              value={draft.starts[kind] ?? '1'}
              problem={problems[`start-${kind}`]}
              onChange={(text) => onChange({ starts: { ...draft.starts, [kind]: text } })}
              onEnter={() => onShow({ kind })}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
