CREATE FUNCTION kept(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION kept(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
COMMENT ON FUNCTION kept(integer) IS 'first';
COMMENT ON FUNCTION kept(text) IS 'second';
CREATE PROCEDURE moved(IN a integer, OUT b text) LANGUAGE plpgsql AS $x$BEGIN b := $$ "$body$ $$; END$x$;
COMMENT ON PROCEDURE moved(IN integer, OUT text) IS 'moves';
CREATE PROCEDURE moved(IN a integer, IN b text) LANGUAGE plpgsql AS 'BEGIN END';
CREATE PROCEDURE nothing() LANGUAGE sql AS '';
