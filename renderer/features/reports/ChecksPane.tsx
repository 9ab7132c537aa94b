/** Cần kiểm tra: gaps, numbers of the last period, frozen figures that the data say otherwise. */
import { Button, Text } from '@fluentui/react-components';
import type { Block } from '../../../core/domain/document-draft.ts';
import type { ReportDetail } from '../../../core/domain/report.ts';
import { reportStrings } from '../../strings/reports.ts';
import { usePaneStyles } from './pane-styles.ts';

const strings = reportStrings.checks;

export interface Gap {
  readonly blockIndex: number;
  readonly text: string;
}

/** The places of a text that name a gap, in their order. */
export function findGaps(blocks: readonly Block[]): readonly Gap[] {
  return blocks.flatMap((block, blockIndex) => {
    if (block.type === 'table') return [];
    const text = block.runs.map((run) => run.text).join('');
    return [...new Set(text.match(/\[chưa có [^\]]*\]/g) ?? [])].map((gap) => ({ blockIndex, text: gap }));
  });
}

/** How many things there are to look at. */
export function countChecks(report: ReportDetail): number {
  return findGaps(report.blocks).length + report.stale.length + report.differences.length;
}

export interface ChecksPaneProps {
  readonly report: ReportDetail;
  readonly onShow: (blockIndex: number) => void;
  readonly onConfirm: (blockIndex: number) => void;
}

export function ChecksPane({ report, onShow, onConfirm }: ChecksPaneProps) {
  const styles = usePaneStyles();
  const gaps = findGaps(report.blocks);
  const showButton = (blockIndex: number) => (
    <Button size="small" onClick={() => onShow(blockIndex)}>
      {strings.show}
    </Button>
  );
  if (countChecks(report) === 0) return <Text className={styles.pane}>{strings.clean}</Text>;
  return (
    <div className={styles.pane}>
      {report.stale.length > 0 && <h2 className={styles.title}>{strings.stale}</h2>}
      <ul className={styles.list}>
        {report.stale.map(({ blockIndex, text, indicator }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand twice in a paragraph.
          <li key={`${blockIndex} ${text} ${i}`} className={styles.card}>
            {indicator ? strings.staleOf(text, indicator) : strings.staleUnknown(text)}
            <div className={styles.actions}>
              {showButton(blockIndex)}
              {!indicator && (
                <Button size="small" onClick={() => onConfirm(blockIndex)}>
                  {strings.confirm}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {report.differences.length > 0 && <h2 className={styles.title}>{strings.differences}</h2>}
      <ul className={styles.list}>
        {report.differences.map(({ key, text, textNow }) => (
          <li key={key} className={styles.card}>
            {strings.difference(text, textNow)}
          </li>
        ))}
      </ul>
      {gaps.length > 0 && <h2 className={styles.title}>{strings.gaps}</h2>}
      <ul className={styles.list}>
        {gaps.map(({ blockIndex, text }) => (
          <li key={`${blockIndex} ${text}`} className={styles.card}>
            {text}
            <div className={styles.actions}>{showButton(blockIndex)}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
