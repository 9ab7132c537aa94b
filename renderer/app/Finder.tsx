/** Ctrl+K: the box that finds. It is loaded when first asked for; until it is there a plain box in its place takes what is typed. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import type { TypedAhead } from '../features/find/FindBox.tsx';
import { findStrings } from '../strings/find.ts';
import { useShortcut } from '../ui/use-shortcut.ts';

const FindBox = lazy(async () => ({ default: (await import('../features/find/FindBox.tsx')).FindBox }));

const useStyles = makeStyles({
  waiting: {
    position: 'fixed',
    zIndex: 1_000_000,
    top: '8vh',
    left: '50%',
    transform: 'translateX(-50%)',
    width: '90vw',
    maxWidth: '820px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
  },
});

interface WaitingBoxProps {
  readonly typed: TypedAhead;
  readonly onType: (typed: TypedAhead) => void;
  readonly onClose: () => void;
}

function WaitingBox({ typed, onType, onClose }: WaitingBoxProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onType({ ...typed, isEntered: true });
    else if (event.key === 'Escape') onClose();
    // There is nowhere else to go yet.
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  };
  return (
    // Named a dialog, so that the focus goes back to where it was before the box.
    <div className={styles.waiting} role="dialog" aria-label={findStrings.title}>
      <Input
        autoFocus
        style={{ width: '100%' }}
        size="large"
        aria-label={findStrings.box}
        placeholder={findStrings.placeholder}
        value={typed.query}
        onChange={(_, { value }) => onType({ query: value, isEntered: false })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

export function Finder() {
  const [typed, setTyped] = useState<TypedAhead | null>(null);
  // A second Ctrl+K, for a box that is slow to come, takes nothing away.
  useShortcut({ key: 'k', ctrl: true }, () => setTyped((before) => before ?? { query: '', isEntered: false }));
  if (!typed) return null;
  const close = () => setTyped(null);
  return (
    <Suspense fallback={<WaitingBox typed={typed} onType={setTyped} onClose={close} />}>
      <FindBox typed={typed} onClose={close} />
    </Suspense>
  );
}
