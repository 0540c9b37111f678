BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.dearest%28%29 mode=transactional
DROP FUNCTION public.dearest();

-- pgorm:step id=create-function/public.a_fold%28integer%29 mode=transactional
CREATE FUNCTION public.a_fold(n integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT n$$;

-- pgorm:step id=alter-function/public.fold%28integer%29 mode=transactional
CREATE OR REPLACE FUNCTION public.fold(n integer)
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN RETURN a_fold(n); END$$;

-- pgorm:step id=drop-function/public.old_fold%28integer%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.old_fold(integer) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.old_fold(integer);

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- danger (rewrite-type): The table of column public.item.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN price TYPE numeric;

-- pgorm:step id=create-function/public.dearest%28%29 mode=transactional
CREATE FUNCTION public.dearest()
RETURNS integer
LANGUAGE sql
BEGIN ATOMIC
 SELECT (max(item.price))::integer AS max
    FROM public.item;
END;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT public.dearest() AS price;

COMMIT;
