CREATE TYPE address AS (street text, city varchar(20), gone integer);
CREATE TYPE "Empty one" AS ();
CREATE TYPE lost AS (a integer);
CREATE TABLE person (home address, many address[]);
INSERT INTO person VALUES ('(a,b,1)', '{"(c,d,2)"}');
COMMENT ON TYPE address IS 'where somebody lives';
COMMENT ON COLUMN address.city IS 'the town';
COMMENT ON COLUMN address.gone IS 'unused';
