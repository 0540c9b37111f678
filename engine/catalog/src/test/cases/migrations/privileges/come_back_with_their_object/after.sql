CREATE ROLE worker;
CREATE TABLE base (id integer, small integer);
CREATE VIEW seen AS SELECT small FROM base;
CREATE FUNCTION half(n integer) RETURNS numeric LANGUAGE sql AS 'SELECT n / 2.0';
GRANT SELECT ON seen TO worker;
GRANT SELECT (small) ON base TO worker;
REVOKE EXECUTE ON FUNCTION half FROM PUBLIC;
