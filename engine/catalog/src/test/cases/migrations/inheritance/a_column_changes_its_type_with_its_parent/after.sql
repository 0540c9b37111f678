CREATE TABLE new_parent (id bigint DEFAULT 1, name text);
CREATE TABLE child (own text) INHERITS (new_parent);
