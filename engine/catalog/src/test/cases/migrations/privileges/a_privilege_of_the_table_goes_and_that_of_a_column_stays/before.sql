CREATE TABLE book (id integer, title text);
GRANT SELECT, INSERT, UPDATE ON book TO PUBLIC;
GRANT SELECT (id), UPDATE (id, title) ON book TO PUBLIC;
