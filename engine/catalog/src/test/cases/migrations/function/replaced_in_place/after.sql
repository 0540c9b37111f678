CREATE FUNCTION f(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN 2; END';
CREATE FUNCTION unnamed("new name" integer DEFAULT 5) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION many(a integer, OUT b integer, OUT c integer) LANGUAGE sql AS 'SELECT 2, 3';
CREATE TABLE t (a integer DEFAULT f(1, 2), b integer GENERATED ALWAYS AS (abs(a)) STORED);
CREATE VIEW v AS SELECT f(1, 2), unnamed(3);
COMMENT ON VIEW v IS 'stays';
