-- from 18
CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (x integer, y integer, z integer CONSTRAINT z CHECK (z > 0),
    CONSTRAINT relaxed FOREIGN KEY (x) REFERENCES a (id) NOT ENFORCED, CONSTRAINT tightened FOREIGN KEY (y) REFERENCES a (id),
    CONSTRAINT fresh FOREIGN KEY (z) REFERENCES a (id) NOT ENFORCED);
