/**
 * Files locked by a passphrase: AES-256-GCM in chunks under a key that scrypt guards. Knows bytes only: no files, no Electron,
 * no words on the screen. docs/sealed-files.md has the layout byte by byte.
 *
 * A master key locks any number of files; it stands in every file's header, once for each secret that opens it (the passphrase,
 * the printed recovery key). So a file opens on any PC, and locking a file needs no secret again once the keyring is open.
 */
import { AppError } from '../core/ipc/result.ts';
import { nodeCrypto } from '../db/late-modules.ts';

/** How dear one guess at a secret is: scrypt's N = 2^log2N, r, p. Memory is 128 · N · r bytes. */
export interface GuessCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MB and about half a second on an office PC. */
export const guessCost: GuessCost = { log2N: 17, r: 8, p: 1 };

export const secretKinds = ['passphrase', 'recoveryKey'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** The master key as one secret opens it; says nothing to who does not know the secret. */
export interface KeySlot {
  readonly kind: SecretKind;
  /** As it stands in a header, `slotBytes` long. */
  readonly bytes: Buffer;
}

export interface Keyring {
  /** 32 bytes. Stays in memory: never written, logged or sent to the screen. */
  readonly masterKey: Buffer;
  readonly slots: readonly KeySlot[];
}

export interface Secret {
  readonly kind: SecretKind;
  readonly text: string;
}

const magic = Buffer.from('BVCSEAL1', 'latin1');
const chunkLog2 = 20;
const maxSlots = 4;
const keyBytes = 32;
const tagBytes = 16;
/** kind, log2N, r, p, salt 16, nonce 12, wrapped key 32, tag 16. */
const slotBytes = 4 + 16 + 12 + keyBytes + tagBytes;
const fixedHeaderBytes = magic.length + 2 + 32;
const checksumBytes = 8;
/** Beyond these a hostile header would cost the memory of the PC: 256 MB at most. */
const costLimits = { log2N: [10, 18], r: 8, p: 4 } as const;
const maxHeaderBytes = fixedHeaderBytes + maxSlots * slotBytes + checksumBytes;

/** A fresh master key that every one of `secrets` opens (one to four of them). */
export async function createKeyring(secrets: readonly Secret[], cost: GuessCost = guessCost): Promise<Keyring> {
  const masterKey = nodeCrypto().randomBytes(keyBytes);
  const slots: KeySlot[] = [];
  for (const secret of secrets) slots.push(await makeSlot(masterKey, secret, cost));
  return { masterKey, slots };
}

/** The keyring with another secret in the place of the one of its kind: files locked before keep the secrets they had. */
export async function replaceSecret(keyring: Keyring, secret: Secret, cost: GuessCost = guessCost): Promise<Keyring> {
  const slot = await makeSlot(keyring.masterKey, secret, cost);
  return { ...keyring, slots: [...keyring.slots.filter(({ kind }) => kind !== secret.kind), slot] };
}

/** Whether `bytes` begin as a locked file does. */
export function isSealed(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length));
}

/** Locks `plain`. The same bytes give another file each time. */
export function sealBytes(plain: Uint8Array, keyring: Keyring): Buffer {
  const sealer = startSealing(keyring);
  const parts = [sealer.header];
  let at = 0;
  do {
    const chunk = plain.subarray(at, at + sealer.chunkBytes);
    at += sealer.chunkBytes;
    parts.push(sealer.sealChunk(chunk, at >= plain.length));
  } while (at < plain.length);
  return Buffer.concat(parts);
}

/**
 * What was locked. `secret` is a passphrase or a recovery key, whichever the clerk typed.
 * Throws AppError `sealed.wrongSecret` when no secret of the file is this one, `sealed.damaged` when the file is not whole or was
 * changed, `sealed.newerVersion` for a layout of a later version; each names `fileName`.
 */
export async function openBytes(sealed: Uint8Array, secret: string, fileName: string): Promise<Buffer> {
  const slots = readSlots(sealed, fileName);
  const { masterKey } = await openKeyring(slots, secret, fileName);
  return openBytesByKey(sealed, masterKey, fileName);
}

