BEGIN;

-- pgorm:step id=detach-table/public.p1 mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p1 any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.p1;

-- pgorm:step id=detach-table/public.q1 mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.q1 any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.q DETACH PARTITION public.q1;

-- pgorm:step id=drop-constraint/public.p1.p1_fk mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.p1.p1_fk are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.p1 DROP CONSTRAINT p1_fk;

-- pgorm:step id=drop-constraint/public.q1.q1_fk mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.q1.q1_fk are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.q1 DROP CONSTRAINT q1_fk;

-- pgorm:step id=drop-table/public.p1 mode=transactional
-- data loss (drop-table): All rows of table public.p1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.p1;

-- pgorm:step id=drop-table/public.q1 mode=transactional
-- data loss (drop-table): All rows of table public.q1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.q1;

COMMIT;
