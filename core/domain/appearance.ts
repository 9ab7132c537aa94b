/** How the window looks on one PC: light or dark, and how large. Of the PC, not of the data. Without a library: it is read before the window. */

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Per cent, as the keys go through them. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export type ZoomPercent = (typeof zoomSteps)[number];

export interface Appearance {
  readonly theme: ThemeChoice;
  readonly zoomPercent: ZoomPercent;
}

export const defaultAppearance: Appearance = { theme: 'system', zoomPercent: 100 };

export const zoomChanges = ['larger', 'smaller', 'normal'] as const;
export type ZoomChange = (typeof zoomChanges)[number];

/** The next step in a direction; the last one stays. */
export function changeZoom(from: ZoomPercent, change: ZoomChange): ZoomPercent {
  if (change === 'normal') return defaultAppearance.zoomPercent;
  const at = zoomSteps.indexOf(from) + (change === 'larger' ? 1 : -1);
  return zoomSteps[at] ?? from;
}

/** What was kept, as far as it is a choice that there is; else the default in its place. */
export function toAppearance(kept: unknown): Appearance {
  const { theme, zoomPercent } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    theme: themeChoices.find((choice) => choice === theme) ?? defaultAppearance.theme,
    zoomPercent: zoomSteps.find((step) => step === zoomPercent) ?? defaultAppearance.zoomPercent,
  };
}
