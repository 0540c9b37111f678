CREATE TYPE address AS (street text, city varchar(20), "Post code" text COLLATE "C");
CREATE TYPE "Empty one" AS ("first" integer);
CREATE TYPE made AS (a address, b address[]);
CREATE TABLE person (home address, many address[]);
COMMENT ON TYPE address IS 'where they live';
COMMENT ON COLUMN address.city IS 'the town';
COMMENT ON COLUMN address."Post code" IS 'new';
