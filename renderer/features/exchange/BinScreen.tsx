/** Thùng rác: what was deleted, with the way back. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Delete48Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BinnedItem } from '../../../core/domain/change-step.ts';
import { announceChange } from '../../app/announce-change.ts';
import { call, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { binStrings as strings } from '../../strings/undo.ts';
import { formatInstant } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '900px', margin: '0 auto' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  facts: { color: tokens.colorNeutralForeground3 },
});

interface BinListProps {
  readonly title: string;
  readonly items: readonly BinnedItem[];
  readonly onRestore: (item: BinnedItem) => void;
}

function BinList({ title, items, onRestore }: BinListProps) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <Section title={title} isFlush>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <div className={styles.words}>
              <Text block title={item.name} className={styles.name}>
                {item.name}
              </Text>
              <Text block size={200} className={styles.facts}>
                {[item.place, strings.deletedAt(formatInstant(item.deletedAt))].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <Button size="small" aria-label={strings.restoreFor(item.name)} onClick={() => onRestore(item)}>
              {strings.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function BinScreen() {
  const styles = useStyles();
  const { back } = useNavigation();
  const bin = useRead('bin.list');
  const [refusal, setRefusal] = useState<unknown>(null);
  const restore = (make: (id: number) => Promise<unknown>) => async (item: BinnedItem) => {
    setRefusal(null);
    try {
      await make(item.id);
      await announceChange(strings.restored(item.name));
    } catch (error) {
      setRefusal(error);
    }
  };
  const { tasks = [], plans = [], drafts = [] } = bin.data ?? {};
  const restoreTask = restore((id) => call('bin.restoreTasks', { ids: [id] }));
  const restorePlan = restore((id) => call('plans.restoreImport', { id }));
  const restoreDraft = restore((id) => call('bin.restoreDraft', { id }));
  const isEmpty = bin.data !== undefined && tasks.length + plans.length + drafts.length === 0;
  return (
    <ScreenFrame title={strings.title} onBack={back}>
      <ErrorMessage error={refusal ?? bin.error} />
      {isEmpty ? (
        <EmptyState icon={<Delete48Regular />} title={strings.empty} body={strings.emptyBody} />
      ) : (
        <div className={styles.column}>
          <Text>{strings.intro}</Text>
          <BinList title={strings.tasks} items={tasks} onRestore={(item) => void restoreTask(item)} />
          <BinList title={strings.plans} items={plans} onRestore={(item) => void restorePlan(item)} />
          <BinList title={strings.drafts} items={drafts} onRestore={(item) => void restoreDraft(item)} />
        </div>
      )}
    </ScreenFrame>
  );
}
