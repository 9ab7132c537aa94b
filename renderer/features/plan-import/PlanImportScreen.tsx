/** Nhập văn bản: takes in a plan and lets the clerk correct what was read. Knows nothing of storage. */
import { planImportStrings } from '../../strings/plan-import.ts';

export function PlanImportScreen() {
  return <h1>{planImportStrings.title}</h1>;
}
