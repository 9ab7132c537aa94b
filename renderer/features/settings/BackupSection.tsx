/** Cài đặt › Sao lưu: when the last copy was made, a copy at once, a second folder, every copy with the way back to it. */
import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { BackupsState } from '../../../core/domain/backup.ts';
import { call, refreshReads, useRead } from '../../app/api.ts';
import { backupStrings } from '../../strings/backup.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { BackupTable } from './BackupTable.tsx';

const words = backupStrings;

const useStyles = makeStyles({
  section: { marginTop: '16px', maxWidth: '1280px' },
  body: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  sound: { color: tokens.colorPaletteGreenForeground1 },
  unsound: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** These calls write no record, so the line that tells of saving leaves them out. */
function useBackupCall(channel: 'backups.backUpNow' | 'backups.chooseSecondFolder' | 'backups.forgetSecondFolder') {
  return useMutation<unknown, Error, void>({ mutationFn: () => call(channel), onSuccess: () => refreshReads() });
}

export function BackupSection() {
  const styles = useStyles();
  const { data: state, error } = useRead('backups.getState');
  return (
    <div className={styles.section} data-testid="backups">
      <Section title={words.title} hint={words.hint}>
        {state ? <BackupOverview state={state} /> : null}
        {error ? <ErrorMessage error={error} /> : null}
        {state || error ? null : <Spinner size="tiny" label={words.loading} delay={300} />}
      </Section>
    </div>
  );
}

function BackupOverview({ state }: { readonly state: BackupsState }) {
  const styles = useStyles();
  const backingUp = useBackupCall('backups.backUpNow');
  return (
    <div className={styles.body}>
      {state.isDataFolderSynced ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.oneDrive}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.row}>
        <Button appearance="primary" disabled={backingUp.isPending} onClick={() => backingUp.mutate()}>
          {backingUp.isPending ? words.backingUp : words.backUpNow}
        </Button>
        <LastBackup last={state.last} />
        <Text className={styles.quiet}>{words.folder(state.folderName)}</Text>
        <Text role="status" className={styles.sound}>
          {backingUp.isSuccess ? words.backedUp : ''}
        </Text>
      </div>
      <ErrorMessage error={backingUp.error} />
      <SecondFolder folder={state.secondFolder} />
      {state.backups.length > 0 ? <BackupTable backups={state.backups} /> : null}
    </div>
  );
}

function LastBackup({ last }: Pick<BackupsState, 'last'>) {
  const styles = useStyles();
  if (!last) return <Text>{words.none}</Text>;
  return (
    <span>
      <Text>{words.last(formatInstant(last.madeAt))}</Text>
      {'. '}
      <Text className={last.isSound ? styles.sound : styles.unsound}>{last.isSound ? words.sound : words.unsound}</Text>
    </span>
  );
}

function describeSecond(folder: BackupsState['secondFolder']): string {
  if (!folder) return words.second.none;
  if (!folder.isPresent) return words.second.away(folder.name);
  if (folder.lastBackupAt === null) return words.second.empty(folder.name);
  return words.second.present(folder.name, formatInstant(folder.lastBackupAt));
}

function SecondFolder({ folder }: { readonly folder: BackupsState['secondFolder'] }) {
  const styles = useStyles();
  const choosing = useBackupCall('backups.chooseSecondFolder');
  const forgetting = useBackupCall('backups.forgetSecondFolder');
  return (
    <>
      <div className={styles.row}>
        <Button disabled={choosing.isPending} onClick={() => choosing.mutate()}>
          {folder ? words.second.change : words.second.choose}
        </Button>
        {folder ? <Button onClick={() => forgetting.mutate()}>{words.second.forget}</Button> : null}
        <Text data-testid="second-folder">{describeSecond(folder)}</Text>
      </div>
      <ErrorMessage error={choosing.error ?? forgetting.error} />
    </>
  );
}
