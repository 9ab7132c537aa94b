/**
 * Writes the themes of renderer/app/theme.ts into renderer/app/theme.css when the screen is built, with the library's own function: light,
 * and dark where the system asks for it. The window then has them with its styles, before any script runs. A part of the bundling.
 */
import { createCSSRuleFromTheme } from '@fluentui/react-components';
import type { Plugin } from 'vite';
import { darkTheme, lightTheme } from '../renderer/app/theme.ts';

/** The variables of both themes as a style sheet. */
export function writeThemeSheet(): string {
  const [light, dark] = [lightTheme, darkTheme].map((theme) => createCSSRuleFromTheme(':root', theme));
  return `${light}\n@media (prefers-color-scheme: dark) { ${dark} }\n`;
}

/** Fills theme.css, whichever page brings it. */
export function compileTheme(): Plugin {
  return {
    name: 'compile-theme',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/renderer\/app\/theme\.css$/ },
      handler: () => ({ code: writeThemeSheet(), map: null }),
    },
  };
}
