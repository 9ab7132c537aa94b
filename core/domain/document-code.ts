/** Số, ký hiệu as papers write it. Pure. */

/**
 * `12/BC-SNV`; numbers below 10 get a leading zero (NĐ 30/2020, Phụ lục I, II.3). Without a number the place for it stays
 * open: `…/BC-SNV`.
 */
export function formatDocumentCode({
  number,
  symbol,
}: {
  readonly number: number | null;
  readonly symbol: string;
}): string {
  return `${number === null ? '…' : String(number).padStart(2, '0')}/${symbol}`;
}
