CREATE TABLE book (id integer PRIMARY KEY, title text, price numeric(8,2), "Pages" integer);
CREATE VIEW cheap AS SELECT id, title, "Pages" FROM book WHERE price < 6;
ALTER VIEW cheap ALTER COLUMN title SET DEFAULT 'untitled';
CREATE VIEW wide WITH (check_option = local) AS SELECT id FROM book;
CREATE VIEW "New one" AS SELECT count(*) AS "How many" FROM book;
CREATE VIEW reordered AS SELECT title, id FROM book;
COMMENT ON VIEW cheap IS 'real bargains';
COMMENT ON VIEW reordered IS 'title first';
