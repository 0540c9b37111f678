CREATE FUNCTION plus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT $1 + $2';
CREATE AGGREGATE kept(integer) (SFUNC = plus, STYPE = integer, INITCOND = '0');
