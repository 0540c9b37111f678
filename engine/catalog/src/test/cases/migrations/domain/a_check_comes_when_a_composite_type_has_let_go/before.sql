CREATE DOMAIN d AS text CONSTRAINT one CHECK (VALUE <> '');
CREATE TYPE within AS (a int, b d);
CREATE TYPE c AS (x within[], y int);
CREATE TABLE t (v c, w within);
