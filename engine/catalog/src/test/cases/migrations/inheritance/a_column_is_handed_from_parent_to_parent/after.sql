CREATE TABLE old_parent (old text);
CREATE TABLE new_parent (id bigint DEFAULT 2);
CREATE TABLE child (own text) INHERITS (new_parent);
