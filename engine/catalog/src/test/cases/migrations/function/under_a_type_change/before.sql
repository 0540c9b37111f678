CREATE TABLE item (id integer, price integer);
CREATE FUNCTION fold(n integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN old_fold(n); END';
CREATE FUNCTION old_fold(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n';
CREATE FUNCTION dearest() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT max(price) FROM item; END;
CREATE FUNCTION listed(item) RETURNS integer LANGUAGE sql AS 'SELECT $1.price';
CREATE VIEW v AS SELECT dearest() AS price;
CREATE INDEX item_fold ON item (fold(id));
