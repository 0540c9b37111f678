BEGIN;

-- pgorm:step id=detach-table/public.p mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.t DETACH PARTITION public.p;

-- pgorm:step id=detach-table/public.p_a mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p_a any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.p_a;

-- pgorm:step id=detach-table/public.p_b mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p_b any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.p_b;

-- pgorm:step id=attach-table/public.p mode=transactional
-- warning (attach-partition): Table public.p is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.t ATTACH PARTITION public.p FOR VALUES IN (0);

-- pgorm:step id=create-table/public.p_c mode=transactional
CREATE TABLE public.p_c PARTITION OF public.p FOR VALUES IN ('c');

-- pgorm:step id=attach-table/public.p_a mode=transactional
-- warning (attach-partition): Table public.p_a is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.p_a FOR VALUES IN ('a');

-- pgorm:step id=attach-table/public.p_b mode=transactional
-- warning (attach-partition): Table public.p_b is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.p_b FOR VALUES IN ('b');

COMMIT;
