/** Reads what can be read of the damaged file, says what came of it, and goes on with it only when the clerk says so. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { SalvageView } from '../../../core/domain/backup.ts';
import { call } from '../../app/api.ts';
import { backupStrings } from '../../strings/backup.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { Section } from '../../ui/Section.tsx';

const words = backupStrings.recovery;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
});

export interface SalvageSectionProps {
  /** What was read stands in the place of the damaged file. */
  readonly onTaken: () => void;
}

export function SalvageSection({ onTaken }: SalvageSectionProps) {
  const styles = useStyles();
  const salvaging = useMutation({ mutationFn: () => call('recovery.salvage') });
  const taking = useMutation({ mutationFn: () => call('recovery.takeSalvaged'), onSuccess: onTaken });
  return (
    <Section title={words.salvage} hint={words.salvageHint}>
      <div className={styles.body}>
        <ErrorMessage error={salvaging.error ?? taking.error} />
        {salvaging.data ? <Salvaged found={salvaging.data} /> : null}
        {salvaging.data ? (
          <Button disabled={taking.isPending || taking.isSuccess} onClick={() => taking.mutate()}>
            {taking.isPending ? words.working : words.take}
          </Button>
        ) : (
          <Button disabled={salvaging.isPending} onClick={() => salvaging.mutate()}>
            {salvaging.isPending ? words.salvaging : words.trySalvage}
          </Button>
        )}
      </div>
    </Section>
  );
}

function wordLosses(losses: SalvageView['losses']): string {
  if (losses.length === 0) return words.nothingLost;
  const parts = losses.map(({ table, lostRows }) => {
    const what = words.tables[table] ?? table;
    return lostRows === null ? words.lostUncounted(what) : words.lostPart(formatCount(lostRows), what);
  });
  return words.lost(parts.join(', '));
}

function Salvaged({ found }: { readonly found: SalvageView }) {
  return (
    <>
      <Text role="status">
        {words.found(formatCount(found.taskCount), formatCount(found.savedRows))} {wordLosses(found.losses)}
      </Text>
      <Text>{words.kept(found.fileName)}</Text>
    </>
  );
}
