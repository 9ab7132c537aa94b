/**
 * The lock screen: a modal dialog of the browser itself, which lies over everything, dialogs of the page among it, and takes every key.
 * That nothing can be read or changed meanwhile is the shell's work (main/ipc/register.ts); this is only what one sees of it.
 */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosed32Regular } from '@fluentui/react-icons';
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { LockView } from '../../core/domain/protection.ts';
import { AppError } from '../../core/ipc/result.ts';
import { protectionStrings } from '../strings/protection.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { ask } from './ask.ts';
import { keepAboveDialogs } from './keep-above-dialogs.ts';
import { refreshLock } from './lock-state.ts';

const words = protectionStrings.lockScreen;

const useStyles = makeStyles({
  screen: {
    width: '100vw',
    height: '100vh',
    maxWidth: 'none',
    maxHeight: 'none',
    margin: 0,
    padding: '24px',
    border: 'none',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyBase,
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    width: '420px',
    maxWidth: '100%',
    margin: '18vh auto 0',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
  icon: { color: tokens.colorBrandForeground1 },
});

/** Keys go no further than this dialog: no shortcut of the page below hears them. */
function stopKeys(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
  if (event.key === 'Escape') event.preventDefault();
}

function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const screen = dialog.current;
    if (!screen) return;
    screen.showModal();
    const letGo = keepAboveDialogs(screen);
    for (const kind of ['keydown', 'keyup'] as const) window.addEventListener(kind, stopKeys, true);
    return () => {
      for (const kind of ['keydown', 'keyup'] as const) window.removeEventListener(kind, stopKeys, true);
      letGo();
      screen.close();
    };
  }, [dialog]);
}

/** Whole seconds until the next try, counted down. */
function useWait(waitMs: number): number {
  const [leftMs, setLeftMs] = useState(waitMs);
  useEffect(() => {
    const end = performance.now() + waitMs;
    setLeftMs(waitMs);
    if (waitMs <= 0) return;
    const timer = setInterval(() => setLeftMs(Math.max(0, end - performance.now())), 250);
    return () => clearInterval(timer);
  }, [waitMs]);
  return Math.ceil(leftMs / 1000);
}

export function LockScreen({ view }: { readonly view: LockView }) {
  const styles = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [secret, setSecret] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const seconds = useWait(view.waitMs);
  useModal(dialog);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (isOpening || seconds > 0 || secret === '') return;
    setOpening(true);
    setRefusal(null);
    const result = await ask('lock.open', { secret });
    setOpening(false);
    if (result.ok) return;
    setRefusal(new AppError(result.error.code, result.error.details));
    setSecret('');
    field.current?.focus();
    await refreshLock();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
    >
      <form className={styles.form} onSubmit={(event) => void open(event)}>
        <LockClosed32Regular className={styles.icon} aria-hidden />
        <h1 className={styles.title} id={titleId}>
          {words.title}
        </h1>
        {view.isDamaged ? (
          <Text role="alert">{words.damaged}</Text>
        ) : (
          <>
            <Text>{words.body}</Text>
            <Field label={words.secret} hint={words.hint}>
              <Input
                ref={field}
                type="password"
                size="large"
                autoFocus
                autoComplete="off"
                value={secret}
                onChange={(_, { value }) => setSecret(value)}
              />
            </Field>
            <ErrorMessage error={refusal} />
            <Button type="submit" appearance="primary" size="large" disabledFocusable={isOpening || seconds > 0}>
              {isOpening ? words.opening : seconds > 0 ? words.wait(seconds) : words.open}
            </Button>
          </>
        )}
      </form>
    </dialog>
  );
}
