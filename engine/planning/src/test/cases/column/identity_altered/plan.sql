BEGIN;

-- pgorm:step id=set-type-column/public.item.id mode=transactional
-- danger (rewrite-type): The table of column public.item.id and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN id TYPE bigint;

-- pgorm:step id=alter-identity-column/public.item.id mode=transactional
ALTER TABLE public.item ALTER COLUMN id SET GENERATED ALWAYS SET START WITH 100;

COMMIT;
