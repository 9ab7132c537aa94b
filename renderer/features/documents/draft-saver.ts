/**
 * Keeps one draft saved while it is being typed: waits for a pause, sends one save at a time, keeps what was refused. Knows
 * no screen and no shell: saving is a function it is given.
 */
import type { DocumentDetail, DocumentDraft } from '../../../core/domain/document-draft.ts';

/** Pause after the last keystroke before a draft is saved, in milliseconds. */
export const saveDelayMs = 600;

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** What the screen shows; a new object whenever something changed. */
export interface DraftSnapshot {
  readonly draft: DocumentDraft;
  readonly state: SaveState;
  /** The document as last stored. */
  readonly stored: DocumentDetail;
}

export type SaveDraft = (draft: DocumentDraft, version: number) => Promise<DocumentDetail>;

/** A draft on the screen, with its way into storage. */
export class DraftSaver {
  #snapshot: DraftSnapshot;
  readonly #save: SaveDraft;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(stored: DocumentDetail, save: SaveDraft) {
    this.#snapshot = { draft: stored.draft, state: { kind: 'saved' }, stored };
    this.#save = save;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): DraftSnapshot => this.#snapshot;

  /** Takes a change in and saves it after a pause. */
  readonly change = (changes: Partial<DocumentDraft>): void => {
    const draft = { ...this.#snapshot.draft, ...changes };
    this.#set({ draft, state: this.#running ? this.#snapshot.state : { kind: 'waiting' } });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), saveDelayMs);
  };

  /** Saves at once what is not yet saved; resolves to true when everything is stored, to false when it was refused. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#snapshot.state.kind !== 'saved') {
      this.#running ??= this.#send();
      await this.#running;
    }
    return this.#snapshot.state.kind === 'saved';
  };

  /** Takes over a document that the shell changed (issued, or read anew): what it says is what stands. */
  readonly replace = (stored: DocumentDetail): void => {
    clearTimeout(this.#timer);
    this.#set({ draft: stored.draft, state: { kind: 'saved' }, stored });
  };

  async #send(): Promise<void> {
    const { draft, stored } = this.#snapshot;
    this.#set({ state: { kind: 'saving' } });
    try {
      const saved = await this.#save(draft, stored.version);
      // The clerk's own words stay on the screen; only the version and the stored copy move on.
      const isCurrent = this.#snapshot.draft === draft;
      this.#set({ stored: saved, state: isCurrent ? { kind: 'saved' } : { kind: 'waiting' } });
    } catch (error) {
      this.#set({ state: { kind: 'refused', error } });
    } finally {
      this.#running = undefined;
    }
  }

  #set(changes: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
