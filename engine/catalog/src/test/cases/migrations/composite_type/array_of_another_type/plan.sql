BEGIN;

-- pgorm:step id=set-aside-composite-type/public.point3 mode=transactional
ALTER TYPE public.point3 RENAME TO point3__old;

-- pgorm:step id=create-composite-type/public.point3 mode=transactional
CREATE TYPE public.point3 AS (
  x bigint,
  y numeric
);

-- pgorm:step id=set-type-column/public.t.many mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.many as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN many TYPE public.point3[] USING many::text[]::public.point3[];

-- pgorm:step id=drop-composite-type/public.point3__old mode=transactional
DROP TYPE public.point3__old;

COMMIT;
