/** All planted faults, and the rules that have none because no file breaks them. Not part of the product. */
import { bodyFaults } from './planted-body-faults-for-tests.ts';
import { footFaults } from './planted-foot-faults-for-tests.ts';
import { headFaults } from './planted-head-faults-for-tests.ts';
import type { PlantedFault } from './spoil-for-tests.ts';

export const plantedFaults: readonly PlantedFault[] = [...headFaults, ...bodyFaults, ...footFaults];

/** Only a person, the register or the office can tell, or whatever a paper does is right: these rules never find anything. */
export const rulesWithoutFaults: readonly string[] = [
  ...['C5', 'C6', 'T6', 'S7', 'S8', 'D7', 'K6', 'K8', 'R9', 'A7', 'X6', 'X7'],
];
