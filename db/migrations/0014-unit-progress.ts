/** Progress of units is found without reading that of whole tasks. Never edited once released. */
export const unitProgressSql = `
CREATE INDEX progress_by_unit ON progress (task_id, agency_id, period_end_on) WHERE agency_id IS NOT NULL;
`;
