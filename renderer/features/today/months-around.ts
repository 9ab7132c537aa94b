/** The months that the first screen looks at. Pure. */

const monthsBefore = 5;
const monthsShown = 12;

/** Twelve months, `YYYY-MM`: five before that of `today` (`YYYY-MM-DD`), itself, six after. */
export function listMonthsAround(today: string): readonly string[] {
  const current = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: monthsShown }, (_, i) => {
    const month = current - monthsBefore + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
