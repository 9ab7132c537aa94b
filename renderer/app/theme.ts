/**
 * The look of the application: Fluent's themes with the Office typeface, and a Vietnamese one where Windows' is missing. Goes into theme.css
 * when the screen is built; the window never runs this.
 */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

const typeface: Pick<Theme, 'fontFamilyBase'> = {
  fontFamilyBase: '"Segoe UI", "Be Vietnam Pro", sans-serif',
};

export const lightTheme: Theme = { ...webLightTheme, ...typeface };

/** A step lighter than Fluent's: its own are too faint on a table's row under the pointer (4.2 : 1). */
const darkLinks: Partial<Theme> = {
  colorBrandForegroundLink: webDarkTheme.colorBrandForegroundLinkHover,
  colorBrandForegroundLinkHover: '#77b7f7',
};

export const darkTheme: Theme = { ...webDarkTheme, ...darkLinks, ...typeface };
