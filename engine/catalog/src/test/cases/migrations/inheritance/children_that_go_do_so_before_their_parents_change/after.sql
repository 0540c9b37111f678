CREATE TABLE part (id integer, name text NOT NULL, number text) PARTITION BY LIST (id);
CREATE TABLE parent (name bytea);
