-- from 15
CREATE UNLOGGED TABLE t (a int, b int);
CREATE TABLE u (a int);
CREATE SEQUENCE s OWNED BY u.a;
