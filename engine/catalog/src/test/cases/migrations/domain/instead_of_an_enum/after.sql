CREATE DOMAIN state AS text CHECK (VALUE IN ('new', 'done'));
CREATE TABLE t (s state DEFAULT 'new', many state[]);
