CREATE TABLE part (id integer, number integer) PARTITION BY LIST (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
CREATE INDEX part_number ON part (number NULLS FIRST);
CREATE INDEX own ON part_1 (number DESC);
