CREATE DOMAIN d AS text CONSTRAINT one CHECK (VALUE <> '') CONSTRAINT two CHECK (length(VALUE) > 2);
CREATE TYPE within AS (a int);
CREATE TYPE c AS (x within[], y int);
CREATE TABLE t (v c, w within);
