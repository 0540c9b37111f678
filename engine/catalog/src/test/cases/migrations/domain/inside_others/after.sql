CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TYPE pair AS (a positive, b text);
CREATE TABLE t (list positive[], p pair);
