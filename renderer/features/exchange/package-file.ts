/**
 * A package that the clerk opened, read in a worker of its own piece by piece: its lists are handed to the shell as they are read,
 * the files it brought when it is taken in. Knows no dialog.
 */
import type { PackageHead } from '../../../core/exchange/record-schemas.ts';
import type { ProgressListener } from '../../../core/exchange/work-progress.ts';
import { AppError } from '../../../core/ipc/result.ts';
import { call } from '../../app/api.ts';
import type { PackageAnswer, PackageAnswers, PackageQuestion } from '../../workers/package-messages.ts';

export interface PackageFile {
  readonly head: PackageHead;
  /** Hands every list to the shell. Throws the AppError of a refused part. */
  readonly sendLists: (onProgress: ProgressListener) => Promise<void>;
  /** Hands the contents of these hashes to the shell. Throws as `sendLists`. */
  readonly sendContents: (hashes: readonly string[], onProgress: ProgressListener) => Promise<void>;
  /** Forgets the file; what is under way ends with `exchange.cancelled`. */
  readonly close: () => void;
}

/** Opens a package; `bytes` go to the worker and are gone here. Throws the AppError of a refused file. */
export async function openPackageFile(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<PackageFile> {
  const worker = new Worker(new URL('../../workers/package.worker.ts', import.meta.url), { type: 'module' });
  let abandon: (error: AppError) => void = () => undefined;
  const ask = <Kind extends PackageQuestion['kind']>(
    question: Extract<PackageQuestion, { readonly kind: Kind }>,
    moved: Transferable[] = [],
  ): Promise<PackageAnswers[Kind]> =>
    new Promise((resolve, reject) => {
      abandon = reject;
      worker.onerror = () => reject(new AppError('internal'));
      worker.onmessage = ({ data }: MessageEvent<PackageAnswer>) =>
        data.ok
          ? resolve(data.value as PackageAnswers[Kind])
          : reject(new AppError(data.error.code, data.error.details));
      worker.postMessage(question, moved);
    });
  const close = () => {
    worker.terminate();
    abandon(new AppError('exchange.cancelled'));
  };
  try {
    const { head, contents, totalBytes } = await ask({ kind: 'open', fileName, bytes }, [bytes.buffer]);
    return {
      head,
      close,
      sendLists: async (onProgress) => {
        await call('exchange.startPackage', { head, contents: [...contents] });
        for (let next = await ask({ kind: 'next' }); next; next = await ask({ kind: 'next' })) {
          await call('exchange.addPart', next.part);
          onProgress({ phase: 'opening', done: next.readBytes, total: totalBytes });
        }
      },
      sendContents: async (hashes, onProgress) => {
        for (const [index, sha256] of hashes.entries()) {
          const content = await ask({ kind: 'content', sha256 });
          await call('exchange.addContent', { sha256, bytes: content as Uint8Array<ArrayBuffer> });
          onProgress({ phase: 'files', done: index + 1, total: hashes.length });
        }
      },
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Enough for the header of a locked file. */
const headerBytesAtMost = 4096;

/** The file without its lock, piece by piece. Throws AppError `sealed.wrongSecret`, `sealed.damaged`, `sealed.newerVersion`. */
export async function unlockFile(
  locked: { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string },
  passphrase: string,
  onProgress: ProgressListener,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, fileName } = locked;
  const start = bytes.slice(0, headerBytesAtMost);
  const { headerBytes, pieceBytes } = await call('exchange.unlock', { start, passphrase, fileName });
  const plain = new Uint8Array(bytes.length);
  let filled = 0;
  for (let at = headerBytes; at < bytes.length; at += pieceBytes) {
    const isLast = at + pieceBytes >= bytes.length;
    const piece = await call('exchange.unlockPiece', { bytes: bytes.slice(at, at + pieceBytes), isLast });
    plain.set(piece, filled);
    filled += piece.length;
    onProgress({ phase: 'opening', done: at, total: bytes.length });
  }
  return plain.slice(0, filled);
}
