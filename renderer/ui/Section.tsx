/** A titled part of a screen, on a plain surface. Knows no domain. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: '8px',
    padding: '8px 12px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  padded: { padding: '10px 12px 12px' },
});

export interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  /** Lists and tables that reach to the edge bring their own padding. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, hint, isFlush = false, children }: SectionProps) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        {hint ? <span className={styles.hint}>{hint}</span> : null}
      </div>
      <div className={mergeClasses(!isFlush && styles.padded)}>{children}</div>
    </section>
  );
}
