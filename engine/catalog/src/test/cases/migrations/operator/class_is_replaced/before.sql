CREATE FUNCTION backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
CREATE FUNCTION also(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
CREATE OPERATOR CLASS backwards FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 backwards(integer, integer);
COMMENT ON OPERATOR CLASS backwards USING btree IS 'stays';
ALTER OPERATOR FAMILY backwards USING btree ADD FUNCTION 4 (integer, integer) btequalimage(oid);
CREATE TABLE t (a integer);
CREATE INDEX t_a ON t (a backwards);
COMMENT ON INDEX t_a IS 'stays';
