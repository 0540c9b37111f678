BEGIN;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-index/public.p_1_dropped_idx mode=transactional
-- note (drop-index): Queries that use index public.p_1_dropped_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.p_1_dropped_idx;

-- pgorm:step id=drop-not-null-column/public.p.relaxed mode=transactional
-- note (relax-column): Code that reads column public.p.relaxed may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.p ALTER COLUMN relaxed DROP NOT NULL;

-- pgorm:step id=drop-default-column/public.p.retyped mode=transactional
ALTER TABLE public.p ALTER COLUMN retyped DROP DEFAULT;

-- pgorm:step id=create-column/public.p.added mode=transactional
ALTER TABLE public.p ADD COLUMN added date DEFAULT '2024-01-01'::date NOT NULL;

-- pgorm:step id=set-type-column/public.p.retyped mode=transactional
-- danger (rewrite-type): The table of column public.p.retyped and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.p ALTER COLUMN retyped TYPE text;

-- pgorm:step id=drop-column/public.p.dropped mode=transactional
-- data loss (drop-column): All values of column public.p.dropped are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.p DROP COLUMN dropped;

-- pgorm:step id=set-default-column/public.p.retyped mode=transactional
ALTER TABLE public.p ALTER COLUMN retyped SET DEFAULT 'x'::text;

-- pgorm:step id=set-not-null-column/public.p.tight mode=transactional
-- danger (set-not-null): The table of column public.p.tight is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.p ALTER COLUMN tight SET NOT NULL;

-- pgorm:step id=set-default-column/public.p.twice mode=transactional
ALTER TABLE ONLY public.p ALTER COLUMN twice SET DEFAULT 6;

-- pgorm:step id=set-default-column/public.p_1.added mode=transactional
ALTER TABLE public.p_1 ALTER COLUMN added SET DEFAULT '2025-01-01'::date;

-- pgorm:step id=set-default-column/public.p_1.twice mode=transactional
ALTER TABLE public.p_1 ALTER COLUMN twice SET DEFAULT 6;

-- pgorm:step id=set-default-column/public.p_2.twice mode=transactional
ALTER TABLE ONLY public.p_2 ALTER COLUMN twice SET DEFAULT 6;

-- pgorm:step id=create-index/public.on_added mode=transactional
-- danger (create-index): Nobody can write to the table while index public.on_added is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX on_added ON public.p_2_2 (added);

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT retyped
   FROM public.p_2_2;

-- pgorm:step id=comment-column/public.p_1.a mode=transactional
COMMENT ON COLUMN public.p_1.a IS 'new';

-- pgorm:step id=comment-column/public.p_1.added mode=transactional
COMMENT ON COLUMN public.p_1.added IS 'since then';

COMMIT;
