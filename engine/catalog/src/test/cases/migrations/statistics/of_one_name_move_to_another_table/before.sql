CREATE TABLE t (a int, b int);
CREATE TABLE u (a int, b int);
CREATE STATISTICS s ON a, b FROM t;
