CREATE FUNCTION one(state anyelement, value anyelement) RETURNS anyelement LANGUAGE sql IMMUTABLE AS 'SELECT value';
