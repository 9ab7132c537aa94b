/** A PDF whose directory of objects is wrong, for tests: readable, but the PDF library leaves rejections behind that nobody waits for. */

/** The same file; at the places that its directory gives for its pages stands another object. `pdf` keeps a plain directory. */
export function misplacePages(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder('latin1').decode(pdf);
  const pages = [...text.matchAll(/(?<=\n)(\d+) 0 obj\s*<<\s*\/Type ?\/Page\b/g)].map(([, number]) => Number(number));
  if (pages.length < 2) throw new Error('a file of two pages is needed');
  const another = String(text.indexOf('obj') - '2 0 '.length).padStart(10, '0');
  const at = text.lastIndexOf('xref', text.lastIndexOf('trailer'));
  const spoilt = Uint8Array.from(pdf);
  const entries = [...text.slice(at).matchAll(/\d{10} \d{5} [nf]/g)];
  for (const page of pages) {
    const entry = entries[page];
    if (entry) spoilt.set(new TextEncoder().encode(another), at + entry.index);
  }
  return spoilt;
}
