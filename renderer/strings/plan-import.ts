/** Words of the import screen. */
export const planImportStrings = {
  title: 'Nhập văn bản',
} as const;
