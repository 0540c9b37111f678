CREATE FUNCTION f(a integer, extra integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a + extra;
CREATE TABLE t (
    a integer DEFAULT f(1),
    b integer,
    c integer GENERATED ALWAYS AS (f(b)) STORED,
    CONSTRAINT c CHECK (f(b) > 0)
);
CREATE VIEW v AS SELECT f(a) AS x FROM t;
