CREATE ROLE reader; CREATE ROLE "odd role";
CREATE TABLE note (id integer PRIMARY KEY, title text, body text);
CREATE TABLE log (line text);
GRANT SELECT, INSERT ON note TO reader;
GRANT UPDATE (title) ON note TO "odd role";
GRANT SELECT ON log TO PUBLIC;
