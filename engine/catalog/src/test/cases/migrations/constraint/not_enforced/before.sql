-- from 18
CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (x integer, y integer, z integer CONSTRAINT z CHECK (z > 0) NOT ENFORCED,
    CONSTRAINT relaxed FOREIGN KEY (x) REFERENCES a (id), CONSTRAINT tightened FOREIGN KEY (y) REFERENCES a (id) NOT ENFORCED);
