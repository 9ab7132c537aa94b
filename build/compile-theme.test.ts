/** Every variable of the themes stands in the style sheet that the window gets. */
import { expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../renderer/app/theme.ts';
import { writeThemeSheet } from './compile-theme.ts';

const [light = '', dark = ''] = writeThemeSheet().split('@media (prefers-color-scheme: dark)');

it.each([
  ['light', light, lightTheme],
  ['dark', dark, darkTheme],
])('%s: with its value', (_, sheet, theme) => {
  expect(Object.keys(theme).length).toBeGreaterThan(400);
  const missing = Object.entries(theme).filter(([name, value]) => !sheet.includes(`--${name}: ${value}; `));
  expect(missing).toEqual([]);
});
