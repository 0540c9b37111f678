CREATE TABLE base (id integer, name text DEFAULT 'x', kept integer);
CREATE TABLE child (size integer) INHERITS (base);
CREATE TABLE sibling () INHERITS (base);
CREATE TABLE grandchild () INHERITS (child);
INSERT INTO grandchild (id, name, kept, size) VALUES (1, 'one', 2, 3);
INSERT INTO sibling (id, name, kept) VALUES (4, 'four', 5);
