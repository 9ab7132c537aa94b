import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkInstaller } from './check-installer.ts';

const name = 'cchc-desk-0.2.0-setup-x64.exe';

function makeInstaller(fileName = name) {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-update-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, fileName);
  writeFileSync(file, 'the installer');
  const hash = createHash('sha256').update('the installer').digest('hex');
  return { file, writeList: (text: string) => writeFileSync(join(folder, 'SHA256SUMS'), text), hash };
}

test('a newer installer is taken, with its hash checked where a list lies beside it', async () => {
  const { file, writeList, hash } = makeInstaller();
  expect(await checkInstaller(file, '0.1.0', 'win32')).toEqual({
    fileName: name,
    version: '0.2.0',
    isHashChecked: false,
  });
  writeList(`${hash}  ${name}\n`);
  expect(await checkInstaller(file, '0.1.0', 'win32')).toMatchObject({ isHashChecked: true });
});

test('the same version, an older one, another program and a package of another system are refused', async () => {
  const { file } = makeInstaller();
  for (const present of ['0.2.0', '0.10.0'])
    await expect(checkInstaller(file, present, 'win32')).rejects.toMatchObject({ code: 'update.notNewer' });
  await expect(checkInstaller(file, '0.1.0', 'linux')).rejects.toMatchObject({ code: 'update.notOurs' });
  const other = makeInstaller('trinh-duyet-setup.exe').file;
  await expect(checkInstaller(other, '0.1.0', 'win32')).rejects.toMatchObject({ code: 'update.notOurs' });
});

test('an installer that does not fit the list, or is not in it, is refused', async () => {
  const { file, writeList } = makeInstaller();
  for (const list of [`${'0'.repeat(64)}  ${name}`, `${'0'.repeat(64)}  khac.exe`, '']) {
    writeList(list);
    await expect(checkInstaller(file, '0.1.0', 'win32')).rejects.toMatchObject({ code: 'update.wrongHash' });
  }
});

test('a file that has gone is told by its name', async () => {
  const { file, writeList, hash } = makeInstaller();
  writeList(`${hash}  ${name}\n`);
  rmSync(file);
  await expect(checkInstaller(file, '0.1.0', 'win32')).rejects.toMatchObject({
    code: 'file.cannotRead',
    details: { file: name },
  });
});
