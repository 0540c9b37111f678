CREATE TABLE old_parent (id bigint DEFAULT 1, old text);
CREATE TABLE child (own text) INHERITS (old_parent);
