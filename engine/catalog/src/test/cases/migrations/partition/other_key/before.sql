CREATE TABLE p (id serial, a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p_1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE plain (id serial, a integer UNIQUE);
CREATE VIEW v AS SELECT a FROM plain;
CREATE TABLE r (a integer REFERENCES plain (a));
