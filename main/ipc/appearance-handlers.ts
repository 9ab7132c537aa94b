/** The calls that change how the window looks. */
import type { appearanceCalls } from '../../core/ipc/appearance-calls.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createAppearanceHandlers({ appearance }: Shell): Handlers<keyof typeof appearanceCalls> {
  return {
    'appearance.choose': async (chosen) => {
      await appearance.choose(chosen);
      return appearance.get();
    },
    'appearance.zoom': async ({ change }) => {
      await appearance.zoom(change);
      return appearance.get();
    },
  };
}
