/** Words that the settings and the first run share about the office's papers. */
export const officeStrings = {
  specimen: {
    fileName: 'văn bản xem trước',
    drawing: 'Đang vẽ…',
  },
} as const;
