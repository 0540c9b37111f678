CREATE TABLE t (a int, c date);
CREATE SEQUENCE s START 5 OWNED BY t.c;
CREATE TABLE parent (a int, c date);
CREATE TABLE child () INHERITS (parent);
CREATE SEQUENCE of_child OWNED BY child.c;
