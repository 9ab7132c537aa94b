/** Whose profile it is: the name of the province and whether it is a tỉnh or a thành phố. */
import { Button, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProfileIdentity } from '../../../core/profile/index.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';

const words = profileStrings.province;

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '10px 20px', alignItems: 'end' },
  name: { width: '280px' },
});

type Province = Pick<ProfileIdentity, 'province' | 'level'>;

export function ProvinceSection({ identity }: { readonly identity: ProfileIdentity }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<Province | null>(null);
  const saving = useChange('profile.saveProvince');
  const { province, level } = typed ?? identity;
  const isMissing = province.trim() === '';
  const save = () => {
    saving.mutate(
      { province, level },
      {
        onSuccess: () => {
          setTyped(null);
          void announceChange(words.saved);
        },
      },
    );
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.fields}>
        <Field
          className={styles.name}
          label={words.name}
          required
          validationMessage={isMissing ? words.required : undefined}
        >
          <Input value={province} maxLength={100} onChange={(_, { value }) => setTyped({ province: value, level })} />
        </Field>
        <Field label={words.level}>
          <RadioGroup
            layout="horizontal"
            value={level}
            onChange={(_, { value }) => setTyped({ province, level: value === 'tỉnh' ? 'tỉnh' : 'thành phố' })}
          >
            <Radio value="tỉnh" label={words.levels.tỉnh} />
            <Radio value="thành phố" label={words.levels['thành phố']} />
          </RadioGroup>
        </Field>
        <Button disabledFocusable={typed === null || isMissing || saving.isPending} onClick={save}>
          {words.save}
        </Button>
      </div>
      <ErrorMessage error={saving.error} />
    </Section>
  );
}
