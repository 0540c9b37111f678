BEGIN;

-- pgorm:step id=detach-table/public.p mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.t DETACH PARTITION public.p;

-- pgorm:step id=drop-index/public.p_own mode=transactional
-- note (drop-index): Queries that use index public.p_own become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.p_own;

-- pgorm:step id=drop-index/public.q_own mode=transactional
-- note (drop-index): Queries that use index public.q_own become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.q_own;

-- pgorm:step id=create-index/public.p_k_idx mode=transactional
-- danger (create-index): Nobody can write to the table while index public.p_k_idx is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX p_k_idx ON public.p (k);

-- pgorm:step id=create-index/public.t_k mode=transactional
-- danger (create-index): Nobody can write to the table while index public.t_k is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX t_k ON public.t (k);

-- pgorm:step id=create-index/public.q_own mode=transactional
-- danger (replace-index): Until the new index public.q_own is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX q_own ON public.q (k);

-- pgorm:step id=attach-table/public.p mode=transactional
-- warning (attach-partition): Table public.p is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.t ATTACH PARTITION public.p FOR VALUES IN (0, 10);

-- pgorm:step id=create-index/public.p_own mode=transactional
-- danger (replace-index): Until the new index public.p_own is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX p_own ON public.p (k DESC);

COMMIT;
