CREATE SCHEMA "Odd ""schema";
CREATE FUNCTION helper(internal) RETURNS internal LANGUAGE internal AS 'generate_series_int4_support';
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE item (id integer, "Odd, column" text);
CREATE FUNCTION "Odd ""schema"."select $$"("Wert é" mood, OUT "group" text[], INOUT "a b" item, VARIADIC rest varchar[] DEFAULT ARRAY['x', '$$'])
    RETURNS SETOF record LANGUAGE plpgsql IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 0.5 ROWS 7
    SET search_path = pg_catalog, "$user", "a,b""c" SET "my.setting" = 'x''y\' SET DateStyle = 'ISO, MDY'
    AS $fn$ BEGIN RETURN QUERY SELECT ARRAY['$$'], "a b"; -- it's $body$
END $fn$;
COMMENT ON FUNCTION "Odd ""schema"."select $$"(mood, item, varchar[]) IS 'odd';
CREATE FUNCTION listed(n integer DEFAULT 3, kind mood DEFAULT 'sad') RETURNS TABLE (id bigint, "order" mood) STABLE PARALLEL RESTRICTED
    LANGUAGE sql AS 'SELECT 1::bigint, $2';
CREATE FUNCTION series(integer, integer) RETURNS SETOF integer LANGUAGE internal IMMUTABLE STRICT SUPPORT helper AS 'generate_series_int4';
CREATE FUNCTION ranked() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
CREATE FUNCTION any_of(anyelement, anyarray, "char", bit varying, timestamp(3) with time zone, char(4)) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION carriage() RETURNS text LANGUAGE sql AS E'SELECT ''a\r\n  b''\t ;  \n\n';
CREATE FUNCTION clean() RETURNS text LANGUAGE sql SET search_path = '' AS 'SELECT ''$''';
CREATE FUNCTION dollars() RETURNS text LANGUAGE sql AS 'SELECT 1 -- $';
