/** Vietnamese as it reaches a window: composed by an input method of the system, or mended by Unikey with Backspaces. */
import type { CDPSession, Page } from '@playwright/test';

/** What stands there after each key, as Telex makes it. */
export const tiengViet: readonly string[] = [
  't',
  'ti',
  'tie',
  'tiê',
  'tiên',
  'tiêng',
  'tiếng',
  'tiếng ',
  'tiếng V',
  'tiếng Vi',
  'tiếng Vie',
  'tiếng Viê',
  'tiếng Viêt',
  'tiếng Việt',
];

export interface InputMethods {
  /** A letter after the other of one composition, with `pauseMs` between them, and its end. */
  readonly compose: (texts: readonly string[], pauseMs?: number) => Promise<void>;
  /** As `compose`, without its end. */
  readonly startComposing: (texts: readonly string[]) => Promise<void>;
  /** Enter as it comes while a letter is composed: it belongs to the input method. */
  readonly pressEnterInside: () => Promise<void>;
  readonly endComposing: (text: string) => Promise<void>;
  /** The keys that Unikey sends on Windows, as fast as it sends them: Backspaces up to where the word changes, then its letters anew. */
  readonly typeAsUnikey: (texts: readonly string[]) => Promise<void>;
}

/** The key code of a letter that an input method made, and that of a letter sent as a packet. */
const processKey = 229;
const packetKey = 231;

function pressKey(
  session: CDPSession,
  key: { readonly key: string; readonly code: number; readonly text?: string },
): Promise<unknown>[] {
  const { code: windowsVirtualKeyCode, ...rest } = key;
  return [
    session.send('Input.dispatchKeyEvent', {
      type: key.text ? 'keyDown' : 'rawKeyDown',
      windowsVirtualKeyCode,
      ...rest,
    }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode, key: key.key }),
  ];
}

/** The keys that turn one text into the next. */
function keysBetween(
  before: string,
  after: string,
): readonly { readonly key: string; readonly code: number; readonly text?: string }[] {
  const [from, to] = [Array.from(before), Array.from(after)];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const backspaces = Array.from({ length: from.length - same }, () => ({ key: 'Backspace', code: 8 }));
  return [...backspaces, ...to.slice(same).map((letter) => ({ key: letter, code: packetKey, text: letter }))];
}

export async function useInputMethods(page: Page): Promise<InputMethods> {
  const session = await page.context().newCDPSession(page);
  const startComposing = async (texts: readonly string[], pauseMs = 0) => {
    for (const text of texts) {
      await Promise.all(pressKey(session, { key: 'Process', code: processKey }));
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      if (pauseMs > 0) await page.waitForTimeout(pauseMs);
    }
  };
  const endComposing = async (text: string) => {
    await session.send('Input.insertText', { text });
  };
  return {
    startComposing,
    endComposing,
    compose: async (texts, pauseMs) => {
      await startComposing(texts, pauseMs);
      await endComposing(texts.at(-1) ?? '');
    },
    pressEnterInside: async () => {
      await Promise.all(pressKey(session, { key: 'Enter', code: processKey }));
    },
    typeAsUnikey: async (texts) => {
      const keys = texts.flatMap((text, at) => keysBetween(texts[at - 1] ?? '', text));
      // Sent without waiting for one another: they come within a millisecond.
      await Promise.all(keys.flatMap((key) => pressKey(session, key)));
    },
  };
}