/** As `openBytes`, with a master key that is open already. Throws `sealed.wrongSecret` when the file has another one. */
export function openBytesByKey(sealed: Uint8Array, masterKey: Buffer, fileName: string): Buffer {
  const opener = startOpening(sealed, masterKey, fileName);
  const parts: Buffer[] = [];
  let at = opener.headerBytes;
  let isLast = false;
  while (!isLast) {
    const end = Math.min(at + opener.sealedChunkBytes, sealed.length);
    isLast = end === sealed.length;
    parts.push(opener.openChunk(sealed.subarray(at, end), isLast));
    at = end;
  }
  return Buffer.concat(parts);
}

/** The slots in the header of a locked file. Throws `sealed.damaged`, `sealed.newerVersion`. */
export function readSlots(sealed: Uint8Array, fileName: string): readonly KeySlot[] {
  return parseHeader(sealed, fileName).slots;
}

/** The keyring that `secret` opens. Throws `sealed.wrongSecret`. */
export async function openKeyring(slots: readonly KeySlot[], secret: string, fileName: string): Promise<Keyring> {
  for (const slot of slots) {
    const masterKey = await unwrapKey(slot, secret);
    if (masterKey) return { masterKey, slots };
  }
  throw new AppError('sealed.wrongSecret', { file: fileName });
}

export interface Sealing {
  /** Stands at the beginning of the file. */
  readonly header: Buffer;
  /** How many bytes to hand over at a time; only the last may be fewer. */
  readonly chunkBytes: number;
  readonly sealChunk: (plain: Uint8Array, isLast: boolean) => Buffer;
}

/** Locks a file piece by piece, for what is too big for the memory. */
export function startSealing(keyring: Keyring): Sealing {
  const salt = nodeCrypto().randomBytes(32);
  const body = Buffer.concat([
    magic,
    Buffer.from([chunkLog2, keyring.slots.length]),
    salt,
    ...keyring.slots.map(({ bytes }) => bytes),
  ]);
  const header = Buffer.concat([body, checksumOf(body)]);
  const { fileKey, headerHash } = keysOf(header, salt, keyring.masterKey);
  let index = 0;
  return {
    header,
    chunkBytes: 2 ** chunkLog2,
    sealChunk: (plain, isLast) => {
      const cipher = nodeCrypto().createCipheriv('aes-256-gcm', fileKey, chunkNonce(index, isLast)).setAAD(headerHash);
      index += 1;
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
  };
}

export interface Opening {
  /** Where the first chunk begins. */
  readonly headerBytes: number;
  /** How many bytes to hand over at a time; only the last may be fewer. */
  readonly sealedChunkBytes: number;
  /** Throws `sealed.damaged`; what came before is then not to be used either. */
  readonly openChunk: (sealed: Uint8Array, isLast: boolean) => Buffer;
}

/** How many bytes of a file `startOpening` and `readSlots` need at most. */
export const headerBytesAtMost = maxHeaderBytes;

/** Opens a file piece by piece; `start` holds at least its header. Throws as `openBytesByKey`. */
export function startOpening(start: Uint8Array, masterKey: Buffer, fileName: string): Opening {
  const { header, salt, chunkBytes } = parseHeader(start, fileName);
  const { fileKey, headerHash } = keysOf(header, salt, masterKey);
  let index = 0;
  return {
    headerBytes: header.length,
    sealedChunkBytes: chunkBytes + tagBytes,
    openChunk: (sealed, isLast) => {
      const plain = decrypt(fileKey, chunkNonce(index, isLast), headerHash, sealed);
      if (plain === null) throw new AppError('sealed.damaged', { file: fileName });
      index += 1;
      return plain;
    },
  };
}

interface Header {
  readonly header: Buffer;
  readonly salt: Buffer;
  readonly chunkBytes: number;
  readonly slots: readonly KeySlot[];
}

/** The checksum tells a damaged header from a wrong secret; that nobody changed it on purpose, the chunks' tags prove. */
function parseHeader(start: Uint8Array, fileName: string): Header {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, maxHeaderBytes));
  const damaged = () => new AppError('sealed.damaged', { file: fileName });
  const isOurs = bytes.subarray(0, magic.length - 1).equals(magic.subarray(0, -1));
  if (!isOurs || bytes.length < fixedHeaderBytes + checksumBytes) throw damaged();
  const version = bytes[magic.length - 1] ?? 0;
  if (version !== magic.at(-1)) {
    throw version > 0x31 && version <= 0x39 ? new AppError('sealed.newerVersion', { file: fileName }) : damaged();
  }
  const slotCount = bytes[magic.length + 1] ?? 0;
  const end = fixedHeaderBytes + slotCount * slotBytes;
  if (slotCount < 1 || slotCount > maxSlots || bytes.length < end + checksumBytes) throw damaged();
  if (!checksumOf(bytes.subarray(0, end)).equals(bytes.subarray(end, end + checksumBytes))) throw damaged();
  if (bytes[magic.length] !== chunkLog2) throw damaged();
  const slots = Array.from({ length: slotCount }, (_, index) => {
    const from = fixedHeaderBytes + index * slotBytes;
    return parseSlot(Buffer.from(bytes.subarray(from, from + slotBytes)));
  });
  if (slots.some((slot) => slot === null)) throw damaged();
  return {
    header: Buffer.from(bytes.subarray(0, end + checksumBytes)),
    salt: Buffer.from(bytes.subarray(magic.length + 2, fixedHeaderBytes)),
    chunkBytes: 2 ** chunkLog2,
    slots: slots.filter((slot) => slot !== null),
  };
}

