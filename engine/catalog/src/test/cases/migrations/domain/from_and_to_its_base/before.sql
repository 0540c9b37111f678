CREATE DOMAIN small AS integer CHECK (VALUE < 100);
CREATE DOMAIN label AS text;
CREATE TABLE t (a small DEFAULT 1, b integer, c label, d text, e small[]);
INSERT INTO t VALUES (1, 2, 'c', 'd', '{3}');
