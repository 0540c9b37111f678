BEGIN;

-- pgorm:step id=detach-table/public.p_here mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p_here any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.p_here;

-- pgorm:step id=drop-constraint/public.p_here.p_here_pkey mode=transactional
ALTER TABLE public.p_here DROP CONSTRAINT p_here_pkey;

-- pgorm:step id=drop-index/public.p_key mode=transactional
-- note (drop-index): Queries that use index public.p_key become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.p_key;

-- pgorm:step id=create-constraint/public.p_here.p_here_place_id_key mode=transactional
-- danger (add-unique): The index of constraint public.p_here.p_here_place_id_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p_here ADD CONSTRAINT p_here_place_id_key UNIQUE (place, id);

-- pgorm:step id=create-constraint/public.p.p_key mode=transactional
-- danger (add-unique): The index of constraint public.p.p_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (place, id);

-- pgorm:step id=attach-table/public.p_here mode=transactional
-- warning (attach-partition): Table public.p_here is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.p_here FOR VALUES IN ('here');

COMMIT;
