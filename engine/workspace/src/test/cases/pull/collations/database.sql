CREATE SCHEMA words;
CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION words."odd name" (provider = icu, locale = 'und-u-ks-level2', deterministic = false, rules = '&a < g');
CREATE COLLATION half (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION "C" (provider = builtin, locale = 'C.UTF-8');
COMMENT ON COLLATION german IS 'As in a telephone book.';
CREATE TABLE names (a text COLLATE german, b text COLLATE words."odd name", c text COLLATE "C", d text COLLATE pg_catalog."C");
CREATE INDEX ON names (a COLLATE half, c, d COLLATE german);
CREATE DOMAIN name_of AS text COLLATE german;
