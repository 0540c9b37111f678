CREATE TABLE p (a integer, gone integer, retyped integer DEFAULT 12, kept_below integer, plain integer);
CREATE TABLE c (retyped integer DEFAULT 21, extra text) INHERITS (p);
CREATE TABLE d () INHERITS (c);
CREATE TABLE e (gone integer) INHERITS (p);
CREATE INDEX ON d (gone);
