/** One sentence about what was just done, with the way back, over whichever screen is open; it stays until it is put away. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, useSyncExternalStore } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { type Route, useNavigation } from './navigation.tsx';

export interface SessionNotice {
  readonly text: string;
  readonly actionLabel: string;
  /** Answers with where to go next; null stays. What it throws is shown in the place of the notice. */
  readonly run: () => Promise<Route | null>;
  /** It tells why something could not be done. */
  readonly isRefusal?: boolean;
}

let notice: SessionNotice | null = null;
const listeners = new Set<() => void>();

/** Shows a notice in the place of the one before; null puts it away. */
export function showNotice(next: SessionNotice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export function SessionNoticeBar() {
  const styles = useStyles();
  const { go } = useNavigation();
  const shown = useSyncExternalStore(subscribe, () => notice);
  const [refusal, setRefusal] = useState<{ readonly of: SessionNotice; readonly error: unknown } | null>(null);
  if (!shown) return null;
  const run = async () => {
    try {
      const route = await shown.run();
      if (route) go(route);
    } catch (error) {
      setRefusal({ of: shown, error });
    }
  };
  return (
    <>
      <MessageBar intent={shown.isRefusal ? 'warning' : 'success'} layout="singleline" className={styles.bar}>
        <MessageBarBody className={styles.text} title={shown.text}>
          {shown.text}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={shellStrings.dismissNotice}
              onClick={() => showNotice(null)}
            />
          }
        >
          <Button size="small" onClick={() => void run()}>
            {shown.actionLabel}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {refusal?.of === shown && <ErrorMessage error={refusal.error} />}
    </>
  );
}
