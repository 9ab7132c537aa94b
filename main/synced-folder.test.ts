import { expect, test } from 'vitest';
import { isInOneDrive } from './synced-folder.ts';

test.each([
  ['C:\\Users\\hoa\\OneDrive\\du-lieu', {}, true],
  ['C:\\Users\\hoa\\OneDrive - So Noi vu\\du-lieu', {}, true],
  ['D:\\Dong bo\\du-lieu', { OneDriveCommercial: 'D:\\Dong bo\\' }, true],
  ['D:\\Dong bo 2\\du-lieu', { OneDriveCommercial: 'D:\\Dong bo' }, false],
  ['C:\\Users\\hoa\\AppData\\Roaming\\cchc-desk\\du-lieu', { OneDrive: 'C:\\Users\\hoa\\OneDrive' }, false],
  ['C:\\Users\\onedriver\\du-lieu', {}, false],
])('%s with %o in OneDrive: %s', (folder, environment, expected) => {
  expect(isInOneDrive(folder, environment)).toBe(expected);
});
