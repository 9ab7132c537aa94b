/** Footnotes drawn and measured once each, kept until the page of their reference is known. */
import { drawBlock } from './draw-blocks.ts';
import type { PaperDocument, PaperSection } from './paper-document.ts';
import { settleTabs } from './settle-tabs.ts';

/** Height of the separating line with its spaces (see `.paper-notes::before`). */
const separatorHeightPx = 9;

export class FootnoteShelf {
  readonly #footnotes: PaperDocument['footnotes'];
  readonly #defaultTabPt: number;
  readonly #element: HTMLElement;
  readonly #drawn = new Map<number, { readonly element: HTMLElement; readonly heightPx: number }>();

  constructor(footnotes: PaperDocument['footnotes'], section: PaperSection, stage: HTMLElement) {
    this.#footnotes = footnotes;
    this.#defaultTabPt = section.defaultTabPt;
    this.#element = document.createElement('div');
    stage.append(this.#element);
  }

  /** Height of the area at the foot of a page with these notes; 0 without any. */
  measure(notes: readonly number[]): number {
    if (notes.length === 0) return 0;
    return notes.reduce((sum, note) => sum + this.#draw(note).heightPx, separatorHeightPx);
  }

  take(note: number): HTMLElement {
    return this.#draw(note).element;
  }

  remove(): void {
    this.#element.remove();
  }

  #draw(note: number) {
    const known = this.#drawn.get(note);
    if (known) return known;
    const element = document.createElement('div');
    element.className = 'paper-note';
    element.append(...(this.#footnotes.get(note) ?? []).map(drawBlock));
    this.#element.append(element);
    settleTabs([element], this.#defaultTabPt);
    const drawn = { element, heightPx: element.getBoundingClientRect().height };
    this.#drawn.set(note, drawn);
    return drawn;
  }
}
