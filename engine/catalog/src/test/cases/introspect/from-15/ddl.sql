-- from 15
CREATE TABLE parent (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE child (
    a integer, b integer, c integer,
    UNIQUE NULLS NOT DISTINCT (c),
    FOREIGN KEY (a, b) REFERENCES parent ON DELETE SET NULL (b)
);
CREATE UNIQUE INDEX lone ON child (a) NULLS NOT DISTINCT;
