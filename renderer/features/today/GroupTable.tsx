/** Counts per field or per lead agency; every number opens its tasks. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OverviewGroup } from '../../../core/domain/overview.ts';
import type { TaskStatus } from '../../../core/domain/task.ts';
import { todayStrings } from '../../strings/today.ts';
import { formatCount } from '../../ui/numbers.ts';
import { StatusShare } from '../../ui/StatusShare.tsx';

const words = todayStrings.columns;
/** As many as the eye takes in, the latest first; the rest on demand. */
const shownAtOnce = 15;

const countedStatuses = ['overdue', 'dueSoon', 'inProgress', 'done'] as const satisfies readonly TaskStatus[];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px', lineHeight: '18px' },
  head: {
    padding: '4px 6px',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  nameHead: { textAlign: 'left', paddingLeft: '12px' },
  cell: { padding: '4px 6px', textAlign: 'right', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    padding: '4px 6px 4px 12px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  // Hundreds of them stand on the first screen: plain buttons, which cost a tenth of the library's links.
  count: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  more: { padding: '6px 12px' },
  none: { color: tokens.colorNeutralForeground4 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface CountCellProps {
  readonly group: string;
  readonly column: keyof typeof words;
  readonly count: number;
  readonly onOpen: () => void;
}

function CountCell({ group, column, count, onOpen }: CountCellProps) {
  const styles = useStyles();
  const written = formatCount(count);
  return (
    <td className={styles.cell}>
      {count === 0 ? (
        <span className={styles.none}>0</span>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.count, column === 'overdue' && styles.late)}
          aria-label={todayStrings.openCell(group, words[column], written)}
          onClick={onOpen}
        >
          {written}
        </button>
      )}
    </td>
  );
}

export interface GroupTableProps<Key> {
  /** What the groups are. */
  readonly heading: string;
  readonly groups: readonly OverviewGroup<Key>[];
  /** Null: all tasks of the group. */
  readonly onOpen: (group: OverviewGroup<Key>, status: TaskStatus | null) => void;
}

export function GroupTable<Key extends string | number | null>({ heading, groups, onOpen }: GroupTableProps<Key>) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? groups : groups.slice(0, shownAtOnce);
  return (
    <>
      <table className={styles.table}>
        <colgroup>
          <col />
          <col style={{ width: 96 }} />
          <col style={{ width: 46 }} />
          {countedStatuses.map((status) => (
            <col key={status} style={{ width: 64 }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.nameHead)}>
              {heading}
            </th>
            <th scope="col" className={styles.head} style={{ textAlign: 'left' }}>
              {words.share}
            </th>
            <th scope="col" className={styles.head}>
              {words.total}
            </th>
            {countedStatuses.map((status) => (
              <th key={status} scope="col" className={styles.head}>
                {words[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <tr key={group.key ?? heading}>
              <th scope="row" className={styles.name}>
                {group.name}
              </th>
              <td className={styles.cell}>
                <StatusShare counts={group.counts} />
              </td>
              <CountCell group={group.name} column="total" count={group.total} onOpen={() => onOpen(group, null)} />
              {countedStatuses.map((status) => (
                <CountCell
                  key={status}
                  group={group.name}
                  column={status}
                  count={group.counts[status]}
                  onOpen={() => onOpen(group, status)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < groups.length ? (
        <div className={styles.more}>
          <button type="button" className={styles.count} onClick={() => setWhole(true)}>
            {todayStrings.showMoreAgencies(formatCount(groups.length - shown.length))}
          </button>
        </div>
      ) : null}
    </>
  );
}
