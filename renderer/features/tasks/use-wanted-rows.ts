/** Asks for the rows around what is in view of the task table. */
import { useEffect, useRef } from 'react';
import type { ShownTasks } from './shown-tasks.ts';
import type { LineWindow } from './use-line-window.ts';

/** Two jumps of more than a page within so long are one throw of the list. */
const flungMs = 60;
/** Lines before and behind the view whose rows are read with it. */
const aheadLines = 30;

/** Wishes for the rows in view first, at once; of a list that is thrown from page to page only where it comes to rest. */
export function useWantedRows({ rows, lines, index }: ShownTasks, { first, end }: LineWindow): void {
  const jump = useRef({ line: 0, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const want = () => {
      const wanted = lines.subarray(Math.max(0, first - aheadLines), Math.min(lines.length, end + aheadLines));
      const inView = lines.subarray(first, end);
      rows.want([...inView, ...wanted].flatMap((line) => (line < 0 ? [] : (index.ids[line] ?? []))));
    };
    const now = performance.now();
    const isFar = Math.abs(first - jump.current.line) >= end - first;
    const isFlung = isFar && now - jump.current.at < flungMs;
    jump.current = { line: first, at: isFar ? now : jump.current.at };
    if (!isFlung) return want();
    const rest = setTimeout(want, flungMs);
    return () => clearTimeout(rest);
  }, [rows, lines, index, first, end]);
}
