import type { Api } from '../core/ipc/channels.ts';

declare global {
  interface Window {
    /** Built by the preload script from the contract; the only way out of the sandbox. */
    readonly api: Api;
  }
}
