CREATE TABLE part (id integer, number integer) PARTITION BY LIST (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
CREATE INDEX named ON part_1 (number);
CREATE INDEX part_number ON part (number);
