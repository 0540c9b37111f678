CREATE COLLATION "Case folded" (provider = icu, locale = 'de-u-ks-level2');
CREATE COLLATION lost (provider = libc, locale = 'C');
CREATE COLLATION two (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE DOMAIN word AS text COLLATE "Case folded";
CREATE TABLE t (a text COLLATE "Case folded" PRIMARY KEY, b word, c text);
CREATE INDEX t_c ON t (c COLLATE "Case folded");
CREATE VIEW v AS SELECT a, c COLLATE "Case folded" AS c FROM t;
INSERT INTO t VALUES ('a', 'b', 'c');
COMMENT ON COLLATION "Case folded" IS 'kept';
