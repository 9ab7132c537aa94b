/** The frame of every screen: title, command bar, work area. Knows no domain. */
import { Button, makeStyles, mergeClasses, Toolbar, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { shellStrings } from '../strings/shell.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '8px',
    minHeight: '48px',
    padding: '4px 16px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { marginLeft: '-6px' },
  // Where the commands leave less room than this, they go below.
  titles: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
  },
  subtitle: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  commands: { flexWrap: 'wrap', maxWidth: '100%', padding: 0, gap: '4px' },
  content: { flexGrow: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  scrolling: { overflowY: 'auto', padding: '16px' },
  fixed: { overflow: 'hidden' },
});

export interface ScreenFrameProps {
  readonly title: string;
  /** A second, smaller line: where this belongs. */
  readonly subtitle?: string;
  /** ToolbarButtons and the like, at the right of the title. */
  readonly commands?: ReactNode;
  /** Shows the way back before the title. */
  readonly onBack?: () => void;
  /** The content fills the work area and scrolls inside itself; it also brings its own padding. */
  readonly isFixed?: boolean;
  readonly children: ReactNode;
}

/** When a screen opens and the focus fell into nothing or stayed on the rail, the title takes it: keys and screen readers start there. */
export function ScreenFrame({ title, subtitle, commands, onBack, isFixed = false, children }: ScreenFrameProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest('nav')) heading.current?.focus();
  }, []);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        {onBack ? (
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={shellStrings.back}
            title={shellStrings.backHint}
            onClick={onBack}
          />
        ) : null}
        <div className={styles.titles}>
          <h1 className={styles.title} tabIndex={-1} ref={heading} title={title}>
            {title}
          </h1>
          {subtitle ? <div className={styles.subtitle}>{subtitle}</div> : null}
        </div>
        {commands ? (
          <Toolbar aria-label={shellStrings.commandsLabel(title)} className={styles.commands}>
            {commands}
          </Toolbar>
        ) : null}
      </div>
      <div className={mergeClasses(styles.content, isFixed ? styles.fixed : styles.scrolling)}>{children}</div>
    </div>
  );
}
