CREATE DOMAIN code AS text COLLATE "C" CHECK (VALUE <> '');
CREATE DOMAIN special AS code DEFAULT '7';
CREATE TABLE t (id integer PRIMARY KEY, c code NOT NULL DEFAULT '3', s special, many code[], CHECK (c::text < '9'));
CREATE INDEX t_c ON t (c);
CREATE VIEW v AS SELECT c FROM t WHERE s > '5';
CREATE VIEW casts AS SELECT '1'::code AS one;
COMMENT ON DOMAIN code IS 'kept';
