/** Văn bản: drafts and the register of issued papers. */
import { documentStrings } from '../../strings/documents.ts';

export function DocumentsScreen() {
  return <h1>{documentStrings.title}</h1>;
}
