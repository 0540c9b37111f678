CREATE FUNCTION is_fine(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT value <> ''''';
CREATE FUNCTION first_word() RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''a''::text';
CREATE DOMAIN word AS text DEFAULT first_word() CHECK (is_fine(VALUE)) CONSTRAINT other CHECK (length(VALUE) < 9);
CREATE TABLE t (w word);
INSERT INTO t VALUES ('x');
