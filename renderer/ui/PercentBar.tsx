/** A share of 100 as a short bar with its number. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  track: { width: '34px', height: '5px', borderRadius: '3px', backgroundColor: tokens.colorNeutralBackground5 },
  fill: { height: '100%', borderRadius: '3px', backgroundColor: tokens.colorBrandBackground },
});

/** `percent` is 0–100; `label` is how it is written. */
export function PercentBar({ percent, label }: { readonly percent: number; readonly label: string }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ display: 'block', width: `${percent}%` }} />
      </span>
      {label}
    </span>
  );
}
