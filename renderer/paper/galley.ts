/** The column of a section before it is cut into pages: blocks drawn a batch at a time, laid out where nobody sees them. */
import { drawBlock } from './draw-blocks.ts';
import type { PaperBlock, PaperSection } from './paper-document.ts';
import { settleTabs } from './settle-tabs.ts';
import { cutParagraph, type Fits, findLineCut } from './split-paragraph.ts';
import { splitTable } from './split-table.ts';

/** Blocks laid out ahead of the page being filled: some pages' worth, so that a long file costs no more per page. */
const batchSize = 60;

export class Galley {
  readonly #element: HTMLElement;
  readonly #blocks: readonly PaperBlock[];
  readonly #defaultTabPt: number;
  #drawnCount = 0;
  /** Drawn blocks that start a page by a break of the file. */
  readonly #pageStarts = new WeakSet<Element>();

  constructor(section: PaperSection, stage: HTMLElement) {
    this.#blocks = section.blocks;
    this.#defaultTabPt = section.defaultTabPt;
    this.#element = document.createElement('div');
    this.#element.className = 'paper-flow';
    stage.append(this.#element);
  }

  /** The drawn block at `index` of what is left; undefined behind the last. */
  at(index: number): HTMLElement | undefined {
    while (index >= this.#element.childElementCount && this.#drawnCount < this.#blocks.length) this.#drawBatch();
    return this.#element.children[index] as HTMLElement | undefined;
  }

  startsNewPage(element: Element): boolean {
    return this.#pageStarts.has(element);
  }

  /** Cuts the block so that its first part fits and stands before the rest; false when it cannot be cut. */
  split(element: HTMLElement, fits: Fits, isForced: boolean): boolean {
    if (element instanceof HTMLTableElement) return splitTable(element, fits, isForced);
    const line = findLineCut(element, fits, isForced);
    if (line) cutParagraph(element, line);
    return line !== null;
  }

  /** Takes the first blocks out. */
  take(count: number): readonly HTMLElement[] {
    const taken = [...this.#element.children].slice(0, count) as HTMLElement[];
    for (const element of taken) element.remove();
    return taken;
  }

  remove(): void {
    this.#element.remove();
  }

  #drawBatch(): void {
    const batch = this.#blocks.slice(this.#drawnCount, this.#drawnCount + batchSize);
    this.#drawnCount += batch.length;
    const elements = batch.map((block) => {
      const element = drawBlock(block);
      if (block.startsNewPage) this.#pageStarts.add(element);
      return element;
    });
    this.#element.append(...elements);
    settleTabs(elements, this.#defaultTabPt);
  }
}
