CREATE TABLE t (a text);
GRANT SELECT (a) ON t TO reader;
