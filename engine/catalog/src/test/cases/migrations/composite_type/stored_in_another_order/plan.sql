BEGIN;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=set-aside-domain/public.wrapped mode=transactional
ALTER DOMAIN public.wrapped RENAME TO wrapped__old;

-- pgorm:step id=set-aside-composite-type/public.outer_type mode=transactional
ALTER TYPE public.outer_type RENAME TO outer_type__old;

-- pgorm:step id=drop-default-column/public.t.i mode=transactional
ALTER TABLE public.t ALTER COLUMN i DROP DEFAULT;

-- pgorm:step id=set-aside-composite-type/public.inner_type mode=transactional
ALTER TYPE public.inner_type RENAME TO inner_type__old;

-- pgorm:step id=create-composite-type/public.inner_type mode=transactional
CREATE TYPE public.inner_type AS (
  b text,
  a bigint
);

-- pgorm:step id=create-composite-type/public.outer_type mode=transactional
CREATE TYPE public.outer_type AS (
  x public.inner_type,
  y integer
);

-- pgorm:step id=create-domain/public.wrapped mode=transactional
CREATE DOMAIN public.wrapped AS public.outer_type
  CONSTRAINT wrapped_check CHECK (((VALUE).y > 0));

-- pgorm:step id=set-type-column/public.t.i mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.i as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN i TYPE public.inner_type USING CASE WHEN i IS DISTINCT FROM NULL THEN ROW((i).b, (i).a::bigint)::public.inner_type END;

-- pgorm:step id=set-type-column/public.t.o mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.o as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN o TYPE public.outer_type USING CASE WHEN o IS DISTINCT FROM NULL THEN ROW(CASE WHEN (o).x IS DISTINCT FROM NULL THEN ROW(((o).x).b, ((o).x).a::bigint)::public.inner_type END, (o).y)::public.outer_type END;

-- pgorm:step id=set-type-column/public.t.w mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.w as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN w TYPE public.wrapped USING CASE WHEN w IS DISTINCT FROM NULL THEN ROW(CASE WHEN (w).x IS DISTINCT FROM NULL THEN ROW(((w).x).b, ((w).x).a::bigint)::public.inner_type END, (w).y)::public.outer_type END;

-- pgorm:step id=set-default-column/public.t.i mode=transactional
ALTER TABLE public.t ALTER COLUMN i SET DEFAULT ROW('q'::text, (1)::bigint);

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT (o).x AS x
   FROM public.t;

-- pgorm:step id=drop-domain/public.wrapped__old mode=transactional
DROP DOMAIN public.wrapped__old;

-- pgorm:step id=drop-composite-type/public.outer_type__old mode=transactional
DROP TYPE public.outer_type__old;

-- pgorm:step id=drop-composite-type/public.inner_type__old mode=transactional
DROP TYPE public.inner_type__old;

COMMIT;
