/**
 * "Gói hỗ trợ": what the office's IT needs to find a fault, and nothing of what the clerk wrote: no tasks, no names, no paths beyond
 * the names of our own files. No Electron here.
 */
import type { SupportPart } from '../core/ipc/support-calls.ts';
import { packParts } from '../core/package/office-package.ts';
import { listBackups } from '../db/backup/backup.ts';
import type { Database } from '../db/database.ts';
import { describeData } from '../db/storage/state-of-data.ts';
import { readLog } from './log.ts';

export interface SupportFacts {
  readonly db: Database;
  readonly applicationVersion: string;
  /** ISO instant. */
  readonly now: string;
  readonly backupFolder: string;
  readonly hasSecondFolder: boolean;
  readonly isDataFolderSynced: boolean;
}

const mostBackups = 20;
/** Of a log on the screen. */
const longestShown = 4000;

interface PackedPart {
  readonly contents: string;
  readonly bytes: Uint8Array;
}

function listParts(facts: SupportFacts): ReadonlyMap<string, PackedPart> {
  const { db, applicationVersion, now, backupFolder, hasSecondFolder, isDataFolderSynced } = facts;
  const data = describeData(db);
  const json = (contents: string, value: object): PackedPart => ({
    contents,
    bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`),
  });
  const { electron, node } = process.versions;
  const versions = {
    ...{ madeAt: now, application: applicationVersion, schema: data.schemaVersion, sqlite: data.sqliteVersion },
    ...{ electron: electron ?? null, node, system: process.platform, processor: process.arch },
  };
  const backups = listBackups(backupFolder).slice(0, mostBackups);
  return new Map([
    ['phien-ban.json', json('Phiên bản chương trình, dữ liệu và hệ điều hành', versions)],
    ['du-lieu.json', json('Số dòng của từng bảng và kết quả kiểm tra dữ liệu', { rows: data.rows, check: data.check })],
    ['sao-luu.json', json('Tên và thời điểm các bản sao lưu gần nhất', { backups })],
    [
      'cai-dat.json',
      json('Những mục cài đặt đã có, không kèm nội dung', {
        settings: data.settings,
        hasSecondFolder,
        isDataFolderSynced,
      }),
    ],
    ...[...readLog()].map(([name, bytes]) => [name, { contents: 'Nhật ký sự cố của chương trình', bytes }] as const),
  ]);
}

/** What the package holds, for the clerk to look at before it is saved. */
export function describeSupportPackage(facts: SupportFacts): readonly SupportPart[] {
  return [...listParts(facts)].map(([name, { contents, bytes }]) => {
    const text = new TextDecoder().decode(bytes.subarray(-longestShown * 2));
    return { name, contents, text: text.slice(-longestShown) };
  });
}

/** The package as the bytes of a zip. */
export function makeSupportPackage(facts: SupportFacts): Uint8Array {
  return packParts(new Map([...listParts(facts)].map(([name, { bytes }]) => [name, bytes])));
}
