/** Tiến độ từng đơn vị: one row per unit of a task, filled in and saved together. */
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type ProgressStatus, progressStatuses } from '../../../core/domain/progress.ts';
import { quarterOf } from '../../../core/domain/reporting-period.ts';
import type { TaskDetail } from '../../../core/domain/task.ts';
import type { TaskUnit, TaskUnitsView, UnitGroup } from '../../../core/domain/task-unit.ts';
import { useChange, useRead } from '../../app/api.ts';
import { taskUnitStrings as words } from '../../strings/task-units.ts';
import { progressStatusNames } from '../../strings/tasks.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { GroupMembersDialog } from './GroupMembersDialog.tsx';
import { listChoosablePeriods, yearsOfTask } from './progress-draft.ts';
import { changeUnit, listUnitChanges, startUnitDrafts, type UnitDraft } from './unit-progress-draft.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px', lineHeight: '18px' },
  head: {
    padding: '4px 4px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: '4px 4px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  field: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '26px',
    // A longer result grows instead of hiding its beginning.
    fieldSizing: 'content',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

export interface UnitProgressPaneProps {
  readonly task: TaskDetail;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
}

export function UnitProgressPane({ task, today, onClose }: UnitProgressPaneProps) {
  const view = useRead('tasks.listUnits', { id: task.id });
  const [periodKey, setPeriodKey] = useState(quarterOf(today).key);
  if (!view.data) return null;
  return (
    <UnitRows
      // What was typed belongs to its period and to these units.
      key={`${periodKey} ${task.version} ${view.data.units.length}`}
      {...{ task, today, onClose, periodKey }}
      view={view.data}
      onChoosePeriod={setPeriodKey}
    />
  );
}

interface UnitRowsProps extends UnitProgressPaneProps {
  readonly view: TaskUnitsView;
  readonly periodKey: string;
  readonly onChoosePeriod: (periodKey: string) => void;
}

function UnitRows({ task, today, onClose, view, periodKey, onChoosePeriod }: UnitRowsProps) {
  const stored = startUnitDrafts(view.units, task.progress, periodKey);
  const [drafts, setDrafts] = useState(stored);
  const [group, setGroup] = useState<UnitGroup | null>(null);
  const recording = useChange('tasks.recordUnits');
  const completedOn = (agencyId: number) =>
    task.progress.find((one) => one.periodKey === periodKey && one.agencyId === agencyId)?.completedOn ?? null;
  const changes = listUnitChanges(drafts, stored, completedOn, today);
  const isSaveable = changes.units.length > 0 && changes.wrong.length === 0 && !recording.isPending;
  const save = () => {
    if (isSaveable) recording.mutate({ taskId: task.id, periodKey, units: changes.units });
  };
  useShortcut({ key: 's', ctrl: true }, save);
  const reported = [...stored.values()].filter(({ status }) => status !== '').length;
  const wrongUnit = view.units.find(({ agencyId }) => changes.wrong.includes(agencyId));
  return (
    <TaskPane
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" disabledFocusable={!isSaveable} onClick={save}>
            {recording.isPending ? words.saving : words.save}
          </Button>
          <Text role="status">{wrongUnit ? words.wrongPercent(wrongUnit.name) : ''}</Text>
          <ErrorMessage error={recording.error} />
        </>
      }
    >
      <Field size="small" label={words.period}>
        <Select value={periodKey} onChange={(_, { value }) => onChoosePeriod(value)}>
          {listChoosablePeriods(quarterOf(today), yearsOfTask(task)).map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {view.groups.map((one) => (
        <div key={one.groupId}>
          {one.memberIds.length === 0 ? <p>{words.noUnits}</p> : null}
          <Button size="small" onClick={() => setGroup(one)}>
            {words.chooseUnits(one.name)}
          </Button>
        </div>
      ))}
      <Text>{words.counts(reported, view.units.length)}</Text>
      {view.units.length > 0 ? (
        <UnitTable
          units={view.units}
          drafts={drafts}
          onChange={(agencyId, draft) => setDrafts((before) => new Map(before).set(agencyId, draft))}
        />
      ) : null}
      {group ? <GroupMembersDialog group={group} onClose={() => setGroup(null)} /> : null}
    </TaskPane>
  );
}

interface UnitTableProps {
  readonly units: readonly TaskUnit[];
  readonly drafts: ReadonlyMap<number, UnitDraft>;
  readonly onChange: (agencyId: number, draft: UnitDraft) => void;
}

function UnitTable({ units, drafts, onChange }: UnitTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={words.table} data-testid="unit-progress">
      <ColumnHeads names={words.columns} widths={['32%', '26%', '13%', '29%']} className={styles.head} />
      <tbody>
        {units.map((unit) => {
          const draft = drafts.get(unit.agencyId);
          if (!draft) return null;
          const change = (fields: Partial<UnitDraft>) => onChange(unit.agencyId, changeUnit(draft, fields));
          return <UnitRow key={unit.agencyId} name={unit.name} draft={draft} onChange={change} />;
        })}
      </tbody>
    </table>
  );
}

interface UnitRowProps {
  readonly name: string;
  readonly draft: UnitDraft;
  readonly onChange: (fields: Partial<UnitDraft>) => void;
}

function UnitRow({ name, draft, onChange }: UnitRowProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}
      </th>
      <td className={styles.cell}>
        <select
          className={styles.field}
          aria-label={words.statusOf(name)}
          value={draft.status}
          onChange={(event) => onChange({ status: event.target.value as ProgressStatus })}
        >
          {draft.status === '' ? <option value="">{words.notReported}</option> : null}
          {progressStatuses.map((status) => (
            <option key={status} value={status}>
              {progressStatusNames[status]}
            </option>
          ))}
        </select>
      </td>
      <td className={styles.cell}>
        <input
          className={styles.field}
          inputMode="numeric"
          aria-label={words.percentOf(name)}
          value={draft.percent}
          onChange={(event) => onChange({ percent: event.target.value })}
        />
      </td>
      <td className={styles.cell}>
        <textarea
          className={styles.field}
          rows={1}
          aria-label={words.outcomeOf(name)}
          value={draft.outcome}
          onChange={(event) => onChange({ outcome: event.target.value })}
        />
      </td>
    </tr>
  );
}
