/** What in a profile contradicts itself, in the clerk's words: each sentence names the place. Pure. */
import type { ProfileParts } from './index.ts';

/** Agencies that are there twice, successors that are not there or are the agency itself. */
function listAgencyFaults({ agencies }: Pick<ProfileParts, 'agencies'>): readonly string[] {
  const names = new Set(agencies.map(({ name }) => name));
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { name, successorName } of agencies) {
    if (seen.has(name)) faults.push(`cơ quan “${name}” có hai lần`);
    seen.add(name);
    if (successorName === name) faults.push(`cơ quan “${name}” được thay bằng chính nó`);
    if (successorName !== null && !names.has(successorName)) {
      faults.push(`cơ quan “${name}” được thay bằng “${successorName}”, là cơ quan không có trong hồ sơ`);
    }
  }
  return faults;
}

/** What is wrong in outlines: section names given twice, indicator groups that the catalogue lacks. */
export function listOutlineFaults({
  outlines,
  catalogue,
}: Pick<ProfileParts, 'outlines' | 'catalogue'>): readonly string[] {
  const groups = new Set<string>(catalogue.groups.map(({ code }) => code));
  const faults: string[] = [];
  if (new Set(outlines.map(({ code }) => code)).size < outlines.length) faults.push('hai đề cương trùng mã');
  for (const { name, sections } of outlines) {
    if (new Set(sections.map(({ id }) => id)).size < sections.length)
      faults.push(`đề cương “${name}” có hai mục trùng mã`);
    for (const { title, contents } of sections) {
      for (const content of contents) {
        const lacking = content.kind === 'indicators' ? content.groups.find((group) => !groups.has(group)) : undefined;
        if (lacking)
          faults.push(`mục “${title}” của đề cương “${name}” cần nhóm số liệu “${lacking}” không có trong hồ sơ`);
      }
    }
  }
  return faults;
}

/** Days that are no day of their year, weekend days that are none. */
export function listHolidayFaults({ holidays }: Pick<ProfileParts, 'holidays'>): readonly string[] {
  const faults: string[] = [];
  if (new Set(holidays.map(({ year }) => year)).size < holidays.length)
    faults.push('một năm có hai danh sách ngày nghỉ');
  for (const { year, daysOff, workedWeekendDays } of holidays) {
    const days = [...daysOff, ...workedWeekendDays];
    const other = days.find((day) => !day.startsWith(`${year}-`));
    if (other) faults.push(`ngày ${other} không thuộc năm ${year}`);
    if (new Set(days).size < days.length) faults.push(`năm ${year} có một ngày ghi hai lần`);
    const weekday = workedWeekendDays.find((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
    if (weekday) faults.push(`ngày làm bù ${weekday} không phải thứ Bảy, Chủ nhật`);
  }
  return faults;
}

function listCatalogueFaults({ catalogue }: Pick<ProfileParts, 'catalogue'>): readonly string[] {
  const codes = new Set<string>(catalogue.indicators.map(({ code }) => code));
  const groups = new Set<string>(catalogue.groups.map(({ code }) => code));
  const faults: string[] = [];
  if (codes.size < catalogue.indicators.length) faults.push('hai chỉ tiêu trùng mã');
  for (const { name, group, formula } of catalogue.indicators) {
    const operands =
      formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : formula.kind === 'sum' ? formula.parts : [];
    if (!groups.has(group)) faults.push(`chỉ tiêu “${name}” thuộc nhóm “${group}” không có trong hồ sơ`);
    const lacking = operands.find((code) => !codes.has(code));
    if (lacking) faults.push(`chỉ tiêu “${name}” tính từ “${lacking}” không có trong hồ sơ`);
  }
  return faults;
}

/** Everything that contradicts itself; none in a sound profile. */
export function listProfileFaults(parts: ProfileParts): readonly string[] {
  return [
    ...listAgencyFaults(parts),
    ...listCatalogueFaults(parts),
    ...listOutlineFaults(parts),
    ...listHolidayFaults(parts),
  ];
}
