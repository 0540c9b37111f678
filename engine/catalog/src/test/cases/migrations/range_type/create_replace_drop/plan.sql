BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.f%28public%2Espan%29 mode=transactional
DROP FUNCTION public.f(public.span);

-- pgorm:step id=set-aside-range-type/public.span mode=transactional
ALTER TYPE public.span RENAME TO span__old;

-- pgorm:step id=set-aside-range-type/public.span.2 mode=transactional
ALTER TYPE public.span_multirange RENAME TO span_multirange__old;

-- pgorm:step id=set-aside-range-type/public.span.3 mode=transactional
ALTER FUNCTION public.span(integer, integer) RENAME TO span__old;

-- pgorm:step id=set-aside-range-type/public.span.4 mode=transactional
ALTER FUNCTION public.span(integer, integer, text) RENAME TO span__old;

-- pgorm:step id=set-aside-range-type/public.span.5 mode=transactional
ALTER FUNCTION public.span_multirange() RENAME TO span_multirange__old;

-- pgorm:step id=set-aside-range-type/public.span.6 mode=transactional
ALTER FUNCTION public.span_multirange(public.span__old) RENAME TO span_multirange__old;

-- pgorm:step id=set-aside-range-type/public.span.7 mode=transactional
ALTER FUNCTION public.span_multirange(VARIADIC public.span__old[]) RENAME TO span_multirange__old;

-- pgorm:step id=create-range-type/public.made mode=transactional
CREATE TYPE public.made AS RANGE (subtype = double precision, subtype_diff = pg_catalog.float8mi);

-- pgorm:step id=create-range-type/public.span mode=transactional
CREATE TYPE public.span AS RANGE (subtype = integer, multirange_type_name = public.spans);

-- pgorm:step id=set-type-column/public.t.many mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.many as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN many TYPE public.span[] USING many::text[]::public.span[];

-- pgorm:step id=set-type-column/public.t.multi mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.multi as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN multi TYPE public.spans USING multi::text::public.spans;

-- pgorm:step id=set-type-column/public.t.s mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.s as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN s TYPE public.span USING s::text::public.span;

-- pgorm:step id=create-function/public.f%28public%2Espan%29 mode=transactional
CREATE FUNCTION public.f(s public.span)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT lower(s) AS l
   FROM public.t;

-- pgorm:step id=drop-range-type/public.Odd%20range mode=transactional
DROP TYPE public."Odd range";

-- pgorm:step id=create-range-type/public.Odd%20range mode=transactional
CREATE TYPE public."Odd range" AS RANGE (subtype = text);

-- pgorm:step id=drop-range-type/public.lost mode=transactional
-- warning (drop-type): Running code that names range type public.lost fails.
--   safe: Deploy code that does not name the type first.
DROP TYPE public.lost;

-- pgorm:step id=drop-range-type/public.span__old mode=transactional
DROP TYPE public.span__old;

-- pgorm:step id=comment-range-type/public.span mode=transactional
COMMENT ON TYPE public.span IS 'kept';

COMMIT;
