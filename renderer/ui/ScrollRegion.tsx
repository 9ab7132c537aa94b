/** A part of a screen that scrolls by itself, also with the keyboard. Knows no domain. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  region: {
    minWidth: 0,
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export interface ScrollRegionProps {
  /** What it shows, for those who hear the screen. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll plain text
    <section aria-label={label} tabIndex={0} className={mergeClasses(styles.region, className)}>
      {children}
    </section>
  );
}
