CREATE TABLE old_parent (id bigint DEFAULT 1, name varchar(20));
CREATE TABLE child (own text) INHERITS (old_parent);
