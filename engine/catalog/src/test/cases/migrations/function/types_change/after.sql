CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE FUNCTION cheer(m mood) RETURNS mood LANGUAGE sql AS $$SELECT 'glad'::mood$$;
CREATE FUNCTION moods() RETURNS SETOF mood[] LANGUAGE sql AS $$SELECT ARRAY['glad'::mood]$$;
CREATE TABLE person (m mood DEFAULT cheer('sad'), added text);
CREATE FUNCTION row_of(person) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT cheer(m) AS m FROM person;
