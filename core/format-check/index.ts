/** What other rooms may use of the layout checker. */
export { type CheckOptions, checkFormat } from './check-format.ts';
export { type FixedPaper, fixFormat } from './fix-format.ts';
export * from './format-report.ts';
