/** An empty place: says why it is empty and what to do next. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    flexGrow: 1,
    padding: '32px',
    textAlign: 'center',
  },
  title: { margin: 0 },
  icon: { fontSize: '48px', lineHeight: 0, color: tokens.colorBrandForeground1 },
  body: { maxWidth: '560px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', marginTop: '8px', flexWrap: 'wrap', justifyContent: 'center' },
});

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly body: string;
  /** The next step, as buttons. */
  readonly children?: ReactNode;
}

export function EmptyState({ icon, title, body, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      {icon ? (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      ) : null}
      <Text as="h2" size={500} weight="semibold" block className={styles.title}>
        {title}
      </Text>
      <Text block align="center" className={styles.body}>
        {body}
      </Text>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </div>
  );
}
