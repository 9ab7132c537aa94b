/** The calls of exchange without a network: spreadsheets both ways, packages from PC to PC. */
import { type MergeReview, mergeChoicesSchema } from '../exchange/merge-view.ts';
import { type PartKind, partKinds } from '../exchange/package-parts.ts';
import { fingerprintSchema, packageHeadSchema } from '../exchange/record-schemas.ts';
import { returnedSheetSchema, type SheetComparison } from '../exchange/returned-sheet.ts';
import { type ViewField, viewFieldNames } from '../exchange/sheet-fields.ts';
import type { ExchangeProgress } from '../exchange/work-progress.ts';
import { z } from '../zod.ts';
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

/** How a locked file is opened piece by piece. */
export interface LockedPieces {
  /** Where the first piece begins. */
  readonly headerBytes: number;
  readonly pieceBytes: number;
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
  /** Begins to open a file locked by a passphrase, by its first bytes. Answers how it is cut. */
  'exchange.unlock': {
    input: z.strictObject({
      start: z.instanceof(Uint8Array).refine(({ length }) => length <= 64 * 1024),
      passphrase: z.string().min(1).max(200),
      fileName: z.string().max(255),
    }),
    output: returns<LockedPieces>(),
  },
  /** The next piece of the file that is being opened. */
  'exchange.unlockPiece': {
    input: z.strictObject({
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 2 * 1024 * 1024),
      isLast: z.boolean(),
    }),
    output: returns<Uint8Array>(),
  },
  /** Begins to take a package in: who made it, and hashes of the files that came with it. One at a time. */
  'exchange.startPackage': {
    input: z.strictObject({ head: packageHeadSchema, contents: z.array(fingerprintSchema).max(60_000) }),
    output: returns<null>(),
  },
  /** One piece of one of its lists, checked again where it is read. */
  'exchange.addPart': {
    input: z.strictObject({
      kind: z.enum(partKinds as [PartKind, ...PartKind[]]),
      text: z.string().max(64 * 1024 * 1024),
    }),
    output: returns<null>(),
  },
  /** What the package would change, once all its lists are there. */
  'exchange.comparePackage': { input: nothing, output: returns<MergeReview>() },
  /** A file that came with it and is not here yet. */
  'exchange.addContent': {
    input: z.strictObject({
      sha256: fingerprintSchema,
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 64 * 1024 * 1024),
    }),
    output: returns<null>(),
  },
  'exchange.applyPackage': {
    input: z.strictObject({ choices: mergeChoicesSchema, digest: z.string().length(64) }),
    output: returns<{ readonly changeCount: number }>(),
  },
  /** How far long work has come; null while nothing is under way. */
  'exchange.getProgress': { input: nothing, output: returns<ExchangeProgress | null>() },
  /** Ends what is under way; nothing of it is kept. */
  'exchange.cancelWork': { input: nothing, output: returns<null>() },
} as const;
