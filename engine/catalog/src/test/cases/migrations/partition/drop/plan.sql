BEGIN;

-- pgorm:step id=detach-table/public.q_1 mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.q_1 any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.q DETACH PARTITION public.q_1;

-- pgorm:step id=drop-table/public.p_2 mode=transactional
-- data loss (drop-table): All rows of table public.p_2 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.p_2;

-- pgorm:step id=drop-table/public.q mode=transactional
-- data loss (drop-table): All rows of table public.q are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.q;

COMMIT;
