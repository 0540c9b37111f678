CREATE TABLE old_parent (id bigint DEFAULT 1, code text);
CREATE TABLE child (own text, number integer, UNIQUE (own)) INHERITS (old_parent);
