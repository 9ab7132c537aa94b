/** In what the paper differs from the plan that is stored, before and after side by side; the clerk chooses what to take over. */
import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddCircleRegular, ArrowUndoRegular, EditRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import {
  type ComparedField,
  type HeadDifference,
  listKeys,
  type PlanComparison,
  type TaskDifference,
  type TaskFieldDifference,
} from '../../../core/domain/plan-update.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { wordField, wordValue } from './difference-words.ts';
import { usePointing } from './use-pointing.ts';

const strings = planImportStrings.differences;
/** A paper that has little in common with its plan differs in thousands of places; so many tasks are drawn at once. */
const tasksAtOnce = 100;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    padding: '2px 16px 2px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  intro: { padding: '8px 16px', color: tokens.colorNeutralForeground2 },
  none: { padding: '16px' },
  items: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { alignSelf: 'center', margin: '12px' },
  item: { padding: '4px 16px 8px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1, minWidth: 0 },
  kind: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  effect: { display: 'block', paddingLeft: '36px', color: tokens.colorNeutralForeground2 },
  changes: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px' },
  fieldColumn: { width: '190px', paddingLeft: '24px' },
  columnHead: {
    padding: '2px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: { padding: '4px 8px', verticalAlign: 'top', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  before: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  after: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  corrected: { display: 'block', paddingLeft: '32px', color: tokens.colorPaletteDarkOrangeForeground1 },
});

type FieldChange = HeadDifference | TaskFieldDifference;

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
}

function checkedOf(keys: readonly string[], chosen: ReadonlySet<string>): boolean | 'mixed' {
  const count = keys.filter((key) => chosen.has(key)).length;
  return count === 0 ? false : count === keys.length || 'mixed';
}

interface ChangesProps extends Choosing {
  readonly labelId: string;
  /** Index of the task in the paper; null for the head. */
  readonly index: number | null;
  readonly changes: readonly FieldChange[];
}

function Changes({ labelId, index, changes, chosen, onChoose }: ChangesProps) {
  const styles = useStyles();
  return (
    <table className={styles.changes} aria-labelledby={labelId}>
      <thead>
        <tr>
          <td className={styles.fieldColumn} />
          <th scope="col" className={styles.columnHead}>
            {strings.before}
          </th>
          <th scope="col" className={styles.columnHead}>
            {strings.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, isCorrected, ...change }) => (
          <tr key={key} data-field={index === null ? undefined : `${index} ${change.field}`}>
            <td className={styles.fieldColumn}>
              <Checkbox
                label={wordField({ key, isCorrected, ...change } as FieldChange)}
                checked={chosen.has(key)}
                onChange={(_, { checked }) => onChoose([key], checked === true)}
              />
              {isCorrected && (
                <Text size={200} className={styles.corrected}>
                  {strings.corrected}
                </Text>
              )}
            </td>
            <td className={mergeClasses(styles.cell, styles.before)}>{wordValue(change.field, change.before)}</td>
            <td className={mergeClasses(styles.cell, styles.after)}>{wordValue(change.field, change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindIcons = {
  added: AddCircleRegular,
  removed: SubtractCircleRegular,
  returned: ArrowUndoRegular,
  changed: EditRegular,
} as const;

function TaskItem({ difference, chosen, onChoose }: Choosing & { readonly difference: TaskDifference }) {
  const styles = useStyles();
  const labelId = useId();
  const { kind, code, title } = difference;
  const keys = kind === 'changed' ? difference.changes.map(({ key }) => key) : [difference.key];
  const Icon = kindIcons[kind];
  return (
    <li className={styles.item} data-field={'index' in difference ? difference.index : undefined}>
      <div className={styles.title}>
        <Checkbox
          className={styles.words}
          label={<strong id={labelId}>{code ? `${code}. ${title}` : title}</strong>}
          checked={checkedOf(keys, chosen)}
          onChange={(_, { checked }) => onChoose(keys, checked !== false)}
        />
        <span className={styles.kind}>
          <Icon aria-hidden /> {strings.kinds[kind]}
        </span>
      </div>
      {kind === 'changed' ? (
        <Changes
          labelId={labelId}
          index={difference.index}
          changes={difference.changes}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <Text className={styles.effect}>{strings.effects[kind]}</Text>
      )}
    </li>
  );
}

function HeadItem({ changes, ...choosing }: Choosing & { readonly changes: readonly HeadDifference[] }) {
  const styles = useStyles();
  const labelId = useId();
  return (
    <li className={styles.item}>
      <Text id={labelId} weight="semibold" className={styles.effect}>
        {strings.head}
      </Text>
      <Changes labelId={labelId} index={null} changes={changes} {...choosing} />
    </li>
  );
}

export interface DifferenceListProps {
  readonly comparison: PlanComparison;
  /** Keys of the differences to apply. */
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  /** The task of the paper that is looked at, by its index among those that are kept, and its field; null: the whole. */
  readonly onPoint: (index: number, field: ComparedField | null) => void;
}

export function DifferenceList({ comparison, chosen, onChoose, onPoint }: DifferenceListProps) {
  const styles = useStyles();
  const pointing = usePointing((name) => {
    const [index, field] = name.split(' ');
    onPoint(Number(index), (field as ComparedField | undefined) ?? null);
  });
  const [shownCount, setShownCount] = useState(tasksAtOnce);
  const hiddenCount = Math.max(0, comparison.tasks.length - shownCount);
  const keys = listKeys(comparison, true);
  const isChosen = new Set(chosen);
  const change = (changed: readonly string[], isOn: boolean) =>
    onChoose(keys.filter((key) => (changed.includes(key) ? isOn : isChosen.has(key))));
  if (keys.length === 0) {
    return (
      <Text className={styles.none} block>
        {strings.none}
      </Text>
    );
  }
  return (
    <section className={styles.list} aria-label={strings.label} {...pointing}>
      <div className={styles.head}>
        <Checkbox
          label={strings.selectAll}
          checked={checkedOf(keys, isChosen)}
          onChange={(_, { checked }) => change(keys, checked !== false)}
        />
        <Text role="status">{strings.chosen(chosen.length, keys.length)}</Text>
      </div>
      <Text className={styles.intro}>{strings.intro}</Text>
      <ul className={styles.items}>
        {comparison.head.length > 0 && <HeadItem changes={comparison.head} chosen={isChosen} onChoose={change} />}
        {comparison.tasks.slice(0, shownCount).map((difference) => (
          <TaskItem
            key={`${difference.kind} ${'taskId' in difference ? difference.taskId : difference.index}`}
            difference={difference}
            chosen={isChosen}
            onChoose={change}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <Button className={styles.more} onClick={() => setShownCount(shownCount + tasksAtOnce)}>
          {strings.showMore(hiddenCount)}
        </Button>
      )}
    </section>
  );
}
