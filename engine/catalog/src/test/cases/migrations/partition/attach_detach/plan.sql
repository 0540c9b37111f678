BEGIN;

-- pgorm:step id=detach-table/public.grows mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.grows any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.grows;

-- pgorm:step id=detach-table/public.leaves mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.leaves any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.leaves;

-- pgorm:step id=detach-table/public.moves mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.moves any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.moves;

-- pgorm:step id=drop-constraint/public.leaves.leaves_pkey mode=transactional
ALTER TABLE public.leaves DROP CONSTRAINT leaves_pkey;

-- pgorm:step id=drop-constraint/public.leaves.p_b_check mode=transactional
ALTER TABLE public.leaves DROP CONSTRAINT p_b_check;

-- pgorm:step id=drop-constraint/public.leaves.p_b_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.leaves.p_b_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.leaves DROP CONSTRAINT p_b_fkey;

-- pgorm:step id=drop-constraint/public.moves.moves_pkey mode=transactional
ALTER TABLE public.moves DROP CONSTRAINT moves_pkey;

-- pgorm:step id=drop-constraint/public.moves.p_b_check mode=transactional
ALTER TABLE public.moves DROP CONSTRAINT p_b_check;

-- pgorm:step id=drop-constraint/public.moves.p_b_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.moves.p_b_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.moves DROP CONSTRAINT p_b_fkey;

-- pgorm:step id=drop-index/public.leaves_b_idx mode=transactional
-- note (drop-index): Queries that use index public.leaves_b_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.leaves_b_idx;

-- pgorm:step id=drop-index/public.moves_b_idx mode=transactional
-- note (drop-index): Queries that use index public.moves_b_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.moves_b_idx;

-- pgorm:step id=create-column/public.leaves.fresh mode=transactional
ALTER TABLE public.leaves ADD COLUMN fresh text;

-- pgorm:step id=drop-column/public.becomes.extra mode=transactional
-- data loss (drop-column): All values of column public.becomes.extra are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.becomes DROP COLUMN extra;

-- pgorm:step id=create-index/public.becomes_b_idx mode=transactional
-- danger (create-index): Nobody can write to the table while index public.becomes_b_idx is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX becomes_b_idx ON public.becomes (b);

-- pgorm:step id=create-constraint/public.becomes.p_b_check mode=transactional
-- danger (add-check): The table is read through for constraint public.becomes.p_b_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.becomes ADD CONSTRAINT p_b_check CHECK ((b > 0));

-- pgorm:step id=attach-table/public.becomes mode=transactional
-- warning (attach-partition): Table public.becomes is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.becomes FOR VALUES FROM (0) TO (15);

-- pgorm:step id=attach-table/public.grows mode=transactional
-- warning (attach-partition): Table public.grows is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.grows FOR VALUES FROM (30) TO (50);

-- pgorm:step id=attach-table/public.moves mode=transactional
-- warning (attach-partition): Table public.moves is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.q ATTACH PARTITION public.moves FOR VALUES FROM (10) TO (20);

COMMIT;
