/**
 * How much the packed streams of a PDF hold, measured before the PDF library sees them: it reads a page's drawing in one go
 * and cannot be broken off. Knows the marks of a stream only, nothing of what is in it.
 */
import { lookThroughDeflated } from '../../package/look-through-deflated.ts';

/** A dense printed page has a tenth of a megabyte of drawing, a font or a page's picture far more. */
const mostDrawingBytes = 3 * 1024 * 1024;
const mostOtherBytes = 100 * 1024 * 1024;
/** Graphics states saved one in another ("q" without "Q"): the library's time grows with the square of them; a page has ten. */
const mostSavedStates = 500;
/** Where the dictionary of a stream may begin before it. */
const longestDictionary = 600;

const latin = new TextDecoder('latin1');

/** The place of `word` at or after `from`; -1 when it does not occur. */
function findWord(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < word.length && bytes[at + matched] === word.charCodeAt(matched)) matched += 1;
    if (matched === word.length) return at;
  }
  return -1;
}

/** What the dictionary before a stream says it is: pictures and fonts are large and are not read here. */
function isPictureOrFont(dictionary: string): boolean {
  const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
  return /\/Subtype ?\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1 ?\d|\/Type ?\/(?:Metadata|EmbeddedFile)/.test(
    own,
  );
}

const isBlank = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Looks through one stream for more than `mostBytes`, or too many saved states; false from then on. */
function startLook(mostBytes: number): (content: Uint8Array) => boolean {
  let [total, depth, before, byte] = [0, 0, 0x20, 0x20];
  return (content) => {
    total += content.length;
    for (const next of content) {
      if ((byte === 0x71 || byte === 0x51) && isBlank(before) && isBlank(next)) {
        depth = byte === 0x71 ? depth + 1 : Math.max(0, depth - 1);
        if (depth > mostSavedStates) return false;
      }
      before = byte;
      byte = next;
    }
    return total <= mostBytes;
  };
}

/**
 * Whether a stream of the file holds more than any paper needs: 3 MB of drawing (page contents, maps of letters, lists of
 * objects), 100 MB of a picture or a font, 500 graphics states saved in one another. Stops unpacking there.
 */
export function hasOversizedStream(pdf: Uint8Array): boolean {
  let at = findWord(pdf, 'stream', 0);
  while (at >= 0) {
    let from = at + 'stream'.length;
    if (pdf[from] === 0x0d) from += 1;
    if (pdf[from] === 0x0a) from += 1;
    const end = findWord(pdf, 'endstream', from);
    const body = pdf.subarray(from, end < 0 ? pdf.length : end);
    const dictionary = latin.decode(pdf.subarray(Math.max(0, at - longestDictionary), at));
    const look = startLook(isPictureOrFont(dictionary) ? mostOtherBytes : mostDrawingBytes);
    let isTooMuch = false;
    const watch = (content: Uint8Array) => {
      isTooMuch ||= !look(content);
      return !isTooMuch;
    };
    // The first byte of what Flate packs; drawing may also stand there as it is.
    if (((body[0] ?? 0) & 0x0f) === 8) lookThroughDeflated(body.subarray(2), watch);
    else watch(body);
    if (isTooMuch) return true;
    at = end < 0 ? -1 : findWord(pdf, 'stream', end + 'endstream'.length);
  }
  return false;
}
