CREATE TABLE book (id integer, title text);
GRANT UPDATE ON book TO PUBLIC;
GRANT SELECT (id), UPDATE (id) ON book TO PUBLIC;
