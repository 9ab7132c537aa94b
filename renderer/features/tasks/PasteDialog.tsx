/** Shows what pasting would change, cell by cell; nothing is written before the clerk agrees. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tableStrings } from '../../strings/task-table.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatCount } from '../../ui/numbers.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { FormDialog } from './FormDialog.tsx';
import { type PastedCell, type PastePlan, toEdits } from './paste-plan.ts';
import type { useCellSaving } from './use-cell-saving.ts';

const words = tableStrings.paste;
/** As many cells as are listed one by one. */
const mostListed = 300;

const useStyles = makeStyles({
  list: { maxHeight: '320px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  problems: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  line: { margin: 0 },
});

function nameTask({ task }: PastedCell): string {
  return [task.code, task.title].filter(Boolean).join(' ');
}

function Changes({ cells }: { readonly cells: readonly PastedCell[] }) {
  const styles = useStyles();
  return (
    <ScrollRegion label={words.previewLabel} className={styles.list}>
      <table className={styles.table} data-testid="paste-preview">
        <thead>
          <tr>
            {Object.values(words.headings).map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, mostListed).map((cell) => (
            <tr key={`${cell.task.id} ${cell.column}`}>
              <td className={styles.cell}>{nameTask(cell)}</td>
              <td className={styles.cell}>{taskStrings.list.columns[cell.column]}</td>
              <td className={styles.cell}>{cell.before || words.blank}</td>
              <td className={styles.cell}>{cell.after || words.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

export interface PasteDialogProps {
  readonly plan: PastePlan;
  readonly saveAll: ReturnType<typeof useCellSaving>['saveAll'];
  readonly onClose: () => void;
}

export function PasteDialog({ plan, saveAll, onClose }: PasteDialogProps) {
  const styles = useStyles();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { changes, problems, outsideCount } = plan;
  const taskCount = new Set(changes.map(({ task }) => task.id)).size;
  const submit = async () => {
    setIsSaving(true);
    try {
      await saveAll(toEdits(plan));
      onClose();
    } catch (refusal) {
      setError(refusal);
      setIsSaving(false);
    }
  };
  return (
    <FormDialog
      title={words.title}
      hint={changes.length === 0 ? words.nothing : words.summary(formatCount(changes.length), formatCount(taskCount))}
      error={error}
      cancelLabel={words.cancel}
      submitLabel={changes.length === 0 ? null : isSaving ? words.submitting : words.submit}
      canSubmit={!isSaving}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {changes.length > 0 ? <Changes cells={changes} /> : null}
      {changes.length > mostListed ? (
        <p className={styles.line}>{words.more(formatCount(changes.length - mostListed))}</p>
      ) : null}
      {outsideCount > 0 ? <p className={styles.line}>{words.outside(formatCount(outsideCount))}</p> : null}
      {problems.length > 0 ? (
        <div className={styles.problems}>
          {words.problems(formatCount(problems.length))}
          <ul>
            {problems.slice(0, 20).map((cell) => (
              <li key={`${cell.task.id} ${cell.column}`}>
                {nameTask(cell)} · {taskStrings.list.columns[cell.column]}: “{cell.after}”.{' '}
                {'problem' in cell.reading ? cell.reading.problem : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </FormDialog>
  );
}
