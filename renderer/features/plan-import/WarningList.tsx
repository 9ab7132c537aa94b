/** What the reader is not sure of and the clerk has not settled; each place can be gone to. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { planImportStrings } from '../../strings/plan-import.ts';
import type { Doubt } from './doubts.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePointing } from './use-pointing.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '36px',
    padding: '4px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { color: tokens.colorPaletteDarkOrangeForeground1, lineHeight: 0 },
  whole: { color: tokens.colorNeutralForeground3 },
  none: { padding: '16px' },
});

export interface WarningListProps {
  readonly doubts: readonly Doubt[];
  /** Brings the place of a warning into view. */
  readonly onPoint: (doubt: Doubt) => void;
  /** Opens what the warning is about: its task, or its line. */
  readonly onOpen: (doubt: Doubt) => void;
  readonly onSettle: (warning: number) => void;
}

export function WarningList({ doubts, onPoint, onOpen, onSettle }: WarningListProps) {
  const styles = useStyles();
  const pointing = usePointing((warning) => {
    const doubt = doubts.find((one) => one.warning === Number(warning));
    if (doubt) onPoint(doubt);
  });
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, doubts.length);
  if (doubts.length === 0) {
    return (
      <Text className={styles.none} block>
        {strings.noWarnings}
      </Text>
    );
  }
  return (
    <ul ref={list} className={styles.list} {...pointing}>
      {doubts.map((doubt) => (
        <li key={doubt.warning} className={styles.item} data-field={doubt.warning}>
          <span className={styles.icon} aria-hidden>
            <WarningRegular />
          </span>
          <Text>{doubt.message}</Text>
          {doubt.line === null ? (
            <Text className={styles.whole}>{strings.wholePaper}</Text>
          ) : (
            <Button size="small" onClick={() => onOpen(doubt)}>
              {strings.goToLine(doubt.line)}
            </Button>
          )}
          <Button size="small" icon={<CheckmarkRegular />} onClick={() => onSettle(doubt.warning)}>
            {planImportStrings.task.settle}
          </Button>
        </li>
      ))}
    </ul>
  );
}
