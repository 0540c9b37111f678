CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN a; END';
CREATE TABLE t (
    a integer DEFAULT f(2),
    b integer,
    c integer GENERATED ALWAYS AS (f(b)) STORED,
    CONSTRAINT c CHECK (f(b) > 0)
);
CREATE VIEW v AS SELECT f(a) AS x FROM t;
