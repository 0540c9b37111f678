CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'the application';
CREATE EXTENSION citext SCHEMA app;
CREATE EXTENSION hstore;
COMMENT ON EXTENSION hstore IS 'our own words';
CREATE TABLE person (mail app.citext UNIQUE, attributes hstore);
