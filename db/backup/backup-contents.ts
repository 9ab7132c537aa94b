/** What a copy holds, as far as it can be told without restoring it. */
import type { AuditMark } from '../history/audit.ts';

export interface BackupContents {
  readonly sizeBytes: number;
  readonly taskCount: number;
  /** The last change in it; null when it has none. */
  readonly lastEntry: AuditMark | null;
}
