CREATE FUNCTION is_fine(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT word <> ''''';
CREATE FUNCTION first_word() RETURNS varchar LANGUAGE sql IMMUTABLE AS 'SELECT ''a''::varchar';
CREATE DOMAIN word AS text DEFAULT first_word() CHECK (is_fine(VALUE)) CONSTRAINT other CHECK (length(VALUE) < 9);
CREATE TABLE t (w word);
