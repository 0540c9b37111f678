CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO PUBLIC;
CREATE TABLE shop.book (id integer, title text);
CREATE INDEX book_title ON shop.book (title);
