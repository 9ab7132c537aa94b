/** The agencies to press, each with its tasks, which fold out. */
import { makeStyles } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { PressingAgency, PressingTask } from '../../../core/domain/reminder.ts';
import { AgencyCard } from './AgencyCard.tsx';
import type { Choices } from './chosen-tasks.ts';

/** So few tasks are shown at once; more fold in. */
const openAtOnce = 40;

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

export interface AgencyListProps {
  readonly agencies: readonly PressingAgency[];
  readonly choices: Choices;
  readonly onChoose: (agencyId: number, tasks: readonly PressingTask[], isWanted: boolean) => void;
}

/** Drawn again when what it shows has changed, not with every công văn that is made of it. */
export const AgencyList = memo(function AgencyList({ agencies, choices, onChoose }: AgencyListProps) {
  const styles = useStyles();
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const isFew = agencies.reduce((sum, { tasks }) => sum + tasks.length, 0) <= openAtOnce;
  const toggle = (agencyId: number) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(agencyId)) after.add(agencyId);
      return after;
    });
  return (
    <ul className={styles.list}>
      {agencies.map((agency) => (
        <AgencyCard
          key={agency.agencyId}
          agency={agency}
          choices={choices}
          isOpen={isFew !== folded.has(agency.agencyId)}
          onToggle={() => toggle(agency.agencyId)}
          onChoose={(tasks, isWanted) => onChoose(agency.agencyId, tasks, isWanted)}
        />
      ))}
    </ul>
  );
});
