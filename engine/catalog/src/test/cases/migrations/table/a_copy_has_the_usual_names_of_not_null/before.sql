CREATE TABLE other (id integer NOT NULL, note text);
CREATE TABLE other_copy (LIKE other);
