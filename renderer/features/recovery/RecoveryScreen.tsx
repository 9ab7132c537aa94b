/** The database is damaged: what happened, the newest good copy, and what can still be read. Deletes nothing. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupView, RecoveryState, RestoreChoice } from '../../../core/domain/backup.ts';
import { call, useRead } from '../../app/api.ts';
import { backupStrings } from '../../strings/backup.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { Section } from '../../ui/Section.tsx';
import { SalvageSection } from './SalvageSection.tsx';
import { SealedBackupDialog } from './SealedBackupDialog.tsx';

const words = backupStrings.recovery;

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflowY: 'auto',
    padding: '40px 24px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  column: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px', margin: '0 auto' },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '260px', overflowY: 'auto' },
  item: { display: 'flex', alignItems: 'center', gap: '12px', padding: '6px 0' },
  when: { flexGrow: 1 },
});

/** The page gives way to the screen, on the data that is sound again. */
function openScreen(): void {
  window.location.replace('index.html');
}

export function RecoveryScreen() {
  const styles = useStyles();
  const { data: state, error } = useRead('recovery.getState');
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>{words.title}</h1>
        {state ? <Text>{words.what(state.fileName)}</Text> : null}
        {error ? <ErrorMessage error={error} /> : null}
        {state || error ? null : <Spinner label={words.loading} />}
        {state ? <GoodBackups backups={state.backups} /> : null}
        <SalvageSection onTaken={openScreen} />
      </div>
    </main>
  );
}

function wordBackup({ madeAt, contents }: BackupView): string {
  const when = formatInstant(madeAt);
  return contents ? words.backup(when, formatCount(contents.taskCount)) : words.sealedBackup(when);
}

function GoodBackups({ backups }: Pick<RecoveryState, 'backups'>) {
  const styles = useStyles();
  const [sealed, setSealed] = useState<BackupView | null>(null);
  const restoring = useMutation({
    mutationFn: (choice: RestoreChoice) => call('recovery.restore', choice),
    onSuccess: openScreen,
  });
  const isBusy = restoring.isPending || restoring.isSuccess;
  const begin = (backup: BackupView) => {
    if (backup.isSealed) setSealed(backup);
    else restoring.mutate({ place: backup.place, fileName: backup.fileName, secret: null });
  };
  return (
    <Section title={words.fromBackup} hint={words.fromBackupHint}>
      <ErrorMessage error={restoring.error} />
      {backups.length === 0 ? <Text>{words.noBackup}</Text> : null}
      <ul className={styles.list}>
        {backups.map((backup, index) => (
          <li key={`${backup.place} ${backup.fileName}`} className={styles.item}>
            <Text className={styles.when}>
              {wordBackup(backup)}
              {index === 0 ? ` (${words.newest})` : ''}
            </Text>
            <Button
              appearance={index === 0 ? 'primary' : 'secondary'}
              aria-label={words.restoreOf(formatInstant(backup.madeAt))}
              disabled={isBusy}
              onClick={() => begin(backup)}
            >
              {isBusy ? words.working : words.restore}
            </Button>
          </li>
        ))}
      </ul>
      {sealed ? <SealedBackupDialog backup={sealed} onRestored={openScreen} onClose={() => setSealed(null)} /> : null}
    </Section>
  );
}
