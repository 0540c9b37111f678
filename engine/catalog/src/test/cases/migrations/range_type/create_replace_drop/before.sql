CREATE TYPE span AS RANGE (subtype = integer);
CREATE TYPE "Odd range" AS RANGE (subtype = text, collation = "C");
CREATE TYPE lost AS RANGE (subtype = float8);
CREATE TABLE t (s span, many span[], multi span_multirange, EXCLUDE USING gist (s WITH &&));
CREATE FUNCTION f(s span) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT lower(s) AS l FROM t;
INSERT INTO t VALUES ('[1,5)', '{"[1,2)"}', '{[1,2),[4,6)}');
COMMENT ON TYPE span IS 'kept';
