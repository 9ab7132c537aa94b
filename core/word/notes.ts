/** Footnotes and endnotes of a file. Knows where they are kept, not where the text refers to them. */
import { childrenOf, type XmlElement } from '../package/xml.ts';
import type { WordParts } from './word-parts.ts';

export type NoteKind = 'footnote' | 'endnote';

/** The stories of all notes of a kind by id, separators of the page foot among them. */
export function readNotesById(parts: WordParts, kind: NoteKind): ReadonlyMap<string, XmlElement> {
  const notes = childrenOf(parts.readOfKind(`${kind}s`), `w:${kind}`);
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}
