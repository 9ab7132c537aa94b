/** The half that may die: reads what it is sent and answers how that ended. Started by run-files.ts. */
import { AppError } from '../../core/ipc/result.ts';
import { readers } from './readers.ts';

/** Beyond what the readers themselves take up: their code, and the parts of the libraries. */
const tidyAboveBytes = 200 * 1024 * 1024;
const wornAboveBytes = 240 * 1024 * 1024;

/** A file to read. */
export interface ReadingOrder {
  readonly reader: string;
  readonly bytes: Uint8Array;
}

/** `refused` in the words that the clerk would see; `crashed` with the stack. */
export interface ReadingOutcome {
  readonly ending: 'read' | 'refused' | 'crashed';
  readonly words: string;
  readonly milliseconds: number;
  /** Memory that was given back stays with the process, in pieces: the next file is better read in a fresh one. */
  readonly isWorn: boolean;
}

async function read({ reader, bytes }: ReadingOrder): Promise<Pick<ReadingOutcome, 'ending' | 'words'>> {
  try {
    await readers.find(({ name }) => name === reader)?.read(bytes);
    return { ending: 'read', words: '' };
  } catch (error) {
    if (error instanceof AppError) return { ending: 'refused', words: error.message };
    return { ending: 'crashed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What escapes a reader altogether is a crash of the file that is being read. */
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    process.send?.({
      ending: 'crashed',
      words: `${event}: ${error instanceof Error ? error.stack : error}`,
      milliseconds: 0,
      isWorn: true,
    });
  });
}

process.on('message', async (order: ReadingOrder) => {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const outcome = await read(order);
  const { user, system } = process.cpuUsage(before);
  // On a busy machine the processor's time tells, not the clock's; the collector's threads may make it the greater of the two.
  const milliseconds = Math.min(performance.now() - startedAt, (user + system) / 1000);
  // What this file left behind must not count as the memory of the next.
  if (process.memoryUsage.rss() > tidyAboveBytes) globalThis.gc?.();
  process.send?.({ ...outcome, milliseconds, isWorn: process.memoryUsage.rss() > wornAboveBytes });
});
