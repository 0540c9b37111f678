CREATE TYPE span AS RANGE (subtype = integer, subtype_opclass = int4_ops, multirange_type_name = spans);
CREATE TYPE "Odd range" AS RANGE (subtype = text);
CREATE TYPE made AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE t (s span, many span[], multi spans, EXCLUDE USING gist (s WITH &&));
CREATE FUNCTION f(s span) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT lower(s) AS l FROM t;
COMMENT ON TYPE span IS 'kept';
