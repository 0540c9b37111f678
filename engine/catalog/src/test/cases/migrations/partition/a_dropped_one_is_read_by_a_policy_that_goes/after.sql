CREATE TABLE part (id integer) PARTITION BY LIST (id);
