CREATE FUNCTION one(state anyelement, value anyelement) RETURNS anyelement LANGUAGE sql IMMUTABLE AS 'SELECT value';
CREATE AGGREGATE latest(anyelement ORDER BY anyelement) (SFUNC = one, STYPE = anyelement);
GRANT EXECUTE ON FUNCTION latest(anyelement, anyelement) TO pg_monitor;
CREATE AGGREGATE plain(integer) (SFUNC = int4pl, STYPE = integer);
GRANT EXECUTE ON FUNCTION plain(integer) TO pg_monitor;
