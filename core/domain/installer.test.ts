import { describe, expect, it } from 'vitest';
import { findListedHash, installerExamples, isNewerVersion, readInstallerVersion } from './installer.ts';

describe('a file that brings a newer version', () => {
  it('is known by its name, for the kind of PC it is for', () => {
    expect(readInstallerVersion('cchc-desk-1.2.0-setup-x64.exe', 'win32')).toBe('1.2.0');
    expect(readInstallerVersion('cchc-desk-0.10.3-linux-amd64.deb', 'linux')).toBe('0.10.3');
    expect(readInstallerVersion(installerExamples.linux, 'win32')).toBeNull();
    for (const foreign of [
      'setup.exe',
      'cchc-desk-1.2.0-portable-x64.exe',
      'cchc-desk-1.2-setup-x64.exe',
      'x cchc-desk-1.2.0-setup-x64.exe',
    ])
      expect(readInstallerVersion(foreign, 'win32'), foreign).toBeNull();
  });

  it('is newer by its numbers, not by its letters', () => {
    expect(isNewerVersion('0.10.0', '0.9.9')).toBe(true);
    expect(isNewerVersion('1.0.0', '0.99.99')).toBe(true);
    expect(isNewerVersion('0.1.0', '0.1.0')).toBe(false);
    expect(isNewerVersion('0.1.0', '0.1.1')).toBe(false);
  });

  it('has its hash in the list beside it, in both forms of sha256sum', () => {
    const hash = 'ab'.repeat(32);
    expect(findListedHash(`${hash}  một.exe\r\n${'cd'.repeat(32)} *hai.deb\n`, 'một.exe')).toBe(hash);
    expect(findListedHash(`${hash.toUpperCase()} *hai.deb`, 'hai.deb')).toBe(hash);
    expect(findListedHash(`${hash}  hai.deb`, 'ba.deb')).toBeNull();
    expect(findListedHash('no list', 'ba.deb')).toBeNull();
  });
});
