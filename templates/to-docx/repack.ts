/** Packs what the docx library made anew, so that equal content gives equal bytes: no clock in the core properties. */
import { openPackage, packParts } from '../../core/package/office-package.ts';

/** The library stamps the moment of writing into the core properties; both elements are optional. */
const timestamps = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

const isText = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');

/** `change` gets each XML part as text and gives what shall stand there. Throws `file.damaged` for bytes that are no zip. */
export function repack(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const source = openPackage(bytes, 'mẫu văn bản');
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const parts = new Map<string, Uint8Array>();
  // Some mail gateways look at the first entry only to tell a .docx from any other zip.
  const first = '[Content_Types].xml';
  for (const name of [first, ...source.names.filter((each) => each !== first)]) {
    const content = source.readBytes(name);
    if (!content) continue;
    if (!isText(name)) {
      parts.set(name, content);
      continue;
    }
    const text = decoder.decode(content);
    const settled = name === 'docProps/core.xml' ? text.replace(timestamps, '') : text;
    parts.set(name, encoder.encode(change(name, settled)));
  }
  return packParts(parts);
}
