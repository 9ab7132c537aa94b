/** Words around the pages of a paper: notice, states, names of pages. */

export const paperStrings = {
  preview: 'Xem trước bản in',
  laying: 'Đang trình bày trang…',
  page: (page: number) => `Trang ${page}`,
  pageOf: (page: number, count: number) => `Trang ${page}/${count}`,
  pageCount: (count: number) => `${count} trang`,
  notDrawnTitle: 'Bản xem trước và bản in từ đây không hiện đủ những gì có trong tệp:',
  openInWord: 'Muốn thấy và in đầy đủ, hãy lưu thành tệp Word rồi mở bằng Word.',
  cannotShow:
    'Không trình bày được tệp thành trang giấy. Văn bản vẫn nguyên vẹn. Hãy lưu thành tệp Word rồi mở bằng Word.',
  overfull: (pages: readonly number[]) =>
    `phần cao hơn một trang giấy ở trang ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? '…' : ''}`,
  tooManyPages: (limit: number) => `phần sau trang ${limit.toLocaleString('vi-VN')}`,
} as const;
