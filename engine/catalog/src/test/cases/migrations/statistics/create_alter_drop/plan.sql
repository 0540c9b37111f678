BEGIN;

-- pgorm:step id=drop-statistics-object/public.expr mode=transactional
DROP STATISTICS public.expr;

-- pgorm:step id=drop-statistics-object/public.few mode=transactional
DROP STATISTICS public.few;

-- pgorm:step id=drop-statistics-object/public.lost mode=transactional
DROP STATISTICS public.lost;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- danger (rewrite-type): The table of column public.t.a and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;

-- pgorm:step id=drop-column/public.t.C mode=transactional
-- data loss (drop-column): All values of column public.t.C are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.t DROP COLUMN "C";

-- pgorm:step id=alter-statistics-object/public.all_kinds mode=transactional
ALTER STATISTICS public.all_kinds SET STATISTICS 20;

-- pgorm:step id=create-statistics-object/public.Odd%20%22one mode=transactional
CREATE STATISTICS public."Odd ""one" (dependencies) ON a, b, (a + 1) FROM public.t;

-- pgorm:step id=create-statistics-object/public.expr mode=transactional
CREATE STATISTICS public.expr ON (a * b) FROM public.t;

-- pgorm:step id=create-statistics-object/public.few mode=transactional
CREATE STATISTICS public.few (ndistinct, mcv) ON a, b FROM public.t;

-- pgorm:step id=comment-statistics-object/public.few mode=transactional
COMMENT ON STATISTICS public.few IS 'kept';

COMMIT;
