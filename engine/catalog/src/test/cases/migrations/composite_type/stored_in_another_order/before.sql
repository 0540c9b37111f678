CREATE TYPE inner_type AS (a integer, b text);
CREATE TYPE outer_type AS (x inner_type, y integer);
CREATE DOMAIN wrapped AS outer_type CHECK ((VALUE).y > 0);
CREATE TABLE t (id integer, o outer_type, w wrapped, i inner_type DEFAULT ROW(1, 'q'));
CREATE VIEW v AS SELECT (o).x FROM t;
INSERT INTO t VALUES (1, '("(1,one)",2)', '("(3,three)",4)', '(5,five)'), (2, NULL, NULL, NULL), (3, '(,)', '(,1)', '(,)');
