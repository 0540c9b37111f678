BEGIN;

-- pgorm:step id=drop-index/public.d_gone_idx mode=transactional
-- note (drop-index): Queries that use index public.d_gone_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.d_gone_idx;

-- pgorm:step id=drop-default-column/public.c.retyped mode=transactional
ALTER TABLE public.c ALTER COLUMN retyped DROP DEFAULT;

-- pgorm:step id=drop-default-column/public.e.retyped mode=transactional
ALTER TABLE public.e ALTER COLUMN retyped DROP DEFAULT;

-- pgorm:step id=drop-default-column/public.p.retyped mode=transactional
ALTER TABLE ONLY public.p ALTER COLUMN retyped DROP DEFAULT;

-- pgorm:step id=create-column/public.p.added mode=transactional
ALTER TABLE public.p ADD COLUMN added integer;

-- pgorm:step id=set-type-column/public.p.retyped mode=transactional
-- danger (rewrite-type): The table of column public.p.retyped and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.p ALTER COLUMN retyped TYPE text;

-- pgorm:step id=drop-column/public.p.gone mode=transactional
-- data loss (drop-column): All values of column public.p.gone are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.p DROP COLUMN gone;

-- pgorm:step id=drop-column/public.p.kept_below mode=transactional
-- data loss (drop-column): All values of column public.p.kept_below are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE ONLY public.p DROP COLUMN kept_below;

-- pgorm:step id=drop-column/public.e.kept_below mode=transactional
-- data loss (drop-column): All values of column public.e.kept_below are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.e DROP COLUMN kept_below;

-- pgorm:step id=set-not-null-column/public.p.a mode=transactional
-- danger (set-not-null): The table of column public.p.a is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.p ALTER COLUMN a SET NOT NULL;

-- pgorm:step id=set-default-column/public.p.plain mode=transactional
ALTER TABLE ONLY public.p ALTER COLUMN plain SET DEFAULT 1;

-- pgorm:step id=set-default-column/public.c.plain mode=transactional
ALTER TABLE public.c ALTER COLUMN plain SET DEFAULT 1;

-- pgorm:step id=set-default-column/public.p.retyped mode=transactional
ALTER TABLE ONLY public.p ALTER COLUMN retyped SET DEFAULT '12'::text;

-- pgorm:step id=set-default-column/public.c.retyped mode=transactional
ALTER TABLE public.c ALTER COLUMN retyped SET DEFAULT '21'::text;

-- pgorm:step id=set-default-column/public.e.retyped mode=transactional
ALTER TABLE public.e ALTER COLUMN retyped SET DEFAULT '12'::text;

-- pgorm:step id=create-constraint/public.p.mine mode=transactional
-- danger (add-check): The table is read through for constraint public.p.mine while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.p ADD CONSTRAINT mine CHECK ((a > 1)) NO INHERIT;

-- pgorm:step id=create-constraint/public.p.p_a_check mode=transactional
-- danger (add-check): The table is read through for constraint public.p.p_a_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.p ADD CONSTRAINT p_a_check CHECK ((a > 0));

COMMIT;
