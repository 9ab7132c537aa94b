/** Two PCs of an office for the tests of the exchange: each with its own file, a package carried between them. Not part of the product. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openExchange, packExchange, startCollecting } from '../../core/exchange/package-format.ts';
import { forEachKind, recordKinds } from '../../core/exchange/record-schemas.ts';
import type { Database } from '../database.ts';
import { readExchangeContent } from '../exchange/exchange-contents.ts';
import { readRecords } from '../exchange/exchange-kinds.ts';
import {
  type ArrivedPackage,
  applyPackage,
  comparePackage,
  listContents,
  makePackage,
} from '../exchange/exchange-package.ts';
import type { ExchangeContext } from '../exchange/exchange-stamps.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { importPlan } from '../plans/plans.ts';
import { sha256Of, storeContent } from '../progress/attachment-files.ts';
import { attachmentStoreOf } from '../progress/attachment-store.ts';
import { context, parsedDocument, parsedTask, planImport } from './test-papers.ts';

export const pairPaper = planImport(
  parsedDocument(
    ['Công khai thủ tục', 'Số hóa hồ sơ', 'Đào tạo công chức'].map((title, index) =>
      parsedTask({ code: `2.${index + 1}`, title, source: { lineFrom: index + 1, lineTo: index + 1 } }),
    ),
  ),
);

/** A moment of a day, by number: the later the greater. */
export const at = (minute: number) => new Date(Date.parse(context.now) + minute * 60_000).toISOString();
export const on = (machine: string, minute: number): ExchangeContext => ({
  actor: `Cán bộ ${machine}`,
  now: at(minute),
  machine,
});

const options = { backupFolder: null, now: context.now };

/** The package of one PC as a file. */
export async function packFrom(db: Database, sender: ExchangeContext): Promise<Uint8Array> {
  const contents = makePackage(db, sender);
  const files = listContents(contents.records).flatMap((sha256) => {
    const bytes = readExchangeContent(db, sha256);
    return bytes ? [[sha256, bytes] as const] : [];
  });
  return packExchange(contents, new Map(files));
}

/** A file as the other PC opens it. */
export async function arrive(
  bytes: Uint8Array,
): Promise<ArrivedPackage & { readonly files: ReadonlyMap<string, Uint8Array> }> {
  const opened = openExchange(bytes, 'goi.cchc');
  const collected = startCollecting(opened.head);
  for await (const { part } of opened.readParts()) collected.add(part);
  const files = new Map<string, Uint8Array>();
  for (const sha256 of opened.contents) files.set(sha256, await opened.readContent(sha256));
  return { incoming: collected.contents, contents: opened.contents, files };
}

/** Takes a file in with the suggestions; answers how many changes it brought. */
export async function takeIn(db: Database, bytes: Uint8Array, receiver: ExchangeContext): Promise<number> {
  const { incoming, contents, files } = await arrive(bytes);
  const { wantedContents } = comparePackage(db, { incoming, contents }, receiver);
  for (const sha256 of wantedContents)
    storeContent(attachmentStoreOf(db), files.get(sha256) ?? new Uint8Array(), sha256);
  return applyPackage(db, { incoming, contents, choices: {}, digest: null }, receiver).changeCount;
}

/** The package goes from one PC to the other as a file, with the suggestions taken. */
export async function carry(
  from: Database,
  to: Database,
  sender: ExchangeContext,
  receiver: ExchangeContext,
): Promise<number> {
  return takeIn(to, await packFrom(from, sender), receiver);
}

/** What both must agree on: every record, without the number of its row, and the contents it needs. */
export function contentsOf(db: Database) {
  const records = readRecords(db);
  const plain = recordKinds.map((kind) => [
    kind,
    Object.fromEntries(
      [...records[kind]]
        .map(([key, { fields }]) => [key, fields] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  ]);
  const needed = listContents(
    forEachKind((kind) => [...records[kind]].map(([key, { fields }]) => ({ key, exists: true, fields, stamps: {} }))),
  );
  const lost = needed.filter((sha256) => sha256Of(readExchangeContent(db, sha256) ?? new Uint8Array()) !== sha256);
  return { ...Object.fromEntries(plain), lost };
}

/** A PC that took the paper in by itself, at its own minute; those of one folder start alike. */
function openOne(folder: string, number: number, name: string, minute: number): Database {
  const template = join(folder, `mẫu-${name}.sqlite`);
  if (!existsSync(template)) {
    const db = openDatabase(template, options);
    importPlan(db, pairPaper, { ...context, now: at(minute) });
    closeDatabase(db);
  }
  const path = join(folder, `${number}-${name}`, 'cchc.sqlite');
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(template, path);
  return openDatabase(path, options);
}

/** Two PCs that took the same paper in; more pairs of the same folder start alike. */
export function openPair(folder: string, number: number): readonly [Database, Database] {
  return [openOne(folder, number, 'a', 0), openOne(folder, number, 'b', 3)];
}

/** The same with a third PC. */
export function openThree(folder: string, number: number): readonly [Database, Database, Database] {
  return [...openPair(folder, number), openOne(folder, number, 'c', 6)];
}
