BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.seen mode=transactional
DROP VIEW public.seen;

-- pgorm:step id=drop-function/public.half%28integer%29 mode=transactional
DROP FUNCTION public.half(integer);

-- pgorm:step id=set-type-column/public.base.small mode=transactional
-- danger (rewrite-type): The table of column public.base.small and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.base ALTER COLUMN small TYPE integer;

-- pgorm:step id=create-function/public.half%28integer%29 mode=transactional
CREATE FUNCTION public.half(n integer)
RETURNS numeric
LANGUAGE sql
AS $$SELECT n / 2.0$$;

-- pgorm:step id=create-view/public.seen mode=transactional
CREATE VIEW public.seen AS
SELECT small
   FROM public.base;

-- pgorm:step id=create-privileges/public.half%28integer%29.function mode=transactional
REVOKE EXECUTE ON FUNCTION public.half(integer) FROM PUBLIC;

-- pgorm:step id=create-privileges/public.seen.view mode=transactional
GRANT SELECT ON TABLE public.seen TO worker;

COMMIT;
