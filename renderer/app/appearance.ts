/** How the window looks, as the shell has it, and the keys that change its size. The wheel is the shell's, so a change of size is asked about. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { type Appearance, defaultAppearance, type ZoomChange } from '../../core/domain/appearance.ts';
import { call, queryClient, readOptions, refreshReads, useRead } from './api.ts';

/** What is shown now. */
export function useAppearance(): Appearance {
  useEffect(() => {
    const askAgain = () => void refreshReads('appearance.get');
    window.addEventListener('resize', askAgain);
    return () => window.removeEventListener('resize', askAgain);
  }, []);
  return useRead('appearance.get').data ?? defaultAppearance;
}

/** By the place of the key: on a Vietnamese keyboard the row of digits gives letters. */
const zoomKeys: Readonly<Record<string, ZoomChange>> = {
  Equal: 'larger',
  NumpadAdd: 'larger',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
  Digit0: 'normal',
  Numpad0: 'normal',
};

/** Ctrl with +, − and 0, wherever the focus is. Once per window. */
export function useZoomKeys(): void {
  const zooming = useMutation({ mutationFn: (change: ZoomChange) => call('appearance.zoom', { change }) });
  const answer = useEffectEvent((event: KeyboardEvent) => {
    const change = zoomKeys[event.code];
    if (change === undefined || !event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    zooming.mutate(change);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

/** No record is written, so the line that tells of saving leaves it out. */
export function useChooseAppearance() {
  return useMutation({
    mutationFn: (appearance: Appearance) => call('appearance.choose', appearance),
    // What was chosen is marked at once.
    onMutate: (appearance) => queryClient.setQueryData(readOptions('appearance.get').queryKey, appearance),
    onError: () => refreshReads('appearance.get'),
  });
}
