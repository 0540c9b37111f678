CREATE TYPE point3 AS (x bigint, y numeric);
CREATE TABLE t (many point3[]);
