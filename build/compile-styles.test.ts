/** What is worked out while the screen is built is what the library would work out in the window. */
import path from 'node:path';
import { tokens } from '@fluentui/react-components';
import { resolveStyleRulesForSlots } from '@griffel/core';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { statusLooks } from '../renderer/ui/status-looks.ts';
import { compileStyles } from './compile-styles.ts';

const file = path.resolve(import.meta.dirname, '../renderer/ui/Sample.tsx');

async function compile(code: string): Promise<string> {
  const { transform } = compileStyles();
  if (typeof transform !== 'object') throw new Error('the plugin transforms nothing');
  const { handler } = transform as unknown as {
    handler: (code: string, id: string) => Promise<{ readonly code: string }>;
  };
  return (await handler.call({ parse: parseAst }, code, file)).code;
}

const worked = (styles: Parameters<typeof resolveStyleRulesForSlots>[0]) =>
  `__styles(${resolveStyleRulesForSlots(styles)
    .map((part) => JSON.stringify(part))
    .join(', ')})`;

it('takes tokens, constants of the file and those of other files', async () => {
  const compiled = await compile(`
    import { makeStyles, tokens } from '@fluentui/react-components';
    import { statusLooks } from './status-looks.ts';
    const height = 12;
    const low = \`@media (max-height: \${height * 50}px)\`;
    export const useStyles = makeStyles({
      line: { height: \`\${height}px\`, color: tokens.colorBrandForeground1, [low]: { padding: '2px 4px' } },
      ...statusLooks,
    });
    const useOther = makeStyles({ item: { ':hover': { outlineStyle: 'solid' } } });
    export function Sample() { return useStyles().line + useOther().item; }
  `);
  const low = { padding: '2px 4px' };
  const line = { height: '12px', color: tokens.colorBrandForeground1, '@media (max-height: 600px)': low };
  expect(compiled).toContain(`export const useStyles = ${worked({ line, ...statusLooks })};`);
  expect(compiled).toContain(`const useOther = ${worked({ item: { ':hover': { outlineStyle: 'solid' } } })};`);
  expect(compiled).toContain("import { __styles } from '@griffel/react';");
  expect(compiled).toContain('export function Sample() { return useStyles().line + useOther().item; }');
});

it('refuses styles that it cannot know, rather than leaving them out', async () => {
  const start = "import { makeStyles } from '@fluentui/react-components';";
  await expect(compile(`${start} const use = makeStyles({ a: { width: window.innerWidth } });`)).rejects.toThrow(
    'window',
  );
  await expect(compile(`${start} export const make = (a) => makeStyles({ a });`)).rejects.toThrow(
    'no constant of the file',
  );
});
