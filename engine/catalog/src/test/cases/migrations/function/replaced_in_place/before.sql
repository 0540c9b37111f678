CREATE FUNCTION f(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION unnamed(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION many(a integer, OUT b integer, OUT c integer) LANGUAGE sql AS 'SELECT 1, 2';
CREATE TABLE t (a integer DEFAULT f(1, 2), b integer GENERATED ALWAYS AS (abs(a)) STORED);
CREATE VIEW v AS SELECT f(1, 2), unnamed(3);
COMMENT ON VIEW v IS 'stays';
