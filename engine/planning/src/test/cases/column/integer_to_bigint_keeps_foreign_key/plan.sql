BEGIN;

-- pgorm:step id=set-type-column/public.city.id mode=transactional
-- danger (rewrite-type): The table of column public.city.id and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.city ALTER COLUMN id TYPE bigint;

-- pgorm:step id=set-type-column/public.person.city mode=transactional
-- danger (rewrite-type): The table of column public.person.city and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.person ALTER COLUMN city TYPE bigint;

COMMIT;
