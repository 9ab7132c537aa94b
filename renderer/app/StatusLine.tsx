/** The line at the bottom: whether everything is saved, and when the last backup was made. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular, CheckmarkCircle16Regular, ErrorCircle16Regular } from '@fluentui/react-icons';
import { useIsMutating, useMutationState } from '@tanstack/react-query';
import { shellStrings } from '../strings/shell.ts';
import { formatInstant } from '../ui/dates.ts';
import { savingKey, useRead } from './api.ts';
import { UndoButtons } from './undo.tsx';
import { ZoomButton } from './ZoomButton.tsx';

const words = shellStrings.status;

const useStyles = makeStyles({
  line: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: '24px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  saving: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  failed: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  saved: { color: tokens.colorPaletteGreenForeground1 },
  version: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

function SavingState() {
  const styles = useStyles();
  const savingCount = useIsMutating({ mutationKey: [savingKey] });
  const outcomes = useMutationState({
    filters: { mutationKey: [savingKey] },
    select: (mutation) => mutation.state.status,
  });
  if (savingCount > 0) {
    return (
      <>
        <ArrowSync16Regular aria-hidden /> {words.saving}
      </>
    );
  }
  if (outcomes.at(-1) === 'error') {
    return (
      <>
        <ErrorCircle16Regular aria-hidden className={styles.failed} />
        <span className={styles.failed}>{words.failed}</span>
      </>
    );
  }
  return (
    <>
      <CheckmarkCircle16Regular aria-hidden className={styles.saved} /> {words.saved}
    </>
  );
}

export function StatusLine() {
  const styles = useStyles();
  const state = useRead('application.getState').data;
  return (
    <footer className={styles.line}>
      <span role="status" className={styles.saving} data-testid="saving-state">
        <SavingState />
      </span>
      <UndoButtons />
      {state ? (
        <>
          <span data-testid="last-backup">
            {state.lastBackupAt ? words.lastBackup(formatInstant(state.lastBackupAt)) : words.noBackup}
          </span>
          <ZoomButton />
          <span className={styles.version}>{words.version(state.applicationVersion)}</span>
        </>
      ) : null}
    </footer>
  );
}
