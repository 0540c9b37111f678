CREATE TYPE pair AS (a bigint, b text COLLATE "C");
CREATE FUNCTION first_of(p pair) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT (x.p).a FROM (SELECT ROW(1, 'x')::pair AS p) x;
CREATE TABLE t (q integer);
