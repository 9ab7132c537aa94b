/** What went wrong, in the clerk's words, at the place where the action was taken. */
import { MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AppError, describeError } from '../../core/ipc/result.ts';

const useStyles = makeStyles({
  bar: { flexShrink: 0, width: '100%' },
  body: { whiteSpace: 'pre-wrap', paddingBlock: '6px' },
});

/** The sentence of an error; anything that is not an AppError is a fault of the program. */
export function wordError(error: unknown): string {
  return error instanceof AppError ? error.message : describeError({ code: 'internal', details: {} });
}

export interface ErrorMessageProps {
  readonly error: unknown;
  /** Buttons that help out of it. */
  readonly children?: ReactNode;
}

/** Draws nothing when there is no error. */
export function ErrorMessage({ error, children }: ErrorMessageProps) {
  const styles = useStyles();
  if (error === null || error === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>{wordError(error)}</MessageBarBody>
      {children ? <MessageBarActions>{children}</MessageBarActions> : null}
    </MessageBar>
  );
}
