/**
 * The only `ipcMain.handle`: one for every channel before the first page loads. A call that comes before what answers it is there waits, so
 * that the page and the database may come up at the same time. Knows channels by name only.
 */
import { ipcMain, type WebContents } from 'electron';
import { type Channel, channels } from '../../core/ipc/channels.ts';
import type { Result } from '../../core/ipc/result.ts';
import type { Wire } from '../../core/ipc/wire.ts';
import { noteCall } from '../quiet-moment.ts';

/** Who calls: the page's address and whether it is its window's main frame; null for a frame that has gone. */
export interface Caller {
  readonly page: { readonly url: string; readonly isMainFrame: boolean } | null;
  readonly contents: WebContents;
}

export type Answer = (channel: Channel, caller: Caller, input: Wire<unknown>) => Promise<Wire<Result<unknown>>>;

let open: (answer: Answer) => void = () => undefined;
const answering = new Promise<Answer>((resolve) => {
  open = resolve;
});

/** From now on calls are taken, and wait. Once, before any page is loaded. */
export function takeCalls(): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      // senderFrame turns null once the frame navigates: read it before anything is awaited.
      const frame = event.senderFrame;
      const page = frame && { url: frame.url, isMainFrame: frame.parent === null };
      noteCall();
      const answer = await answering;
      return answer(channel, { page, contents: event.sender }, input);
    });
  }
}

/** From now on calls are answered, those that wait among them. Only the first answer counts. */
export function answerCalls(answer: Answer): void {
  open(answer);
}
