/**
 * What can be told of an office once its agency is chosen: letterhead, symbol, địa danh, who signs. A suggestion that the clerk
 * corrects; everything of the province comes in. Pure.
 */
import type { AgencyKind } from './agency.ts';
import type { Office } from './office.ts';
import type { SigningPosition } from './signing.ts';

/** The province as papers name it. */
export interface ProvinceName {
  /** Without "tỉnh" or "thành phố". */
  readonly province: string;
  readonly level: 'tỉnh' | 'thành phố';
}

/** What is known of the agency that was chosen. */
export interface ChosenAgency {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: AgencyKind;
}

export type SuggestedOffice = Omit<Office, 'signatory' | 'draftingUnit'>;

const printed = (text: string) => text.toLocaleUpperCase('vi');

/** "Ủy ban nhân dân xã Hòa An" → "Hòa An"; undefined for anything else. */
function communeOf(name: string): string | undefined {
  return /^(?:Ủy|Uỷ) ban nhân dân (?:xã|phường|đặc khu) (.+)$/u.exec(name)?.[1];
}

/** The letterhead of an agency of the province. Names are broken where NĐ 30/2020, Phụ lục I, II.2 shows them broken. */
export function suggestOffice(agency: ChosenAgency, place: ProvinceName): SuggestedOffice {
  const province = `${place.level} ${place.province}`;
  const committee = `Ủy ban nhân dân ${province}`;
  const commune = communeOf(agency.name);
  if (agency.kind === 'province') {
    return {
      parentAgency: null,
      issuingAgency: `ỦY BAN NHÂN DÂN\n${printed(province)}`,
      name: committee,
      abbreviation: 'UBND',
      issuePlace: place.province,
      reportsTo: 'Bộ Nội vụ',
    };
  }
  if (agency.kind === 'commune' && commune !== undefined) {
    return {
      parentAgency: null,
      issuingAgency: printed(agency.name).replace(/^((?:ỦY|UỶ) BAN NHÂN DÂN) /u, '$1\n'),
      name: agency.name,
      abbreviation: agency.abbreviation ?? 'UBND',
      issuePlace: commune,
      reportsTo: committee,
    };
  }
  const isProvincial = /\s(?:tỉnh|thành phố)(?:\s|$)/u.test(agency.name);
  return {
    parentAgency: printed(committee),
    issuingAgency: printed(agency.name),
    name: isProvincial ? agency.name : `${agency.name} ${province}`,
    abbreviation: agency.abbreviation ?? initialsOf(agency.name),
    issuePlace: place.province,
    reportsTo: committee,
  };
}

/** "Sở Nội vụ" → "SNV". */
function initialsOf(name: string): string {
  const initials = Array.from(name.matchAll(/\p{L}+/gu), ([word]) => printed(word.slice(0, 1)));
  return initials.join('').normalize('NFD').replace(/\p{M}/gu, '').slice(0, 30);
}

/** Who signs for such an agency, as a rule: a deputy in the place of the head. */
export function suggestSigner({ name, kind }: Pick<ChosenAgency, 'name' | 'kind'>): SigningPosition {
  if (kind === 'province' || kind === 'commune') {
    return { authority: 'TM+KT', body: 'ỦY BAN NHÂN DÂN', head: 'CHỦ TỊCH', own: 'PHÓ CHỦ TỊCH' };
  }
  const head = /^Văn phòng/u.test(name)
    ? 'CHÁNH VĂN PHÒNG'
    : /^Thanh tra/u.test(name)
      ? 'CHÁNH THANH TRA'
      : /^(?:Ban|Hội)/u.test(name)
        ? 'TRƯỞNG BAN'
        : 'GIÁM ĐỐC';
  return { authority: 'KT', body: '', head, own: head === 'TRƯỞNG BAN' ? 'PHÓ TRƯỞNG BAN' : `PHÓ ${head}` };
}
