CREATE TABLE stays (a int);
CREATE TABLE child (b text) INHERITS (stays);
CREATE TABLE loses (a int);
CREATE TABLE gone (b text) INHERITS (loses);
CREATE TABLE split (a int) PARTITION BY LIST (a);
CREATE TABLE part PARTITION OF split FOR VALUES IN (1);
