/** The calls of exchange without a network: spreadsheets both ways, packages from PC to PC. */
import { z } from 'zod';
import { type MergeReview, mergeChoicesSchema } from '../exchange/merge-view.ts';
import { exchangePackageSchema } from '../exchange/package-format.ts';
import { returnedSheetSchema, type SheetComparison } from '../exchange/returned-sheet.ts';
import { type ViewField, viewFieldNames } from '../exchange/sheet-fields.ts';
import { id, nothing, returns } from './call.ts';
import type { FileSaved } from './document-calls.ts';

/** An agency that has work to report on. */
export interface ReportingUnitView {
  readonly id: number;
  readonly name: string;
  readonly taskCount: number;
}

export interface FormsSaved {
  /** Name only; null when the clerk cancelled the dialog. */
  readonly folderName: string | null;
  readonly fileCount: number;
}

export interface PackageSaved extends Pick<FileSaved, 'fileName'> {
  /** SHA-256 of the whole file, for the clerk at the other PC to compare; null when nothing was saved. */
  readonly sha256: string | null;
}

const viewField = z.enum(viewFieldNames as [ViewField, ...ViewField[]]);
const passphrase = z.string().min(8).max(200);

export const exchangeCalls = {
  /** Saves the tasks in view, in their order, as a spreadsheet. */
  'exchange.saveView': {
    input: z.strictObject({
      ids: z.array(id).min(1).max(60_000),
      fields: z.array(viewField).min(1).max(viewFieldNames.length),
    }),
    output: returns<Pick<FileSaved, 'fileName'>>(),
  },
  'exchange.listUnits': { input: nothing, output: returns<readonly ReportingUnitView[]>() },
  /** Saves one reporting form per unit into a folder that the clerk chooses. */
  'exchange.saveForms': {
    input: z.strictObject({ periodKey: z.string().max(40), agencyIds: z.array(id).min(1).max(5000) }),
    output: returns<FormsSaved>(),
  },
  'exchange.compareSheet': { input: returnedSheetSchema, output: returns<SheetComparison>() },
  'exchange.applySheet': {
    input: z.strictObject({ returned: returnedSheetSchema, chosen: z.array(z.string().max(60)).max(500_000) }),
    output: returns<{ readonly taskCount: number }>(),
  },
  'exchange.savePackage': {
    input: z.strictObject({ passphrase: passphrase.nullable() }),
    output: returns<PackageSaved>(),
  },
  /** A package locked by a passphrase, opened; its contents are read in the worker like any other. */
  'exchange.unlock': {
    input: z.strictObject({
      bytes: z.instanceof(Uint8Array),
      passphrase: z.string().min(1).max(200),
      fileName: z.string().max(255),
    }),
    output: returns<Uint8Array>(),
  },
  'exchange.comparePackage': { input: exchangePackageSchema, output: returns<MergeReview>() },
  'exchange.applyPackage': {
    input: z.strictObject({
      incoming: exchangePackageSchema,
      choices: mergeChoicesSchema,
      digest: z.string().length(64),
    }),
    output: returns<{ readonly changeCount: number }>(),
  },
} as const;
