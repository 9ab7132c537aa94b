/** Words about the look of the window on this PC. */
import type { ThemeChoice } from '../../core/domain/appearance.ts';

export const appearanceStrings = {
  title: 'Giao diện',
  hint: 'Riêng cho máy này; không ảnh hưởng bản in',
  theme: 'Màu nền',
  themes: {
    system: 'Theo Windows',
    light: 'Sáng',
    dark: 'Tối',
  } satisfies Record<ThemeChoice, string>,
  zoom: 'Cỡ hiển thị',
  zoomHint: 'Phím tắt: Ctrl và dấu +, Ctrl và dấu −, Ctrl+0 về 100 %; hoặc giữ Ctrl rồi lăn chuột',
  percent: (percent: number) => `${percent} %`,
  backToNormal: (percent: number) => `Cỡ hiển thị ${percent} %. Bấm để về 100 % (Ctrl+0)`,
} as const;
