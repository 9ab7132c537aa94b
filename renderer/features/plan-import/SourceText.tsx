/** The paper as it was read, line by line; the lines that a task or field comes from are marked and brought into view. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { planImportStrings } from '../../strings/plan-import.ts';
import type { LineRange } from './source-places.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  source: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  title: {
    flexShrink: 0,
    paddingTop: '9px',
    paddingBottom: '9px',
    paddingLeft: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  lines: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '52px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
    minHeight: '20px',
    lineHeight: '20px',
    borderLeft: '3px solid transparent',
  },
  marked: { backgroundColor: tokens.colorBrandBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  pointed: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive,
  },
  number: {
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
  },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

export interface SourceTextProps {
  readonly lines: readonly string[];
  /** The lines of the task that is looked at. A new object brings its lines into view again. */
  readonly marked: LineRange | null;
  /** The lines of the field that is looked at, within or beside `marked`. */
  readonly pointed: LineRange | null;
}

function holds(range: LineRange | null, line: number): boolean {
  return range !== null && line >= range.lineFrom && line <= range.lineTo;
}

export function SourceText({ lines, marked, pointed }: SourceTextProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 20,
    overscan: 20,
  });
  useEffect(() => {
    // Two lines above stay visible: what the task stands under.
    if (marked) virtual.scrollToIndex(Math.max(0, marked.lineFrom - 3), { align: 'start' });
  }, [marked, virtual]);
  useEffect(() => {
    if (!pointed) return;
    const top = virtual.scrollOffset ?? 0;
    const bottom = top + (scroller.current?.clientHeight ?? 0);
    const shown = virtual.getVirtualItems().filter(({ start, end }) => start >= top && end <= bottom);
    const isShown = [pointed.lineFrom, pointed.lineTo].every((line) => shown.some(({ index }) => index === line - 1));
    if (!isShown) virtual.scrollToIndex(Math.max(0, pointed.lineFrom - 3), { align: 'start' });
  }, [pointed, virtual]);
  return (
    <div className={styles.source}>
      <Text className={styles.title} weight="semibold">
        {strings.source}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys must be able to scroll the text */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label={strings.source}>
        <ol className={styles.lines} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const number = index + 1;
            const isMarked = holds(marked, number);
            const isPointed = holds(pointed, number);
            return (
              <li
                key={index}
                data-index={index}
                ref={virtual.measureElement}
                className={mergeClasses(styles.line, isMarked && styles.marked, isPointed && styles.pointed)}
                style={{ transform: `translateY(${start}px)` }}
                aria-current={isPointed ? 'location' : isMarked || undefined}
              >
                <span className={styles.number} aria-hidden>
                  {number}
                </span>
                <span className={styles.words}>{lines[index]}</span>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
