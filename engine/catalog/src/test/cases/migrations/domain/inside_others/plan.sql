BEGIN;

-- pgorm:step id=set-aside-composite-type/public.pair mode=transactional
ALTER TYPE public.pair RENAME TO pair__old;

-- pgorm:step id=set-aside-domain/public.positive mode=transactional
ALTER DOMAIN public.positive RENAME TO positive__old;

-- pgorm:step id=create-domain/public.positive mode=transactional
CREATE DOMAIN public.positive AS integer
  CONSTRAINT positive_check CHECK ((VALUE > 0));

-- pgorm:step id=create-composite-type/public.pair mode=transactional
CREATE TYPE public.pair AS (
  a public.positive,
  b text
);

-- pgorm:step id=set-type-column/public.t.list mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.list as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN list TYPE public.positive[];

-- pgorm:step id=set-type-column/public.t.p mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.p as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING CASE WHEN p IS DISTINCT FROM NULL THEN ROW((p).a::public.positive, (p).b)::public.pair END;

-- pgorm:step id=drop-composite-type/public.pair__old mode=transactional
DROP TYPE public.pair__old;

-- pgorm:step id=drop-domain/public.positive__old mode=transactional
DROP DOMAIN public.positive__old;

COMMIT;
