CREATE COLLATION c (provider = libc, locale = 'C');
CREATE SEQUENCE s;
CREATE TABLE t (a text COLLATE c DEFAULT 'x', b smallint DEFAULT nextval('s'));
