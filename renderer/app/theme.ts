/** The look of the application: Fluent's themes with the Office typeface, and a Vietnamese one where Windows' is missing. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

const typeface: Pick<Theme, 'fontFamilyBase'> = {
  fontFamilyBase: '"Segoe UI", "Be Vietnam Pro", sans-serif',
};

export const lightTheme: Theme = { ...webLightTheme, ...typeface };
export const darkTheme: Theme = { ...webDarkTheme, ...typeface };
