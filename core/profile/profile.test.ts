import { describe, expect, it } from 'vitest';
import { agencyKey } from '../import/agencies/agencies.ts';
import { defaultProfile, provinceProfileSchema } from './index.ts';

describe('the profile of An Giang', () => {
  const { agencies } = defaultProfile;

  it('fits the schema as it stands, since nothing reads it through the schema', () => {
    expect(provinceProfileSchema.parse(defaultProfile)).toEqual(defaultProfile);
  });

  it('names every successor, and only agencies that have ended have one', () => {
    const names = new Set(agencies.map((agency) => agency.name));
    for (const agency of agencies.filter((other) => other.successorName !== null)) {
      expect(names, agency.name).toContain(agency.successorName);
      expect(agency.validToOn, agency.name).not.toBeNull();
    }
    expect(agencies.find((agency) => agency.name === 'Sở Thông tin và Truyền thông')?.successorName).toBe(
      'Sở Khoa học và Công nghệ',
    );
  });

  it('gives each spelling to one agency only', () => {
    const owners = new Map<string, string>();
    for (const agency of agencies) {
      for (const spelling of [agency.name, agency.abbreviation, ...agency.otherNames]) {
        if (!spelling) continue;
        const owner = owners.get(agencyKey(spelling));
        expect(owner === undefined || owner === agency.name, `${spelling}: ${owner}, ${agency.name}`).toBe(true);
        owners.set(agencyKey(spelling), agency.name);
      }
    }
  });

  it('is written in NFC', () => {
    expect(JSON.stringify(agencies).normalize('NFC')).toBe(JSON.stringify(agencies));
  });
});
