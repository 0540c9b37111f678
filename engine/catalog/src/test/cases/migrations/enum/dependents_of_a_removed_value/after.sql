CREATE TYPE state AS ENUM ('new', 'done');
CREATE DOMAIN active AS state DEFAULT 'new' CHECK (VALUE <> 'done');
CREATE TYPE entry AS (s state, at integer);
CREATE TYPE states AS RANGE (subtype = state);
CREATE TABLE t (s state, a active, e entry, many state[], log entry[], r states, CHECK (s <> 'done'));
CREATE VIEW v AS SELECT s FROM t WHERE s = 'new';
CREATE VIEW casts AS SELECT 'new'::state AS s;
COMMENT ON TYPE state IS 'how far it is';
COMMENT ON DOMAIN active IS 'in work';
