CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE t (many point3[]);
INSERT INTO t VALUES ('{"(1,2)"}');
