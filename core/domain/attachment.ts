/** Tệp minh chứng — a file that proves an outcome, kept with a task, period and unit. What may be kept, and how it is named. Pure. */
import { z } from '../zod.ts';

/** Beyond this a file is no paper; films and archives belong on a drive. */
export const maxAttachmentBytes = 50 * 1024 * 1024;
/** Of one task in one period by one unit. */
export const maxAttachmentsOfPlace = 50;

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const zip = [ascii('PK\x03\x04')];

/** First bytes by extension; none for text. What is not listed is not kept, so that a click never starts a program. */
const beginnings: Readonly<Record<string, readonly (readonly number[])[]>> = {
  pdf: [ascii('%PDF-')],
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  ods: zip,
  jpg: [[0xff, 0xd8, 0xff]],
  jpeg: [[0xff, 0xd8, 0xff]],
  png: [[0x89, ...ascii('PNG')]],
  gif: [ascii('GIF8')],
  tif: [
    [...ascii('II'), 0x2a, 0],
    [...ascii('MM'), 0, 0x2a],
  ],
  bmp: [ascii('BM')],
  txt: [],
};
export const attachmentExtensions: readonly string[] = Object.keys(beginnings);

/** Where an attachment stands: as progress does, by task, period and unit (null: the task as a whole). */
export const attachmentPlaceSchema = z.strictObject({
  taskId: z.int().positive(),
  /** `ReportingPeriod.key`, for example `2025-Q3`. */
  periodKey: z.string().max(20),
  agencyId: z.int().positive().nullable(),
});
export type AttachmentPlace = Readonly<z.infer<typeof attachmentPlaceSchema>>;

export interface AttachmentView extends AttachmentPlace {
  readonly id: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Hexadecimal, of the content. */
  readonly sha256: string;
  readonly attachedBy: string;
  /** ISO instant, UTC. */
  readonly attachedAt: string;
}

/** The extension in small letters, without its dot; "" when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** What keeps a file from being attached: an unknown kind, or a content that is not what its name says. */
export function findAttachmentProblem(fileName: string, bytes: Uint8Array): 'empty' | 'tooLarge' | 'wrongKind' | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > maxAttachmentBytes) return 'tooLarge';
  const extension = extensionOf(fileName);
  const known = Object.hasOwn(beginnings, extension) ? beginnings[extension] : undefined;
  if (!known) return 'wrongKind';
  if (known.length === 0) return bytes.includes(0) ? 'wrongKind' : null;
  return known.some((beginning) => beginning.every((byte, at) => bytes[at] === byte)) ? null : 'wrongKind';
}

/**
 * The name as it is kept and shown: NFC, without folders, without letters that are not seen (they can make "exe.pdf" of
 * "fdp.exe"), and without signs that Windows refuses in names.
 */
export function cleanAttachmentName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? '';
  const visible = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '');
  const extension = extensionOf(visible);
  const stem = visible
    .slice(0, extension === '' ? undefined : -extension.length - 1)
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 150);
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return `${stem === '' || isDevice ? `tep ${stem}`.trim() : stem}${extension === '' ? '' : `.${extension}`}`;
}
