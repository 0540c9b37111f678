BEGIN;

-- pgorm:step id=set-type-column/public.t.b mode=transactional
-- danger (rewrite-type): The table of column public.t.b and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN b TYPE text;

-- pgorm:step id=set-parameters-table/public.t mode=transactional
ALTER TABLE public.t SET (autovacuum_enabled = false, toast.autovacuum_enabled = false);

COMMIT;
