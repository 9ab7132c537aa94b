/** Calls to the shell for every feature: unwraps the Result envelope, so that a refused call throws an AppError. */
import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { Channel, InputOf, OutputOf } from '../../core/ipc/contract.ts';
import { AppError } from '../../core/ipc/result.ts';
import { ask } from './ask.ts';
import { takeFirstAnswer } from './first-calls.ts';
import { untilOpen } from './lock-state.ts';

/** Makes one call; while the application is locked it waits. Throws the AppError that the shell answered with. */
export async function call<C extends Channel>(channel: C, input?: InputOf<C>): Promise<OutputOf<C>> {
  const result = await (takeFirstAnswer(channel, input) ?? ask(channel, input));
  if (!result.ok && result.error.code === 'lock.locked') {
    await untilOpen();
    return call(channel, input);
  }
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value as OutputOf<C>;
}

// What has come is drawn at once, not after a turn of the timer.
notifyManager.setScheduler(queueMicrotask);

/** One cache for the screen; reads are keyed by channel and input, so a change can name what it makes stale. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network the library would hold every call back; ours never leave the computer.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** A read as the cache knows it, for hooks of the query library and for `queryClient.fetchQuery`. */
export function readOptions<C extends Channel>(channel: C, input?: InputOf<C>) {
  return {
    queryKey: [channel, input ?? null] as const,
    queryFn: () => call(channel, input),
  };
}

/** A cached read. */
export function useRead<C extends Channel>(
  channel: C,
  input?: InputOf<C>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<C>> {
  return useQuery({
    ...readOptions(channel, input),
    placeholderData: keepPreviousData,
    ...options,
  }) as UseQueryResult<OutputOf<C>>;
}

/**
 * After a change: everything that was read is read again when it is next looked at (reads are cheap and local); with a
 * channel only what was read through it.
 */
export function refreshReads(channel?: Channel): Promise<void> {
  return queryClient.invalidateQueries(channel === undefined ? undefined : { queryKey: [channel] });
}

/** Marks the calls that write to the database, so that the status line can tell how the newest of them ended. */
export const savingKey = 'save';

/** A call that changes what is stored; it counts as done once the shell has confirmed it and the reads are stale. */
export function useChange<C extends Channel>(channel: C): UseMutationResult<OutputOf<C>, Error, InputOf<C>> {
  return useMutation({
    mutationKey: [savingKey, channel],
    mutationFn: (input: InputOf<C>) => call(channel, input),
    onSuccess: () => {
      void refreshReads();
    },
  });
}
