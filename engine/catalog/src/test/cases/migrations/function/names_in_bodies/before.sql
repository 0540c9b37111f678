CREATE TABLE item (id integer, name text);
CREATE FUNCTION slug(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN old_clean(t); END';
CREATE FUNCTION old_clean(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(t)';
CREATE INDEX item_slug ON item (slug(name));
INSERT INTO item VALUES (1, 'A');
