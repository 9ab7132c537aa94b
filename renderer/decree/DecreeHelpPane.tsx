/** The decree opened from a field: takes the focus, gives it back when it is closed. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useShortcut } from '../ui/use-shortcut.ts';
import { DecreePane } from './DecreePane.tsx';

const useStyles = makeStyles({ frame: { display: 'flex', minHeight: 0 } });

export interface DecreeHelpPaneProps {
  readonly clauseId: string;
  readonly onClose: () => void;
}

export function DecreeHelpPane({ clauseId, onClose }: DecreeHelpPaneProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clause takes the focus again
  useEffect(() => {
    const { activeElement } = document;
    if (!frame.current?.contains(activeElement)) cameFrom.current = activeElement;
    frame.current?.querySelector<HTMLElement>('section')?.focus();
  }, [clauseId]);
  const close = () => {
    const { current } = cameFrom;
    onClose();
    if (current instanceof HTMLElement) current.focus();
  };
  useShortcut({ key: 'Escape' }, close);
  return (
    <div ref={frame} className={styles.frame}>
      <DecreePane clauseId={clauseId} onClose={close} />
    </div>
  );
}
