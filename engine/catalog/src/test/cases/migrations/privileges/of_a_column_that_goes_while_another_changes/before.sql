CREATE TABLE item (price numeric NOT NULL, twice numeric GENERATED ALWAYS AS (price * 2) STORED);
GRANT SELECT (twice) ON item TO pg_monitor;
