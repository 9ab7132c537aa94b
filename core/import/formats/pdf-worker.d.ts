/** The worker code of the PDF library has no types; loading it is all that is asked of it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
