/** The grid of figures: moves, types and pastes like a spreadsheet. Knows cells and keys, not where figures are kept. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Indicator, IndicatorGroup, ValueChange } from '../../../core/domain/indicator.ts';
import { readDecimal } from '../../../core/report/decimal.ts';
import type { IndicatorBook } from '../../../core/report/indicator-book.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import { type Editing, GridRow, type Place } from './GridRow.tsx';
import { cellOf, type GridColumn, planPaste, readRow } from './grid-model.ts';

const strings = indicatorStrings;

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: '13px', lineHeight: '18px' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: '6px 8px',
    minWidth: '104px',
    maxWidth: '150px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    verticalAlign: 'bottom',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: { left: 0, zIndex: 3, textAlign: 'left', minWidth: '330px' },
  group: {
    position: 'sticky',
    left: 0,
    padding: '6px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface IndicatorGridProps {
  readonly book: IndicatorBook;
  readonly groups: readonly IndicatorGroup[];
  /** The indicators in the order of the rows. */
  readonly rows: readonly Indicator[];
  readonly columns: readonly GridColumn[];
  /** Words of what is doubtful, by "indicator column". */
  readonly doubts: ReadonlyMap<string, string>;
  readonly onWrite: (changes: readonly ValueChange[]) => void;
  readonly onPasted: (count: number, unreadable: readonly string[]) => void;
  readonly onUnreadable: (text: string) => void;
  readonly onUndo: () => void;
  readonly onOpen: (indicator: Indicator) => void;
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const noDoubts: ReadonlyMap<number, string> = new Map();

export function IndicatorGrid(props: IndicatorGridProps) {
  const { book, groups, rows, columns, doubts, onWrite, onPasted, onUnreadable, onUndo, onOpen } = props;
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const isFocused = useRef(false);

  useEffect(() => {
    if (editing || !isFocused.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${active.row}-${active.column}"]`);
    cell?.focus({ preventScroll: false });
  }, [active, editing]);

  const point = (place: Place) => {
    isFocused.current = true;
    setActive({
      row: Math.max(0, Math.min(rows.length - 1, place.row)),
      column: Math.max(0, Math.min(columns.length - 1, place.column)),
    });
  };
  const move = (down: number, right: number) => point({ row: active.row + down, column: active.column + right });

  /** Writes what was typed; false while it is no number. */
  const commit = (): boolean => {
    const indicator = rows[active.row];
    const column = columns[active.column];
    if (!editing || !indicator || !column) return true;
    const text = editing.text.trim();
    const value = text === '' ? null : readDecimal(text, indicator.decimals);
    if (text !== '' && value === null) {
      onUnreadable(text);
      return false;
    }
    onWrite([{ ...cellOf(indicator.code, column), value }]);
    setEditing(null);
    return true;
  };
  const startEditing = (text: string | null) => {
    const indicator = rows[active.row];
    const column = columns[active.column];
    if (!indicator || !column) return;
    const entered = readRow(book, indicator, [column])[0];
    isFocused.current = true;
    setEditing({ text: text ?? (entered?.state === 'entered' ? entered.text : ''), isOver: text !== null });
  };

  const answerWhileEditing = (event: KeyboardEvent) => {
    const step = editing?.isOver ? steps[event.key] : undefined;
    if (event.key === 'Escape') setEditing(null);
    else if (event.key === 'Enter') commit() && move(event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') commit() && move(0, event.shiftKey ? -1 : 1);
    else if (step) commit() && move(...step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const answer = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (editing) {
      answerWhileEditing(event);
      return;
    }
    const step = steps[event.key];
    const indicator = rows[active.row];
    const column = columns[active.column];
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z') return;
      onUndo();
    } else if (event.altKey) return;
    else if (step) move(...step);
    else if (event.key === 'Enter') move(1, 0);
    else if (event.key === 'Home') point({ ...active, column: 0 });
    else if (event.key === 'End') point({ ...active, column: columns.length - 1 });
    else if (event.key === 'F2') startEditing(null);
    // As in Excel; and Unikey sends a Backspace of its own before each letter it mends, which must not empty a figure.
    else if (event.key === 'Backspace') startEditing('');
    else if (event.key === 'Delete' && indicator && column) {
      onWrite([{ ...cellOf(indicator.code, column), value: null }]);
    } else if (/^[\d,.\-−]$/.test(event.key)) startEditing(event.key);
    else return;
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const pasted = planPaste(event.clipboardData.getData('text/plain'), active, { rows, columns });
    onWrite(pasted.changes);
    onPasted(pasted.changes.length, pasted.unreadable);
  };

  let row = -1;
  return (
    <div className={styles.scroller}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is worked in like a spreadsheet.
        role="grid"
        aria-label={strings.grid}
        aria-description={strings.hint}
        className={styles.table}
        onKeyDown={answer}
        onPaste={paste}
        onFocus={() => {
          isFocused.current = true;
        }}
        onBlur={(event) => {
          isFocused.current = event.currentTarget.contains(event.relatedTarget);
          if (editing && !isFocused.current) commit();
        }}
      >
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              {strings.indicator}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.head}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const members = rows.filter((each) => each.group === group.code);
            if (members.length === 0) return null;
            return [
              <tr key={group.code}>
                <th colSpan={columns.length + 1} scope="colgroup" className={styles.group}>
                  {group.name}
                </th>
              </tr>,
              ...members.map((indicator) => {
                row += 1;
                const here = row;
                const isHere = active.row === here;
                const found = columns.flatMap((column, i): [number, string][] => {
                  const doubt = doubts.get(`${indicator.code} ${column.key}`);
                  return doubt ? [[i, doubt]] : [];
                });
                return (
                  <GridRow
                    key={indicator.code}
                    indicator={indicator}
                    cells={readRow(book, indicator, columns)}
                    columns={columns}
                    row={here}
                    activeColumn={isHere ? active.column : null}
                    editing={isHere ? editing : null}
                    doubts={found.length > 0 ? new Map(found) : noDoubts}
                    onPoint={point}
                    onEdit={(place) => {
                      point(place);
                      startEditing(null);
                    }}
                    onType={(text) => setEditing((was) => was && { ...was, text })}
                    onOpen={onOpen}
                  />
                );
              }),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
