CREATE TABLE base (id integer, kept integer);
CREATE TABLE child (name text DEFAULT 'x', size integer) INHERITS (base);
CREATE TABLE sibling () INHERITS (base);
CREATE TABLE grandchild () INHERITS (child);
