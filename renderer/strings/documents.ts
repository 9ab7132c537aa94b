/** Words of the documents screen and of the screen of one document. */
export const documentStrings = {
  title: 'Văn bản',
} as const;
