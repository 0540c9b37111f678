CREATE TYPE "Mood ""x" AS ENUM ('sad', 'glad');
CREATE TYPE other AS ENUM ('sad', 'glad');
CREATE FUNCTION to_number("Mood ""x") RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST ("Mood ""x" AS integer) WITH FUNCTION to_number("Mood ""x");
CREATE CAST ("Mood ""x" AS bigint) WITH INOUT;
COMMENT ON CAST ("Mood ""x" AS integer) IS 'number';
CREATE VIEW v AS SELECT 'sad'::"Mood ""x"::integer AS n;
