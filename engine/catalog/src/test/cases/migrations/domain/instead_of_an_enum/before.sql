CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE t (s state DEFAULT 'new', many state[]);
INSERT INTO t VALUES ('done', '{new,done}');
