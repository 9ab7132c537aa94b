/** The head of the task table: sorts by a column, or by several with Shift; an edge is pulled to change a width. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSortDown16Filled, ArrowSortUp16Filled } from '@fluentui/react-icons';
import { memo, type PointerEvent } from 'react';
import type { TaskColumn, TaskSorting } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { taskStrings } from '../../strings/tasks.ts';

export const headHeightPx = 32;
const narrowestPx = 40;
const widestPx = 1200;
const words = taskStrings.list;

const useStyles = makeStyles({
  head: {
    display: 'block',
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${headHeightPx}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  line: { display: 'grid', alignItems: 'center' },
  column: { position: 'relative', padding: 0, minWidth: 0 },
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '31px',
    padding: '0 8px',
    border: 'none',
    background: 'none',
    textAlign: 'left',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    width: '100%',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  edge: {
    position: 'absolute',
    top: 0,
    right: 0,
    width: '7px',
    height: '100%',
    cursor: 'col-resize',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    ':hover': { borderRight: `2px solid ${tokens.colorBrandStroke1}` },
  },
});

/** Upwards, then downwards, then not at all; with `isAdded` the other columns stay. */
export function nextSorting(
  sorting: readonly TaskSorting[],
  column: TaskColumn,
  isAdded: boolean,
): readonly TaskSorting[] {
  const present = sorting.find((one) => one.column === column);
  const others = isAdded ? sorting : sorting.filter((one) => one.column === column);
  if (!present) return [...(isAdded ? sorting : []), { column, isDescending: false }].slice(-5);
  if (present.isDescending) return others.filter((one) => one.column !== column);
  return others.map((one) => (one.column === column ? { column, isDescending: true } : one));
}

export interface TaskTableHeadProps {
  readonly columns: readonly ShownColumn[];
  readonly template: string;
  readonly sorting: readonly TaskSorting[];
  readonly onSort: (sorting: readonly TaskSorting[]) => void;
  readonly onResize: (column: TaskColumn, widthPx: number) => void;
}

export const TaskTableHead = memo(function TaskTableHead(props: TaskTableHeadProps) {
  const styles = useStyles();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.line} style={{ gridTemplateColumns: props.template }}>
        {props.columns.map((shown) => (
          <HeadCell key={shown.column} {...props} shown={shown} />
        ))}
      </tr>
    </thead>
  );
});

function HeadCell({ shown, sorting, onSort, onResize }: TaskTableHeadProps & { readonly shown: ShownColumn }) {
  const styles = useStyles();
  const { column } = shown;
  const place = sorting.findIndex((one) => one.column === column);
  const isDescending = sorting[place]?.isDescending;
  const direction = isDescending === undefined ? 'none' : isDescending ? 'descending' : 'ascending';
  const name = words.columns[column];
  return (
    <th scope="col" className={styles.column} aria-sort={direction}>
      <button
        type="button"
        className={styles.cell}
        title={words.sortBy(name)}
        onClick={(event) => onSort(nextSorting(sorting, column, event.shiftKey))}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {name}
        {direction === 'ascending' ? <ArrowSortUp16Filled aria-hidden /> : null}
        {direction === 'descending' ? <ArrowSortDown16Filled aria-hidden /> : null}
        {place >= 0 && sorting.length > 1 ? <span title={words.sortPlace(place + 1)}>{place + 1}</span> : null}
      </button>
      <span
        aria-hidden
        className={styles.edge}
        title={words.resize(name)}
        onPointerDown={(event) => pullEdge(event, (widthPx) => onResize(column, widthPx))}
      />
    </th>
  );
}

/** Follows the pointer until it is let go. */
function pullEdge(event: PointerEvent<HTMLElement>, resize: (widthPx: number) => void): void {
  const edge = event.currentTarget;
  const startWidth = edge.parentElement?.getBoundingClientRect().width ?? 0;
  const startX = event.clientX;
  event.preventDefault();
  edge.setPointerCapture(event.pointerId);
  const move = (moved: globalThis.PointerEvent) => {
    resize(Math.round(Math.min(widestPx, Math.max(narrowestPx, startWidth + moved.clientX - startX))));
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
}
