/** What the reader is not sure of; each place can be gone to. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ParseWarning } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
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
  readonly warnings: readonly ParseWarning[];
  readonly onGoToLine: (line: number) => void;
}

export function WarningList({ warnings, onGoToLine }: WarningListProps) {
  const styles = useStyles();
  if (warnings.length === 0) {
    return (
      <Text className={styles.none} block>
        {strings.noWarnings}
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {warnings.map(({ code, message, line }) => (
        <li key={`${code} ${line} ${message}`} className={styles.item}>
          <span className={styles.icon} aria-hidden>
            <WarningRegular />
          </span>
          <Text>{message}</Text>
          {line === null ? (
            <Text className={styles.whole}>{strings.wholePaper}</Text>
          ) : (
            <Button size="small" onClick={() => onGoToLine(line)}>
              {strings.goToLine(line)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
