/** The appendices of a report to look through: made from the data, not written here; each figure leads to its rows. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Appendix, TableCell } from '../../../core/domain/document-draft.ts';
import type { FigurePlace } from '../../editor/figures.ts';
import { reportStrings } from '../../strings/reports.ts';

const strings = reportStrings.editor;

const useStyles = makeStyles({
  // Out of view it costs nothing while the text above is typed.
  appendix: { marginTop: '16px', contentVisibility: 'auto', containIntrinsicSize: 'auto 800px' },
  title: { margin: '0 0 6px', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '3px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'pre-line',
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  figure: {
    border: 'none',
    padding: '0 4px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

function Cell({ cell, onPoint }: { readonly cell: TableCell; readonly onPoint: (place: FigurePlace) => void }) {
  const styles = useStyles();
  const text = cell.paragraphs.join('\n');
  const { figure } = cell;
  return (
    <td className={styles.cell} colSpan={cell.columnSpan ?? 1} style={{ textAlign: cell.align ?? 'left' }}>
      {figure ? (
        <button
          type="button"
          className={styles.figure}
          onClick={() => onPoint({ figure: { ...figure, text }, origin: null })}
        >
          {text}
        </button>
      ) : cell.bold ? (
        <strong>{text}</strong>
      ) : (
        text
      )}
    </td>
  );
}

export interface AppendixTablesProps {
  readonly appendices: readonly Appendix[];
  readonly onPoint: (place: FigurePlace) => void;
}

function Tables({ appendices, onPoint }: AppendixTablesProps) {
  const styles = useStyles();
  return appendices.map((appendix, number) => (
    <section key={appendix.title} className={styles.appendix} aria-label={strings.appendix(number + 1, appendix.title)}>
      <h2 className={styles.title}>{strings.appendix(number + 1, appendix.title)}</h2>
      {appendix.blocks.map((block, at) =>
        block.type === 'table' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: tables of an appendix have no identity but their place.
          <table key={at} className={styles.table}>
            <thead>
              {block.headerRows.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
                <tr key={row}>
                  {cells.map((cell) => (
                    <th key={cell.paragraphs.join()} scope="col" className={`${styles.cell} ${styles.head}`}>
                      {cell.paragraphs.join('\n')}
                    </th>
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {block.rows.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
                <tr key={row}>
                  {cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place.
                    <Cell key={column} cell={cell} onPoint={onPoint} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : null,
      )}
    </section>
  ));
}

/** Drawn anew only when the figures changed: a save that comes back while the clerk types costs nothing here. */
export const AppendixTables = memo(Tables, (before, after) => before.appendices === after.appendices);
