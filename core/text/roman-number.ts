/** Roman numbers, as sections and appendices carry them (NĐ 30/2020, Phụ lục I, II.6 and III.1). */

/** 4 → "IV". */
export function romanNumber(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${tens[Math.floor(value / 10) % 10]}${ones[value % 10]}`;
}
