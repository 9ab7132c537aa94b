/** The call behind Ctrl+K. */
import type { Channel } from '../../core/ipc/contract.ts';
import { findPlaces } from '../../db/search/find-places.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createFindHandlers({ db }: Shell): Handlers<Extract<Channel, `find.${string}`>> {
  return { 'find.places': ({ query }) => findPlaces(db, query) };
}
