/** What two PCs issued or revoked, each without knowing of the other, is kept of both. Never edited once released. */
export const issuedTwiceSql = `
-- 1 on a paper that a package brought under a number that was given here already: both stand in the register.
ALTER TABLE document ADD COLUMN shares_number INTEGER NOT NULL DEFAULT 0 CHECK (shares_number IN (0, 1));
DROP INDEX register_number;
CREATE UNIQUE INDEX register_number ON document (series, substr(issued_on, 1, 4), number, symbol)
  WHERE state IN ('issued', 'revoked') AND shares_number = 0;

-- To the reason why a paper was revoked comes the one that another PC gave; it is never taken away.
DROP TRIGGER issued_document_is_final;
CREATE TRIGGER issued_document_is_final BEFORE UPDATE ON document
WHEN OLD.state IN ('issued', 'revoked') AND (
  NEW.id IS NOT OLD.id OR NEW.draft IS NOT OLD.draft OR NEW.file IS NOT OLD.file
  OR NEW.file_sha256 IS NOT OLD.file_sha256 OR NEW.created_at IS NOT OLD.created_at
  OR NEW.kind IS NOT OLD.kind OR NEW.series IS NOT OLD.series OR NEW.corrects_id IS NOT OLD.corrects_id
  OR (OLD.state = 'revoked' AND ifnull(OLD.revoked_reason, '') <> '' AND ifnull(NEW.revoked_reason, '') = '')
  OR NOT (NEW.state = OLD.state OR (OLD.state = 'issued' AND NEW.state = 'revoked')))
BEGIN
  SELECT RAISE(ABORT, 'an issued document cannot be altered');
END;
`;
