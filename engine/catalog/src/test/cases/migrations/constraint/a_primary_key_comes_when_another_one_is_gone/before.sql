CREATE TYPE kind AS ENUM ('one', 'two');
CREATE TABLE t (a kind, b integer NOT NULL);
ALTER TABLE t ADD CONSTRAINT z_key PRIMARY KEY (a);
CREATE TABLE u (a kind REFERENCES t (a));
