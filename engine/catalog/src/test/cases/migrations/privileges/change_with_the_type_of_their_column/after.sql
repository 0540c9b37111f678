CREATE TABLE t (a varchar(9));
GRANT SELECT (a), UPDATE (a) ON t TO reader;
