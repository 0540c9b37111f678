CREATE ROLE worker;
CREATE SCHEMA app;
CREATE SEQUENCE app.numbers;
CREATE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
CREATE TYPE app.mood AS ENUM ('fine');
CREATE VIEW app.one AS SELECT 1 AS one;
