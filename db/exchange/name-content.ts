/** What a file of a package is called in a message to the clerk: hashes tell her nothing. */
import type { ExchangePackage } from '../../core/exchange/package-format.ts';
import type { FieldsOf } from '../../core/exchange/record-schemas.ts';
import { isIssued, wordNumber } from './records/document-store.ts';

/** "tệp “Báo cáo.pdf”" or "văn bản số 05/BC-SNV ngày 20/11/2026"; "một tệp" where no record of the package names the hash. */
export function nameContent({ records }: Pick<ExchangePackage, 'records'>, sha256: string): string {
  for (const { exists, fields } of records.attachments) {
    const { of } = fields as FieldsOf<'attachments'>;
    if (exists && of.sha256 === sha256) return `tệp “${of.fileName}”`;
  }
  for (const { exists, fields } of records.documents) {
    const { paper } = fields as FieldsOf<'documents'>;
    if (exists && isIssued(paper) && paper.sha256 === sha256) return `văn bản ${wordNumber(paper)}`;
  }
  return 'một tệp';
}
