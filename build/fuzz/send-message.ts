/** One message through the real register, from our page or from a stranger. Needs electron-stand-in.ts to be loaded before it. */
import { type AppErrorCode, describeError, type Result } from '../../core/ipc/result.ts';
import { fromWire, toWire } from '../../core/ipc/wire.ts';
import { registered } from './electron-stand-in.ts';

/** The frame of the screen. */
export const own = { parent: null, url: 'app://cchc/index.html' };
export const strangers = [
  null,
  { parent: own, url: own.url },
  { parent: null, url: 'https://example.com/' },
  { parent: null, url: 'app://cchc.example/index.html' },
  { parent: null, url: 'app://cchc/index.html?x' },
  { parent: null, url: 'app://cchc/paper.html' },
  { parent: null, url: 'file:///index.html' },
];

/** No answer takes longer. */
const longestMs = 60_000;

/** The answer of a call. A text goes as it is, whether it is JSON or not. Rejects when it is not registered or does not come. */
export async function send(channel: string, frame: unknown, input: unknown): Promise<Result<unknown>> {
  const listener = registered.get(channel);
  if (!listener) throw new Error(`${channel} is not registered`);
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${longestMs / 1000} s`)), longestMs);
  try {
    const wire = typeof input === 'string' ? input : toWire(input);
    const answer = listener({ senderFrame: frame, sender: { id: 1 } }, structuredClone(wire));
    return fromWire(await Promise.race([answer, late.promise])) as Result<unknown>;
  } finally {
    clearTimeout(timer);
  }
}

/** What no answer may be, whatever was asked; null when it is one that a page can deal with. */
export function findFaultOfAnswer(outcome: unknown, isStranger: boolean): string | null {
  const result = outcome as Partial<Result<unknown>> & {
    error?: { code: AppErrorCode; details: Record<string, string> };
  };
  if (typeof result?.ok !== 'boolean') return `thrown instead of answered: ${outcome}`;
  if (result.ok) return isStranger ? 'answered a stranger' : null;
  if (!result.error || describeError(result.error) === '') return 'refused without words';
  return result.error.code === 'internal' && !isStranger ? 'ended in a fault' : null;
}
