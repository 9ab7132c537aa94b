/** A field of the review: tied to its place in the paper by its name, and marked, in words too, while it is in doubt. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { planImportStrings } from '../../strings/plan-import.ts';

const useStyles = makeStyles({
  third: { gridColumnEnd: 'span 2' },
  half: { gridColumnEnd: 'span 3' },
  whole: { gridColumnEnd: 'span 6' },
  field: { minWidth: 0 },
  doubtful: { borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`, paddingLeft: '8px' },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
    whiteSpace: 'nowrap',
  },
});

/** The mark of doubt: a sign and a word. */
export function DoubtMark() {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <WarningRegular aria-hidden />
      {planImportStrings.task.doubtful}
    </span>
  );
}

export interface MarkedFieldProps {
  /** What `usePointing` hears when the field is looked at. */
  readonly name: string;
  readonly width: 'third' | 'half' | 'whole';
  readonly isDoubtful?: boolean;
  readonly children: ReactNode;
}

export function MarkedField({ name, width, isDoubtful = false, children }: MarkedFieldProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.field, styles[width], isDoubtful && styles.doubtful)} data-field={name}>
      {children}
      {isDoubtful && <DoubtMark />}
    </div>
  );
}
