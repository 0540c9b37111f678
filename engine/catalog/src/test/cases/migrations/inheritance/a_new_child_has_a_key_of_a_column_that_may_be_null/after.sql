CREATE TABLE parent (id integer, name text);
CREATE TABLE child (PRIMARY KEY (id)) INHERITS (parent);
