/** A pane at the right of the work area, as Office programs have: title, form, buttons that stay in view. Knows no domain. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { useShortcut } from './use-shortcut.ts';

const useStyles = makeStyles({
  pane: {
    width: '480px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', padding: '8px 8px 4px 16px', flexShrink: 0 },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '4px 16px 16px',
    '& > *': { flexShrink: 0 },
    // Long choices and placeholders must not widen the pane.
    '& .fui-Select, & .fui-Select__select, & .fui-Input, & .fui-Input__input': { minWidth: 0 },
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexWrap: 'wrap',
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface TaskPaneProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The first field takes the focus when the pane opens; Esc closes it. */
export function TaskPane({ title, onClose, footer, children }: TaskPaneProps) {
  const styles = useStyles();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  useShortcut({ key: 'Escape' }, onClose);
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('button, input, textarea')?.focus();
  }, []);
  return (
    <aside className={styles.pane} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={shellStrings.closePane} onClick={onClose} />
      </div>
      <div className={styles.body} ref={body}>
        {children}
      </div>
      <div className={styles.foot}>{footer}</div>
    </aside>
  );
}
