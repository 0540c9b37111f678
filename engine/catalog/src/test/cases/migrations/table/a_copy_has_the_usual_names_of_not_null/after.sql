CREATE TABLE person (id integer NOT NULL, name text NOT NULL);
CREATE TABLE person_copy (LIKE person);
CREATE TABLE other (id integer NOT NULL, note text NOT NULL);
CREATE TABLE other_copy (LIKE other);
