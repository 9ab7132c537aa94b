/** Every copy, newest first: when, why, where, how large, how many tasks; each can be restored. */
import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { BackupView } from '../../../core/domain/backup.ts';
import { backupStrings } from '../../strings/backup.ts';
import { formatInstant } from '../../ui/dates.ts';
import { formatSize } from '../../ui/file-size.ts';
import { formatCount } from '../../ui/numbers.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

const words = backupStrings.list;

const useStyles = makeStyles({
  scroll: { maxHeight: '320px', overflowY: 'auto' },
  madeAt: { width: '160px' },
  number: { width: '120px' },
  actions: { width: '130px' },
});

export interface BackupTableProps {
  readonly backups: readonly BackupView[];
}

export function BackupTable({ backups }: BackupTableProps) {
  const styles = useStyles();
  const [restoring, setRestoring] = useState<BackupView | null>(null);
  return (
    <div className={styles.scroll}>
      <Table size="small" aria-label={words.label}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.madeAt}>{words.madeAt}</TableHeaderCell>
            <TableHeaderCell>{words.kind}</TableHeaderCell>
            <TableHeaderCell>{words.place}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{words.size}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{words.tasks}</TableHeaderCell>
            <TableHeaderCell className={styles.actions}>{words.actions}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {backups.map((backup) => (
            <BackupRow
              key={`${backup.place} ${backup.fileName}`}
              backup={backup}
              onRestore={() => setRestoring(backup)}
            />
          ))}
        </TableBody>
      </Table>
      {restoring ? <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} /> : null}
    </div>
  );
}

interface BackupRowProps {
  readonly backup: BackupView;
  readonly onRestore: () => void;
}

function BackupRow({ backup, onRestore }: BackupRowProps) {
  const { contents, isSealed } = backup;
  const size = contents ? formatSize(contents.sizeBytes) : words.unreadable;
  const when = formatInstant(backup.madeAt);
  return (
    <TableRow>
      <TableCell>{when}</TableCell>
      <TableCell>
        {backupStrings.kinds[backup.kind]}
        {isSealed ? `, ${words.sealed}` : ''}
      </TableCell>
      <TableCell>{backupStrings.places[backup.place]}</TableCell>
      <TableCell>{isSealed && !contents ? '' : size}</TableCell>
      <TableCell>{contents ? formatCount(contents.taskCount) : ''}</TableCell>
      <TableCell>
        <Button size="small" disabled={!contents && !isSealed} aria-label={words.restoreOf(when)} onClick={onRestore}>
          {words.restore}
        </Button>
      </TableCell>
    </TableRow>
  );
}
