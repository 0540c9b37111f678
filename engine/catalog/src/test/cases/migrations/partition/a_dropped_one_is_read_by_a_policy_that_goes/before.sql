CREATE TABLE part (id integer, name text) PARTITION BY LIST (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
CREATE TABLE item (id integer);
CREATE POLICY known ON item USING (EXISTS (SELECT FROM part_1 WHERE name IS NULL));
