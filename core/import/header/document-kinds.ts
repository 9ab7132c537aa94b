/** Kinds of official papers and their abbreviations — NĐ 30/2020, Phụ lục III, Mục I. */

/** Tên loại văn bản, as its title stands on the paper, with its abbreviation. A công văn has no title line. */
export const documentKindTitles: ReadonlyMap<string, string> = new Map([
  ['NGHỊ QUYẾT', 'NQ'],
  ['QUYẾT ĐỊNH', 'QĐ'],
  ['CHỈ THỊ', 'CT'],
  ['QUY CHẾ', 'QC'],
  ['QUY ĐỊNH', 'QyĐ'],
  ['THÔNG CÁO', 'TC'],
  ['THÔNG BÁO', 'TB'],
  ['HƯỚNG DẪN', 'HD'],
  ['CHƯƠNG TRÌNH', 'CTr'],
  ['KẾ HOẠCH', 'KH'],
  ['PHƯƠNG ÁN', 'PA'],
  ['ĐỀ ÁN', 'ĐA'],
  ['DỰ ÁN', 'DA'],
  ['BÁO CÁO', 'BC'],
  ['BIÊN BẢN', 'BB'],
  ['TỜ TRÌNH', 'TTr'],
  ['CÔNG ĐIỆN', 'CĐ'],
  // Not in the decree: what inspections end with.
  ['KẾT LUẬN KIỂM TRA', 'KL'],
  ['KẾT LUẬN THANH TRA', 'KL'],
]);

/** The kind of a paper whose title is missing, by the abbreviation at the head or end of its symbol: "KH-UBND", "KH/TU". */
export function kindOfSymbol(symbol: string): string | null {
  const named = /^(?:\d{4}\/)?([\p{L}]+)(?=[-/])/u.exec(symbol)?.[1];
  return [...documentKindTitles.values()].find((kind) => kind === named) ?? null;
}
