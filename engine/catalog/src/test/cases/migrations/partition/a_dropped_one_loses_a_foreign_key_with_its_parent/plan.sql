BEGIN;

-- pgorm:step id=create-schema/s mode=transactional
CREATE SCHEMA s;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-constraint/public.r.fk mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.r.fk are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.r DROP CONSTRAINT fk;

-- pgorm:step id=drop-table/public.other mode=transactional
-- data loss (drop-table): All rows of table public.other are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.other;

-- pgorm:step id=drop-table/public.q mode=transactional
-- data loss (drop-table): All rows of table public.q are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.q;

-- pgorm:step id=create-table/s.q mode=transactional
CREATE TABLE s.q PARTITION OF public.p FOR VALUES IN ('a');

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT b
   FROM s.q;

COMMIT;
