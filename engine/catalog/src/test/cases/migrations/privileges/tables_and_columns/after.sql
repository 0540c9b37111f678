CREATE ROLE reader; CREATE ROLE "odd role";
CREATE TABLE note (id integer PRIMARY KEY, title text, body text);
CREATE TABLE log (line text);
CREATE TABLE fresh ("a b" integer);
GRANT SELECT ON note TO reader WITH GRANT OPTION;
GRANT UPDATE (title, body) ON note TO "odd role";
GRANT SELECT ("a b"), INSERT ON fresh TO reader;
