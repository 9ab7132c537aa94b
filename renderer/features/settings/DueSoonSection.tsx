/** The steps before the last day at which tasks call for attention. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { defaultDueSoonSteps } from '../../../core/domain/task.ts';
import { dueSoonStepsSchema } from '../../../core/domain/task-list.ts';
import { useChange, useRead } from '../../app/api.ts';
import { settingsStrings } from '../../strings/settings.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';

const words = settingsStrings.dueSoon;

const useStyles = makeStyles({
  section: { marginTop: '16px', maxWidth: '1280px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '10px 14px', alignItems: 'end' },
  step: { width: '180px' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  saved: { color: tokens.colorPaletteGreenForeground1 },
});

export function DueSoonSection() {
  const styles = useStyles();
  const stored = useRead('tasks.getDueSoonSteps').data ?? defaultDueSoonSteps;
  const saving = useChange('tasks.setDueSoonSteps');
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const texts = typed ?? stored.map(String);
  const steps = dueSoonStepsSchema.safeParse(texts.map((text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : 0)));
  const save = () => {
    if (steps.success) saving.mutate({ steps: steps.data }, { onSuccess: () => setTyped(null) });
  };
  return (
    <div className={styles.section}>
      <Section title={words.title} hint={words.hint}>
        <ErrorMessage error={saving.error} />
        <div className={styles.fields}>
          {words.steps.map((label, at) => (
            <Field key={label} size="small" label={label} className={styles.step}>
              <Input
                inputMode="numeric"
                value={texts[at] ?? ''}
                onChange={(_, { value }) => setTyped(texts.with(at, value))}
              />
            </Field>
          ))}
          <Button size="small" disabled={typed === null || !steps.success || saving.isPending} onClick={save}>
            {words.save}
          </Button>
          <Text role="status" size={200} className={steps.success ? styles.saved : styles.problem}>
            {steps.success ? (typed === null && saving.isSuccess ? words.saved : '') : words.invalid}
          </Text>
        </div>
      </Section>
    </div>
  );
}
