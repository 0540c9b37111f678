-- from 15
CREATE TABLE t (a int, b int);
CREATE TABLE u (a int);
CREATE SEQUENCE s OWNED BY t.b;
