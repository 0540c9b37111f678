CREATE FUNCTION same(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION other(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR ==~ (FUNCTION = same, LEFTARG = integer, RIGHTARG = text, JOIN = eqjoinsel);
CREATE OPERATOR ==@ (FUNCTION = other, LEFTARG = integer, RIGHTARG = text);
COMMENT ON OPERATOR ==@ (integer, text) IS 'stays';
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a) WHERE a ==@ 'x';
CREATE VIEW v AS SELECT a ==~ 'x' AS x FROM t;