/** A slot as it stands in a header or in the file of the lock; null when these bytes are none, or would cost too much memory. */
export function parseSlot(bytes: Buffer): KeySlot | null {
  if (bytes.length !== slotBytes) return null;
  const kind = secretKinds[(bytes[0] ?? 0) - 1];
  const { log2N, r, p } = costOf(bytes);
  const isAffordable =
    log2N >= costLimits.log2N[0] && log2N <= costLimits.log2N[1] && r === costLimits.r && p >= 1 && p <= costLimits.p;
  return kind && isAffordable ? { kind, bytes } : null;
}

function costOf(slot: Buffer): GuessCost {
  return { log2N: slot[1] ?? 0, r: slot[2] ?? 0, p: slot[3] ?? 0 };
}

async function makeSlot(masterKey: Buffer, secret: Secret, cost: GuessCost): Promise<KeySlot> {
  const opening = Buffer.concat([
    Buffer.from([secretKinds.indexOf(secret.kind) + 1, cost.log2N, cost.r, cost.p]),
    nodeCrypto().randomBytes(16),
  ]);
  const nonce = nodeCrypto().randomBytes(12);
  const key = await stretch(secret.text, opening.subarray(4), cost);
  const cipher = nodeCrypto().createCipheriv('aes-256-gcm', key, nonce).setAAD(opening);
  const wrapped = Buffer.concat([cipher.update(masterKey), cipher.final(), cipher.getAuthTag()]);
  return { kind: secret.kind, bytes: Buffer.concat([opening, nonce, wrapped]) };
}

async function unwrapKey({ bytes }: KeySlot, secret: string): Promise<Buffer | null> {
  const key = await stretch(secret, bytes.subarray(4, 20), costOf(bytes));
  return decrypt(key, bytes.subarray(20, 32), bytes.subarray(0, 20), bytes.subarray(32));
}

/** NFC: the same letters, typed or pasted in pieces (a + ´), are the same passphrase. */
function stretch(secret: string, salt: Uint8Array, { log2N, r, p }: GuessCost): Promise<Buffer> {
  const N = 2 ** log2N;
  const options = { N, r, p, maxmem: 128 * N * r + 2 ** 20 };
  return new Promise((resolve, reject) =>
    nodeCrypto().scrypt(secret.normalize('NFC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}

/** One key a file, so that counting chunks never repeats a nonce. */
function keysOf(header: Buffer, salt: Buffer, masterKey: Buffer): { fileKey: Buffer; headerHash: Buffer } {
  return {
    fileKey: Buffer.from(nodeCrypto().hkdfSync('sha256', masterKey, salt, 'cchc-desk sealed file', keyBytes)),
    headerHash: nodeCrypto().createHash('sha256').update(header).digest(),
  };
}

/** The last chunk has a nonce of its own kind: a file that was cut between two chunks does not open. */
function chunkNonce(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 4);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function decrypt(key: Buffer, nonce: Uint8Array, associated: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length < tagBytes) return null;
  const decipher = nodeCrypto()
    .createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
    return plain;
  } catch {
    // Not authentic. The one way in which this call fails.
    return null;
  }
}

function checksumOf(bytes: Uint8Array): Buffer {
  return nodeCrypto().createHash('sha256').update(bytes).digest().subarray(0, checksumBytes);
}
