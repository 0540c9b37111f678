CREATE TYPE inner_type AS (b text, a bigint);
CREATE TYPE outer_type AS (x inner_type, y integer);
CREATE DOMAIN wrapped AS outer_type CHECK ((VALUE).y > 0);
CREATE TABLE t (id integer, o outer_type, w wrapped, i inner_type DEFAULT ROW('q', 1));
CREATE VIEW v AS SELECT (o).x FROM t;
