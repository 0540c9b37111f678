CREATE TABLE book (id integer PRIMARY KEY, title text, price numeric(8,2), gone text);
CREATE VIEW cheap AS SELECT id, title FROM book WHERE price < 5;
CREATE VIEW wide WITH (security_barrier) AS SELECT id, gone FROM book;
CREATE VIEW lost AS SELECT 1 AS one;
CREATE VIEW reordered AS SELECT id, title FROM book;
COMMENT ON VIEW cheap IS 'bargains';
COMMENT ON COLUMN cheap.title IS 'what it is called';
