CREATE ROLE ann;
CREATE SCHEMA s AUTHORIZATION ann;
CREATE TABLE s.dropped (a int);
ALTER TABLE s.dropped OWNER TO ann;
CREATE VIEW s.given_back AS SELECT 1 AS a;
ALTER VIEW s.given_back OWNER TO ann;
ALTER SCHEMA public OWNER TO ann;
SET ROLE ann;
CREATE TABLE s.made_as_ann (a int);
