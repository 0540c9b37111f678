CREATE TABLE a (x integer, CHECK (x > 0));
CREATE TABLE b (y text);
CREATE TABLE joins (x integer, z integer, CONSTRAINT a_x_check CHECK (x > 0));
CREATE TABLE leaves (z integer) INHERITS (a);
CREATE TABLE swaps () INHERITS (a, b);
CREATE TABLE loses (own integer) INHERITS (b);
CREATE TABLE "fresh parent" (y text, added integer);
