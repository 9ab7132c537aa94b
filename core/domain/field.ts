/**
 * The fields (lĩnh vực) of administrative reform that tasks, figures and reports are grouped by. They are the country's, not a
 * province's: the six contents of Nghị quyết 76/NQ-CP of 15/7/2021 (`institution` to `digitalGovernment`), before them the steering and
 * after them the effects and the satisfaction that the national index of administrative reform measures in every province. Pure data.
 */

/** Lĩnh vực — the ids are stored; the order is the order of reports. */
export const reformFields = [
  'direction',
  'institution',
  'procedure',
  'apparatus',
  'civilService',
  'publicFinance',
  'digitalGovernment',
  'impact',
  'satisfaction',
] as const;

export type ReformField = (typeof reformFields)[number];

/** The words of the profession for each field, as papers print them. */
export const reformFieldNames: Readonly<Record<ReformField, string>> = {
  direction: 'Chỉ đạo, điều hành cải cách hành chính',
  institution: 'Cải cách thể chế',
  procedure: 'Cải cách thủ tục hành chính',
  apparatus: 'Cải cách tổ chức bộ máy hành chính nhà nước',
  civilService: 'Cải cách chế độ công vụ',
  publicFinance: 'Cải cách tài chính công',
  digitalGovernment: 'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
  impact: 'Tác động của cải cách hành chính đến người dân và phát triển kinh tế - xã hội',
  satisfaction: 'Mức độ hài lòng của người dân, tổ chức (SIPAS)',
};
