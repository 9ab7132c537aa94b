/** Mutations of exchange packages: a part spoilt and, mostly, signed for anew, so that what is inside reaches its schema. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Dice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';
import { writeZip } from './write-zip.ts';

/** What stands in the place of a value: other types, numbers without measure, keys of every object, deep nesting. */
const hostileValues = [
  'null',
  '-1',
  '1e308',
  '""',
  '[]',
  '{}',
  '{"__proto__":{"exists":true}}',
  '"../../x"',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  JSON.stringify('x'.repeat(200_000)),
  '"\\u202E\\u0000\\uD800"',
];

const longestPart = 10_000_000;

/** Another value behind one of the keys, or an item many times over. */
function mutateJson(json: string, dice: Dice): string {
  const values = [...json.matchAll(/(?<=":)(?:"[^"]*"|\d+|true|false|null|\[\]|\{\})/g)];
  if (values.length === 0 || dice.once(4)) {
    const times = Math.min(dice.pick([2, 300, 6000]), Math.ceil(longestPart / json.length));
    return json.replace(/^\[(.*)\]$/s, (_, items: string) => `[${Array(times).fill(items)}]`);
  }
  const { index, 0: found } = dice.pick(values);
  return json.slice(0, index) + dice.pick(hostileValues) + json.slice(index + found.length);
}

function mutatePart(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  if (dice.once(4)) return mutateText(bytes, dice, other);
  if (dice.once(4)) return mutateBytes(bytes, dice, other);
  return new Uint8Array(Buffer.from(mutateJson(Buffer.from(bytes).toString(), dice)));
}

/** One to three parts spoilt; `file` must be a readable package. */
export function mutatePackage(file: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(file)));
  for (let count = 1 + dice.roll(3); count > 0; count -= 1) {
    const name = dice.pick([...parts.keys()]);
    const bytes = parts.get(name) ?? new Uint8Array();
    parts.set(name, mutatePart(bytes, dice, other));
  }
  if (!dice.once(5)) signAnew(parts);
  return writeZip(parts);
}

/** Lengths and fingerprints in the manifest as the parts are now; a manifest that can no longer be read stays. */
function signAnew(parts: Map<string, Uint8Array>): void {
  try {
    const manifest = JSON.parse(Buffer.from(parts.get('manifest.json') ?? []).toString());
    manifest.parts = [...parts]
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({
        name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }));
    parts.set('manifest.json', new Uint8Array(Buffer.from(JSON.stringify(manifest))));
  } catch {
    // Spoilt itself: that is the case.
  }
}
