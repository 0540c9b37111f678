CREATE DOMAIN positive AS integer;
CREATE TYPE pair AS (a positive, b text);
CREATE TABLE t (list positive[], p pair);
INSERT INTO t VALUES ('{1,2}', '(3,x)'), (NULL, NULL);
