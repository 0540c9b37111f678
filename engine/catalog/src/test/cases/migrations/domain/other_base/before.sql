CREATE DOMAIN code AS integer CHECK (VALUE > 0);
CREATE DOMAIN special AS code DEFAULT 7;
CREATE TABLE t (id integer PRIMARY KEY, c code NOT NULL DEFAULT 3, s special, many code[], CHECK (c < 100));
CREATE INDEX t_c ON t (c);
CREATE VIEW v AS SELECT c FROM t WHERE s > 5;
CREATE VIEW casts AS SELECT 1::code AS one;
INSERT INTO t VALUES (1, 2, 3, '{4,5}');
COMMENT ON DOMAIN code IS 'kept';
