/** One line of the grid of figures: an indicator with its cells, the one that is typed into among them. Knows no keys. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Indicator } from '../../../core/domain/indicator.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import type { GridCell, GridColumn } from './grid-model.ts';

const strings = indicatorStrings;

const useStyles = makeStyles({
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: '330px',
    maxWidth: '420px',
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nameButton: {
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  unit: { color: tokens.colorNeutralForeground3, marginLeft: '6px' },
  cell: {
    padding: '4px 8px',
    height: '20px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'cell',
    outlineStyle: 'none',
  },
  computed: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  missing: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  doubtful: { boxShadow: `inset 0 0 0 2px ${tokens.colorPaletteRedBorderActive}` },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  input: {
    width: '100%',
    boxSizing: 'border-box',
    border: 'none',
    padding: 0,
    textAlign: 'right',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    outlineStyle: 'none',
  },
});

/** A cell by its line and its column, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is being typed into the marked cell. */
export interface Editing {
  readonly text: string;
  /** Typing over a cell: what was there is replaced, and arrows leave it. */
  readonly isOver: boolean;
}

export interface GridRowProps {
  readonly indicator: Indicator;
  readonly cells: readonly GridCell[];
  readonly columns: readonly GridColumn[];
  readonly row: number;
  /** The column of the marked cell when it lies in this row. */
  readonly activeColumn: number | null;
  readonly editing: Editing | null;
  /** Words of what is doubtful, by column. */
  readonly doubts: ReadonlyMap<number, string>;
  readonly onPoint: (place: Place) => void;
  readonly onEdit: (place: Place) => void;
  readonly onType: (text: string) => void;
  readonly onOpen: (indicator: Indicator) => void;
}

function describeCell(cell: GridCell, doubt: string | undefined): string | undefined {
  const state = cell.state === 'missing' ? strings.missing : cell.state === 'computed' ? strings.computed : undefined;
  return [state, doubt].filter(Boolean).join('; ') || undefined;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { indicator, cells, columns, row, activeColumn, editing, doubts, onPoint, onEdit, onType, onOpen } = props;
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.nameButton}
          title={strings.editIndicator(indicator.name)}
          onClick={() => onOpen(indicator)}
        >
          {indicator.name}
        </button>
        <span className={styles.unit}>{indicator.unit}</span>
      </th>
      {columns.map((column, i) => {
        const cell = cells[i] ?? { text: '', state: 'empty' };
        const isActive = activeColumn === i;
        const hint = describeCell(cell, doubts.get(i));
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the whole grid are answered by the table.
          <td
            key={column.key}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus.
            role="gridcell"
            tabIndex={isActive && !editing ? 0 : -1}
            aria-selected={isActive}
            aria-label={`${indicator.name}, ${column.label}: ${cell.text || strings.missing}`}
            aria-description={hint}
            aria-invalid={doubts.has(i) || undefined}
            title={hint}
            data-place={`${row}-${i}`}
            className={mergeClasses(
              styles.cell,
              cell.state === 'computed' && styles.computed,
              cell.state === 'missing' && styles.missing,
              doubts.has(i) && styles.doubtful,
              isActive && styles.active,
            )}
            onClick={() => onPoint({ row, column: i })}
            onDoubleClick={() => onEdit({ row, column: i })}
          >
            {isActive && editing ? (
              <input
                className={styles.input}
                // biome-ignore lint/a11y/noAutofocus: the clerk is typing into this very cell.
                autoFocus
                aria-label={`${indicator.name}, ${column.label}`}
                value={editing.text}
                onChange={(event) => onType(event.target.value)}
              />
            ) : (
              cell.text
            )}
          </td>
        );
      })}
    </tr>
  );
});
