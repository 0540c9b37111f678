CREATE TABLE item (price double precision NOT NULL, twice text);
GRANT SELECT (price) ON item TO pg_read_all_data;
