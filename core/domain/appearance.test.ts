import { describe, expect, it } from 'vitest';
import { changeZoom, defaultAppearance, toAppearance, zoomSteps } from './appearance.ts';

describe('the size of the window’s contents', () => {
  it('goes through every step from the smallest to the largest and stays there', () => {
    const way = zoomSteps
      .map(() => 0)
      .reduce<number[]>((steps) => [...steps, changeZoom((steps.at(-1) ?? 80) as 80, 'larger')], [80]);
    expect(way).toEqual([80, 90, 100, 110, 125, 150, 175, 200, 200]);
  });

  it('stays at the smallest step', () => {
    expect(changeZoom(90, 'smaller')).toBe(80);
    expect(changeZoom(80, 'smaller')).toBe(80);
  });

  it('goes back to the normal size from anywhere', () => {
    for (const step of zoomSteps) expect(changeZoom(step, 'normal')).toBe(100);
  });

  it('takes over what was kept only where there is such a choice', () => {
    expect(toAppearance({ theme: 'dark', zoomPercent: 125 })).toEqual({ theme: 'dark', zoomPercent: 125 });
    expect(toAppearance({ theme: 'dark', zoomPercent: 130 })).toEqual({ theme: 'dark', zoomPercent: 100 });
    expect(toAppearance({ theme: 'blue', zoomPercent: 80 })).toEqual({ theme: 'system', zoomPercent: 80 });
    for (const broken of [null, 'dark', [], 7]) expect(toAppearance(broken)).toEqual(defaultAppearance);
  });
});
