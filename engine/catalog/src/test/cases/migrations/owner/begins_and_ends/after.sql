CREATE ROLE ann; CREATE ROLE "Odd ""Role";
CREATE SCHEMA s;
CREATE VIEW s.given_back AS SELECT 1 AS a;
CREATE TABLE s.made_as_ann (a int);
ALTER TABLE s.made_as_ann OWNER TO "Odd ""Role";
CREATE TABLE s.young (a int);
ALTER TABLE s.young OWNER TO "Odd ""Role";
