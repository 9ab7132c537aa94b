/** What stands in the control file of the .deb. */
import { expect, it } from 'vitest';
import { writeControl } from './debian-control.mjs';

const about = {
  packageName: 'cchc-desk',
  version: '1.2.3',
  architecture: 'amd64',
  maintainer: 'cchc-desk',
  priority: undefined,
  depends: ['libgtk-3-0', 'libnss3'],
  recommends: [],
  description: 'Bàn việc cải cách hành chính\n Offline desk',
  installedKilobytes: 300_000,
};

it('names what the package needs, and leaves out what is empty', () => {
  expect(writeControl(about)).toBe(
    [
      'Package: cchc-desk',
      'Version: 1.2.3',
      'Section: misc',
      'Priority: optional',
      'Architecture: amd64',
      'Maintainer: cchc-desk',
      'Installed-Size: 300000',
      'Depends: libgtk-3-0, libnss3',
      'Description: Bàn việc cải cách hành chính',
      ' Offline desk',
      '',
    ].join('\n'),
  );
});

it('lets no value begin a field of its own', () => {
  expect(writeControl({ ...about, maintainer: 'someone\nEssential: yes' })).not.toMatch(/^Essential:/m);
});
