/** Progress by unit: who stands behind a group of agencies, and what all units together make of a task. Never edited once released. */
export const taskUnitsSql = `
-- "Các cơ quan, đơn vị, địa phương" and the like: the units that the office has chosen for them.
CREATE TABLE agency_member (
  group_id INTEGER NOT NULL REFERENCES agency (id),
  member_id INTEGER NOT NULL REFERENCES agency (id) CHECK (member_id <> group_id),
  PRIMARY KEY (group_id, member_id)
) STRICT, WITHOUT ROWID;

-- The units that report on a task: those that carry it out, groups by their members. A unit may stand there twice.
CREATE VIEW task_unit AS
SELECT task_agency.task_id, ifnull(agency_member.member_id, task_agency.agency_id) AS agency_id
FROM task_agency
JOIN agency ON agency.id = task_agency.agency_id
LEFT JOIN agency_member ON agency_member.group_id = agency.id
WHERE CASE agency.kind
  WHEN 'group' THEN task_agency.role <> 'coordinating' AND agency_member.member_id IS NOT NULL
  ELSE task_agency.role = 'implementing'
END;

-- The newest progress of each unit.
CREATE VIEW unit_progress AS
SELECT progress.task_id, progress.agency_id, progress.status, progress.percent, progress.completed_on
FROM progress
WHERE progress.agency_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM progress AS later
  WHERE later.task_id = progress.task_id AND later.agency_id = progress.agency_id
    AND (later.period_end_on, later.recorded_at, later.id) > (progress.period_end_on, progress.recorded_at, progress.id)
);

-- What is recorded for the task as a whole decides; else its units together: done once every unit is, begun once one has
-- begun, and the percentage is that of all units, those that have not reported at 0.
DROP VIEW newest_progress;
CREATE VIEW newest_progress AS
SELECT task.id AS task_id, newest.id,
  CASE WHEN newest.agency_id IS NULL THEN newest.status ELSE (
    SELECT CASE
      WHEN sum(status <> 'cancelled') = 0 THEN 'cancelled'
      WHEN sum(status NOT IN ('done', 'cancelled')) = 0 AND count(*) >= (
        SELECT count(DISTINCT agency_id) FROM task_unit WHERE task_unit.task_id = task.id) THEN 'done'
      WHEN sum(status IN ('inProgress', 'done')) > 0 THEN 'inProgress'
      ELSE 'notStarted'
    END
    FROM unit_progress WHERE unit_progress.task_id = task.id
  ) END AS status,
  CASE WHEN newest.agency_id IS NULL THEN newest.percent ELSE (
    SELECT sum(percent) / max(count(*), (
      SELECT count(DISTINCT agency_id) FROM task_unit WHERE task_unit.task_id = task.id))
    FROM unit_progress WHERE unit_progress.task_id = task.id
  ) END AS percent,
  CASE WHEN newest.agency_id IS NULL THEN newest.completed_on ELSE (
    SELECT max(completed_on) FROM unit_progress WHERE unit_progress.task_id = task.id
  ) END AS completed_on
FROM task
LEFT JOIN progress AS newest ON newest.id = (
  SELECT progress.id FROM progress WHERE progress.task_id = task.id
  ORDER BY progress.agency_id IS NULL DESC, progress.period_end_on DESC, progress.recorded_at DESC, progress.id DESC
  LIMIT 1
);

UPDATE task SET (newest_status, newest_percent, newest_completed_on) = (
  SELECT status, percent, completed_on FROM newest_progress WHERE task_id = task.id)
WHERE newest_progress_id IN (SELECT id FROM progress WHERE agency_id IS NOT NULL);

-- Who reports has changed: the tasks of the group stand anew.
CREATE TRIGGER new_member_counts AFTER INSERT ON agency_member
BEGIN
  UPDATE task SET (newest_status, newest_percent, newest_completed_on) = (
    SELECT status, percent, completed_on FROM newest_progress WHERE task_id = task.id)
  WHERE id IN (SELECT task_id FROM task_agency WHERE agency_id = NEW.group_id) AND newest_progress_id IS NOT NULL;
END;

CREATE TRIGGER deleted_member_counts AFTER DELETE ON agency_member
BEGIN
  UPDATE task SET (newest_status, newest_percent, newest_completed_on) = (
    SELECT status, percent, completed_on FROM newest_progress WHERE task_id = task.id)
  WHERE id IN (SELECT task_id FROM task_agency WHERE agency_id = OLD.group_id) AND newest_progress_id IS NOT NULL;
END;
`;
