/** The last day of a task, and under it the paper's own day where that one is too late ("trước 15/11/2026"). */
import { makeStyles, tokens } from '@fluentui/react-components';
import { taskStrings } from '../strings/tasks.ts';
import { formatDate } from './dates.ts';

const useStyles = makeStyles({
  tooLate: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

export interface LastDayProps {
  readonly lastOn: string;
  /** See `tooLateDayOf`. */
  readonly tooLateOn: string | null;
}

export function LastDay({ lastOn, tooLateOn }: LastDayProps) {
  const styles = useStyles();
  return (
    <>
      <div>{formatDate(lastOn)}</div>
      {tooLateOn ? <div className={styles.tooLate}>{taskStrings.beforeDay(formatDate(tooLateOn))}</div> : null}
    </>
  );
}
