CREATE TYPE pair AS ENUM ('a', 'b');
CREATE FUNCTION less(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text < $2::text';
CREATE FUNCTION more(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text > $2::text';
CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = pair, RIGHTARG = pair);
COMMENT ON OPERATOR <<< (pair, pair) IS 'less';
CREATE TABLE t (p pair, CONSTRAINT small CHECK (p <<< 'b'));
