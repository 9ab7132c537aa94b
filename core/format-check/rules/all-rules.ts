/** Every rule in the order of a report: the page, then the components by their cell. */
import { addresseeRules } from './addressees.ts';
import { agencyRules } from './agency.ts';
import { appendixRules } from './appendices.ts';
import { bodyRules } from './body.ts';
import { capitalLetterRules } from './capital-letters.ts';
import { citationRules } from './citations.ts';
import { countryNameRules } from './country-name.ts';
import { divisionRules } from './divisions.ts';
import { documentNumberRules } from './document-number.ts';
import { endMarkRules } from './end-mark.ts';
import { legalBasisRules } from './legal-bases.ts';
import { numberingRules } from './numbering.ts';
import { pageRules } from './page.ts';
import { pageNumberRules } from './page-numbers.ts';
import { placeDateRules } from './place-date.ts';
import { recipientRules } from './recipients.ts';
import type { FormatRule } from './rule.ts';
import { sequenceRules } from './sequence.ts';
import { sheetMarkRules } from './sheet-marks.ts';
import { signatureRules } from './signature.ts';
import { spacingRules } from './spacing.ts';
import { textRules } from './text.ts';
import { titleRules } from './title.ts';

export const allRules: readonly FormatRule[] = [
  ...pageRules,
  ...textRules,
  ...pageNumberRules,
  ...countryNameRules,
  ...agencyRules,
  ...documentNumberRules,
  ...placeDateRules,
  ...titleRules,
  ...legalBasisRules,
  ...citationRules,
  ...bodyRules,
  ...spacingRules,
  ...endMarkRules,
  ...divisionRules,
  ...numberingRules,
  ...sequenceRules,
  ...signatureRules,
  ...addresseeRules,
  ...recipientRules,
  ...appendixRules,
  ...sheetMarkRules,
  ...capitalLetterRules,
];
