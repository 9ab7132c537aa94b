/** Letters of Word's symbol fonts (Symbol, Wingdings) as Unicode, so that bullets show without those fonts. */

const letters: Readonly<Record<number, string>> = {
  183: '•',
  167: '▪',
  168: '□',
  110: '■',
  113: '❑',
  118: '❖',
  216: '➢',
  224: '→',
  252: '✓',
  254: '☑',
  45: '−',
};

/** Replaces letters of the private area (U+F000–F0FF), where symbol fonts live; others stay as they are. */
export function readSymbolLetters(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => letters[letter.charCodeAt(0) - 0xf000] ?? '•');
}
