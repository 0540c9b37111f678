CREATE TABLE part (id integer, name text, number integer) PARTITION BY LIST (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
CREATE INDEX ON part_1 ((number + 2));
CREATE TABLE parent (name text);
CREATE TABLE child () INHERITS (parent);
CREATE INDEX ON child (name text_pattern_ops);
