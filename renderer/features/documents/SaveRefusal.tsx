/** Why the draft is not stored, and the way to try again. */
import { Button } from '@fluentui/react-components';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import type { SaveState } from './draft-saver.ts';

export interface SaveRefusalProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

export function SaveRefusal({ state, onRetry }: SaveRefusalProps) {
  if (state.kind !== 'refused') return null;
  return (
    <ErrorMessage error={state.error}>
      <span>{documentStrings.saving.kept}</span>
      <Button onClick={onRetry}>{documentStrings.saving.retry}</Button>
    </ErrorMessage>
  );
}
