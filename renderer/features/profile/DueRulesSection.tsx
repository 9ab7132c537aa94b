/** Hạn gửi: so many working days after the cut-off of each kind of period. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProfileParts } from '../../../core/profile/index.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';

const words = profileStrings.due;

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '10px 14px', alignItems: 'start' },
  days: { width: '210px' },
  narrow: { minWidth: 0 },
  unit: { whiteSpace: 'nowrap' },
  foot: { marginTop: '12px' },
});

export function DueRulesSection({ rules }: { readonly rules: ProfileParts['dueRules'] }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const saving = useChange('profile.save');
  const textOf = ({ kind, rule }: (typeof rules)[number]) =>
    typed[kind] ?? (rule.kind === 'workingDaysAfter' ? String(rule.days) : '');
  const isRight = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) <= 60;
  const counted = rules.filter(({ kind, rule }) => rule.kind === 'workingDaysAfter' || typed[kind] !== undefined);
  const isWrong = counted.some((each) => !isRight(textOf(each)));
  const save = () => {
    if (isWrong) return;
    const value = rules.map((each) =>
      typed[each.kind] === undefined
        ? each
        : { kind: each.kind, rule: { kind: 'workingDaysAfter' as const, days: Number(textOf(each)) } },
    );
    saving.mutate(
      { part: 'dueRules', value },
      {
        onSuccess: () => {
          setTyped({});
          void announceChange(words.saved);
        },
      },
    );
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.fields}>
        {rules.map((each) => (
          <Field
            key={each.kind}
            size="small"
            className={styles.days}
            label={words.kinds[each.kind]}
            hint={each.rule.kind === 'dayOfMonth' ? words.byDay(each.rule.day) : undefined}
            validationMessage={counted.includes(each) && !isRight(textOf(each)) ? words.wrong : undefined}
          >
            <Input
              className={styles.narrow}
              input={{ className: styles.narrow }}
              inputMode="numeric"
              maxLength={2}
              value={textOf(each)}
              contentAfter={<span className={styles.unit}>{words.days}</span>}
              onChange={(_, { value }) => setTyped({ ...typed, [each.kind]: value })}
            />
          </Field>
        ))}
      </div>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={Object.keys(typed).length === 0 || isWrong || saving.isPending}
          onClick={save}
        >
          {words.save}
        </Button>
      </div>
      <ErrorMessage error={saving.error} />
    </Section>
  );
}
