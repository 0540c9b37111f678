CREATE TABLE t (c int[], k int NOT NULL, l text) PARTITION BY LIST (k);
CREATE INDEX second ON t ((cardinality(c)));
CREATE TABLE p PARTITION OF t FOR VALUES IN (2, 12) PARTITION BY LIST (l);
CREATE TABLE q PARTITION OF p FOR VALUES IN ('a');
CREATE INDEX first ON p ((cardinality(c)));
CREATE INDEX q_own ON q ((cardinality(c)));
