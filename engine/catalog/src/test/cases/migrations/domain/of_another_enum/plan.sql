BEGIN;

-- pgorm:step id=set-aside-domain/public.d mode=transactional
ALTER DOMAIN public.d RENAME TO d__old;

-- pgorm:step id=create-domain/public.d mode=transactional
CREATE DOMAIN public.d AS public.e2;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.a as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;

-- pgorm:step id=drop-domain/public.d__old mode=transactional
DROP DOMAIN public.d__old;

COMMIT;
