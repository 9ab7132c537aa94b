/**
 * Works out the rules of `makeStyles({…})` when the screen is built, with the library's own function, instead of every time that a screen is
 * first drawn: classes and rules are the same, and what makes them out of objects is left out of the bundle. A part of the bundling.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveStyleRulesForSlots } from '@griffel/core';
import type { ESTree, Plugin } from 'vite';

/** What the names at the top of a file stand for: its constants, and what it imports under them. */
interface TopNames {
  readonly constants: ReadonlyMap<string, ESTree.Expression>;
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
}

/** Replaces each `const … = makeStyles({…})` of a file. Throws where styles depend on what only the window knows. */
export function compileStyles(): Plugin {
  return {
    name: 'compile-styles',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/renderer\/.*\.tsx?$/, code: 'makeStyles(' },
      async handler(code, id) {
        const names = readTopNames(this.parse(code).body);
        let compiled = code;
        // From the end, so that what is left to replace stays where it is.
        for (const call of [...names.constants.values()].filter(isMakeStyles).reverse()) {
          const styles = (await evaluate(code, call.arguments[0], { ...names, folder: path.dirname(id) })) as never;
          const made = resolveStyleRulesForSlots(styles).map((part) => JSON.stringify(part));
          compiled = `${compiled.slice(0, call.start)}__styles(${made.join(', ')})${compiled.slice(call.end)}`;
        }
        if (compiled.includes('makeStyles(')) throw new Error(`${id}: styles that are no constant of the file`);
        return { code: `import { __styles } from '@griffel/react';\n${compiled}`, map: null };
      },
    },
  };
}

function isMakeStyles(value: ESTree.Expression): value is ESTree.CallExpression {
  return value.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === 'makeStyles';
}

function readTopNames(statements: ESTree.Program['body']): TopNames {
  const constants = new Map<string, ESTree.Expression>();
  const imports = new Map<string, { readonly from: string; readonly name: string }>();
  for (const statement of statements) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
        imports.set(specifier.local.name, { from: statement.source.value, name: specifier.imported.name });
      }
    }
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') continue;
    for (const { id, init } of declared.declarations)
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
  }
  return { constants, imports };
}

/** The value of an expression of our own source that is made of literals, constants of its file and imported ones. */
async function evaluate(
  code: string,
  expression: ESTree.Node | undefined,
  names: TopNames & { readonly folder: string },
): Promise<unknown> {
  if (!expression) throw new Error('makeStyles without styles');
  const scope: Record<string, unknown> = {};
  for (const name of readNames(expression)) {
    const [constant, imported] = [names.constants.get(name), names.imports.get(name)];
    if (constant) scope[name] = await evaluate(code, constant, names);
    if (!imported) continue;
    const { from } = imported;
    const module = await import(from.startsWith('.') ? pathToFileURL(path.resolve(names.folder, from)).href : from);
    scope[name] = module[imported.name];
  }
  const source = `return (${code.slice(expression.start, expression.end)});`;
  return new Function(...Object.keys(scope), source)(...Object.values(scope));
}

/** Every name in an expression that stands for a value, not those of properties. */
function readNames(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(readNames);
  const expression = node as ESTree.Node;
  if (expression.type === 'Identifier') return [expression.name];
  const { key, property, ...rest } = expression as unknown as Record<string, unknown> & { readonly computed?: boolean };
  return [...Object.values(rest), ...(rest.computed ? [key, property] : [])].flatMap(readNames);
}
