/**
 * What may only happen once a dialog is gone. A closed dialog gives the page back to screen readers a moment later; when the
 * screen below changes and takes the focus before that, the whole page stays hidden from them.
 */
const closingMs = 300;

/** Runs `change` — leaving the screen, or replacing what the dialog stood over — after the dialog that just closed has let go. */
export function afterDialogCloses(change: () => void): void {
  setTimeout(change, closingMs);
}
