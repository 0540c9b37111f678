CREATE TABLE item (id integer);
CREATE FUNCTION f(a integer, b text DEFAULT '') RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g("new" integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION t() RETURNS TABLE (a integer, b integer) LANGUAGE sql AS 'SELECT 1, 2';
CREATE VIEW v AS SELECT f(id) FROM item;
