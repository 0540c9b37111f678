CREATE TABLE t (b int, c int, a int);
CREATE STATISTICS s ON c, b, a FROM t;
