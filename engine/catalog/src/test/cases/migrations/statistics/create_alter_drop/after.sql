CREATE TABLE t (a bigint, b integer);
CREATE STATISTICS all_kinds ON a, b FROM t;
CREATE STATISTICS few (mcv, ndistinct) ON a, b FROM t;
CREATE STATISTICS expr ON (a * b) FROM t;
CREATE STATISTICS "Odd ""one" (dependencies) ON b, (a + 1), a FROM t;
ALTER STATISTICS all_kinds SET STATISTICS 20;
COMMENT ON STATISTICS few IS 'kept';
