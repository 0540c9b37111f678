CREATE SCHEMA other;
CREATE TABLE other.parent (a integer, b integer, id integer PRIMARY KEY, UNIQUE (b, a));
CREATE TABLE child (
    id integer PRIMARY KEY,
    a integer,
    b integer,
    parent integer REFERENCES other.parent ON DELETE CASCADE ON UPDATE SET DEFAULT,
    self integer REFERENCES child ON DELETE SET NULL ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pair FOREIGN KEY (a, b) REFERENCES other.parent (a, b) MATCH FULL
);
ALTER TABLE child ADD CONSTRAINT unchecked FOREIGN KEY (a) REFERENCES other.parent (id) NOT VALID;
