/** Chọn cột: which columns the table shows, in which order, how wide. Every change is seen at once behind the dialog. */
import { Button, Checkbox, Input, makeStyles } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular } from '@fluentui/react-icons';
import { taskColumns } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { FormDialog } from './FormDialog.tsx';
import { usualColumns, usualWidthOf } from './task-columns.ts';

const words = tableStrings.columnDialog;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto 96px', alignItems: 'center', gap: '4px' },
});

export interface ColumnDialogProps {
  readonly columns: readonly ShownColumn[];
  readonly onChange: (columns: readonly ShownColumn[]) => void;
  readonly onClose: () => void;
}

/** The columns with the one at `from` at the place `to`. */
function moveColumn(columns: readonly ShownColumn[], from: number, to: number): readonly ShownColumn[] {
  const moved = columns[from];
  return moved ? columns.toSpliced(from, 1).toSpliced(to, 0, moved) : columns;
}

export function ColumnDialog({ columns, onChange, onClose }: ColumnDialogProps) {
  const styles = useStyles();
  const hidden = taskColumns.filter((column) => columns.every((shown) => shown.column !== column));
  const setWidth = (at: number, text: string) => {
    const widthPx = Number(text);
    const shown = columns[at];
    if (shown && Number.isInteger(widthPx) && widthPx >= 40 && widthPx <= 1200) {
      onChange(columns.with(at, { ...shown, widthPx }));
    }
  };
  return (
    <FormDialog
      title={words.title}
      error={null}
      cancelLabel={words.close}
      submitLabel={null}
      canSubmit={false}
      onSubmit={onClose}
      onClose={onClose}
    >
      <ul className={styles.list}>
        {columns.map(({ column, widthPx }, at) => {
          const name = taskStrings.list.columns[column];
          return (
            <li key={column} className={styles.line}>
              <Checkbox
                label={name}
                aria-label={words.show(name)}
                checked
                disabled={columns.length === 1}
                onChange={() => onChange(columns.toSpliced(at, 1))}
              />
              <Button
                appearance="subtle"
                icon={<ArrowUp20Regular />}
                aria-label={words.up(name)}
                disabled={at === 0}
                onClick={() => onChange(moveColumn(columns, at, at - 1))}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDown20Regular />}
                aria-label={words.down(name)}
                disabled={at === columns.length - 1}
                onClick={() => onChange(moveColumn(columns, at, at + 1))}
              />
              <Input
                size="small"
                type="number"
                min={40}
                max={1200}
                step={10}
                aria-label={words.width(name)}
                defaultValue={String(widthPx)}
                onChange={(_, { value }) => setWidth(at, value)}
              />
            </li>
          );
        })}
        {hidden.map((column) => {
          const name = taskStrings.list.columns[column];
          return (
            <li key={column} className={styles.line}>
              <Checkbox
                label={name}
                aria-label={words.show(name)}
                checked={false}
                onChange={() => onChange([...columns, { column, widthPx: usualWidthOf(column) }])}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="small" onClick={() => onChange(usualColumns)}>
          {words.usual}
        </Button>
      </div>
    </FormDialog>
  );
}
