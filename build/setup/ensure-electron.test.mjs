import { expect, it } from 'vitest';
import { integrityOf, requireIntegrity } from './ensure-electron.mjs';

const bytes = Buffer.from('runtime');

it('takes bytes with the pinned digest only', () => {
  const pinned = integrityOf(bytes);
  expect(pinned).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  expect(() => requireIntegrity(bytes, pinned, 'package')).not.toThrow();
  expect(() => requireIntegrity(Buffer.from('runtimf'), pinned, 'package')).toThrow(/^package: sha512-/);
});
