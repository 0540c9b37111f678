CREATE FUNCTION old(a integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
COMMENT ON FUNCTION old(integer) IS 'it''s \old';
CREATE FUNCTION kept(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION kept(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
COMMENT ON FUNCTION kept(integer) IS 'one';
CREATE PROCEDURE gone(INOUT a integer, b text) LANGUAGE sql AS 'SELECT 1';
