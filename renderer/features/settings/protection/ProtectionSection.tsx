/** Cài đặt › Khóa ứng dụng: the passphrase, when the window locks by itself, whether copies are locked, the recovery key. */
import { Button, Checkbox, Field, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { idleChoices, type ProtectionChoices, type ProtectionView } from '../../../../core/domain/protection.ts';
import { call, refreshReads, useRead } from '../../../app/api.ts';
import { closeLock } from '../../../app/lock-state.ts';
import { protectionStrings } from '../../../strings/protection.ts';
import { formatInstant } from '../../../ui/dates.ts';
import { ErrorMessage } from '../../../ui/ErrorMessage.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type PassphraseAct, PassphraseDialog } from './PassphraseDialog.tsx';
import { RecoveryKeyDialog } from './RecoveryKeyDialog.tsx';

const words = protectionStrings;

const useStyles = makeStyles({
  section: { marginTop: '16px', maxWidth: '1280px' },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px' },
  done: { color: tokens.colorPaletteGreenForeground1 },
  limits: { '& p': { margin: '6px 0 0', maxWidth: '900px' } },
});

export function ProtectionSection() {
  const styles = useStyles();
  const { data: protection, error } = useRead('protection.get');
  const [act, setAct] = useState<PassphraseAct | null>(null);
  const [done, setDone] = useState<PassphraseAct | null>(null);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const begin = (next: PassphraseAct) => {
    setDone(null);
    setAct(next);
  };
  const finish = (finished: PassphraseAct, shownKey: string | null) => {
    setAct(null);
    setDone(finished);
    setRecoveryKey(shownKey);
    void refreshReads('protection.get');
    void refreshReads('backups.getState');
  };
  return (
    <div className={styles.section} data-testid="protection">
      <Section title={words.title} hint={words.hint}>
        <div className={styles.body}>
          {error ? <ErrorMessage error={error} /> : null}
          {protection === undefined && !error ? <Spinner size="tiny" label={words.loading} delay={300} /> : null}
          {protection === null ? (
            <>
              <Text>{words.off}</Text>
              <Button onClick={() => begin('set')}>{words.set}</Button>
            </>
          ) : null}
          {protection ? <Protected protection={protection} onBegin={begin} /> : null}
          <Text role="status" className={styles.done}>
            {done ? words.done[done] : ''}
          </Text>
          <details className={styles.limits}>
            <summary>{words.limits.title}</summary>
            <p>{words.limits.keeps}</p>
            <p>{words.limits.keepsNot}</p>
            <p>{words.limits.older}</p>
          </details>
        </div>
      </Section>
      {act ? <PassphraseDialog act={act} onClose={() => setAct(null)} onDone={finish} /> : null}
      {recoveryKey ? <RecoveryKeyDialog recoveryKey={recoveryKey} onClose={() => setRecoveryKey(null)} /> : null}
    </div>
  );
}

interface ProtectedProps {
  readonly protection: NonNullable<ProtectionView>;
  readonly onBegin: (act: PassphraseAct) => void;
}

function Protected({ protection, onBegin }: ProtectedProps) {
  const styles = useStyles();
  const choosing = useMutation({
    mutationFn: (choices: ProtectionChoices) => call('protection.choose', choices),
    onSettled: () => refreshReads('protection.get').then(() => setChosen(null)),
  });
  const { idleMinutes, areBackupsSealed, recoveryKeyMadeAt } = protection;
  // Shown at once; what was refused goes back to what is stored.
  const [chosen, setChosen] = useState<ProtectionChoices | null>(null);
  const shown = chosen ?? { idleMinutes, areBackupsSealed };
  const choose = (changes: Partial<ProtectionChoices>) => {
    setChosen({ ...shown, ...changes });
    choosing.mutate({ ...shown, ...changes });
  };
  return (
    <>
      <Text>{words.on}</Text>
      <div className={styles.row}>
        <Field size="small" label={words.idle}>
          <Select
            value={String(shown.idleMinutes)}
            onChange={(_, { value }) => {
              const minutes = idleChoices.find((choice) => String(choice) === value);
              if (minutes !== undefined) choose({ idleMinutes: minutes });
            }}
          >
            {idleChoices.map((minutes) => (
              <option key={String(minutes)} value={String(minutes)}>
                {words.idleOptions(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => void closeLock()}>{words.lockNow}</Button>
        <Button onClick={() => onBegin('change')}>{words.change}</Button>
        <Button onClick={() => onBegin('renew')}>{words.renew}</Button>
        <Button onClick={() => onBegin('remove')}>{words.remove}</Button>
      </div>
      <ErrorMessage error={choosing.error} />
      <Field hint={words.sealBackupsHint}>
        <Checkbox
          label={words.sealBackups}
          checked={shown.areBackupsSealed}
          onChange={(_, { checked }) => choose({ areBackupsSealed: checked === true })}
        />
      </Field>
      <Text>{words.recoveryKeyMade(formatInstant(recoveryKeyMadeAt))}</Text>
    </>
  );
}
