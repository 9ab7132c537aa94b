/** Inputs of calls: made from the schema of the call, then spoilt with whatever a page could send through structured clone. */
import { z } from '../../core/zod.ts';
import type { Dice } from './dice.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const texts = [
  'Sở Nội vụ',
  '2026-11-22',
  '2026-Q3',
  '2026-11',
  'a'.repeat(64),
  '0123456789abcdef'.repeat(4),
  'BC',
  '1',
  '',
];

/** A value that fits, or nearly: patterns and lengths are met by luck. */
function sample(schema: Schema, dice: Dice, root: Schema, depth: number): unknown {
  if (schema.$ref === '#') return depth > 8 ? null : sample(root, dice, root, depth + 1);
  if (schema.$ref) {
    const named = root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
    return depth > 8 || !named ? null : sample(named, dice, root, depth + 1);
  }
  if ('const' in schema) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return sample(dice.pick(choices), dice, root, depth + 1);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sample(value, dice, root, depth + 1)]),
      );
    case 'array':
      return Array.from({ length: depth > 8 ? 0 : dice.roll(3) }, (_, index) =>
        sample(schema.prefixItems?.[index] ?? schema.items ?? {}, dice, root, depth + 1),
      );
    case 'string':
      return dice.pick(texts);
    case 'integer':
    case 'number':
      return dice.roll(6);
    case 'boolean':
      return dice.once(2);
    default:
      return undefined;
  }
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { children: value, blocks: [value] };
  return value;
}

function round(): unknown {
  const value: Record<string, unknown> = { id: 1 };
  value.children = [value];
  value.draft = value;
  return value;
}

/** What a page can send and no honest one does. */
const hostile: readonly ((dice: Dice) => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 1.5,
  () => 2 ** 53,
  () => 10n ** 30n,
  () => true,
  () => '',
  () => 'x'.repeat(300_000),
  () => '\0\u202E\uFFFF\uD800',
  () => "'; DROP TABLE task; --",
  () => '../../../etc/passwd',
  () => '" OR 1=1 NEAR(* ^',
  () => [],
  () => ({}),
  () => new Array(5000).fill(0),
  () => new Map([['id', 1]]),
  () => new Set([1]),
  () => new Date(0),
  () => /x/,
  () => new Error('x'),
  () => new Uint8Array(1000),
  () => new ArrayBuffer(8),
  () => JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {}}}'),
  (dice) => nested(dice.pick([30, 300, 800])),
  () => round(),
];

/** Puts something hostile in one place of a value. */
function spoil(value: unknown, dice: Dice): unknown {
  const isBranch = typeof value === 'object' && value !== null && !dice.once(4);
  if (!isBranch) return dice.pick(hostile)(dice);
  const keys = Object.keys(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const key = keys.length > 0 ? dice.pick(keys) : 'id';
  const slots = copy as Record<string, unknown>;
  switch (dice.roll(4)) {
    case 0:
      delete slots[key];
      break;
    case 1:
      Object.defineProperty(slots, dice.pick(['__proto__', 'constructor', 'path', 'extra']), {
        value: dice.pick(hostile)(dice),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      break;
    default:
      slots[key] = spoil(slots[key], dice);
  }
  return copy;
}

const schemas = new Map<z.ZodType, Schema>();

/** An input for a call: one in five as it should be, the others spoilt. */
export function makeInput(input: z.ZodType, dice: Dice): unknown {
  const schema = schemas.get(input) ?? (z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema);
  schemas.set(input, schema);
  let value = sample(schema, dice, schema, 0);
  for (let count = dice.pick([0, 1, 1, 1, 2]); count > 0; count -= 1) value = spoil(value, dice);
  return value;
}
