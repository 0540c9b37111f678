BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.on_v mode=transactional
DROP VIEW public.on_v;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.f%28%29 mode=transactional
DROP FUNCTION public.f();

-- pgorm:step id=drop-statistics-object/public.s mode=transactional
DROP STATISTICS public.s;

-- pgorm:step id=set-aside-enum/public.mood mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.mood is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.mood RENAME TO mood__old;

-- pgorm:step id=create-enum/public.mood mode=transactional
CREATE TYPE public.mood AS ENUM ('sad', 'happy');

-- pgorm:step id=set-type-column/public.moods.m mode=transactional
-- danger (enum-swap): Column public.moods.m is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.moods ALTER COLUMN m TYPE public.mood USING m::text::public.mood;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- danger (rewrite-type): The table of column public.t.a and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;

-- pgorm:step id=set-expression-column/public.t.c mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.t.c: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.t ALTER COLUMN c SET EXPRESSION AS (2);

-- pgorm:step id=create-statistics-object/public.s mode=transactional
CREATE STATISTICS public.s (dependencies) ON a, b FROM public.t;

-- pgorm:step id=create-function/public.f%28%29 mode=transactional
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT a,
    b,
    public.f() AS f
   FROM public.t;

-- pgorm:step id=create-view/public.on_v mode=transactional
CREATE VIEW public.on_v AS
SELECT a
   FROM public.v;

-- pgorm:step id=drop-enum/public.mood__old mode=transactional
DROP TYPE public.mood__old;

-- pgorm:step id=create-owner/public.f%28%29.function mode=transactional
ALTER FUNCTION public.f() OWNER TO ann;

-- pgorm:step id=create-owner/public.mood.enum mode=transactional
ALTER TYPE public.mood OWNER TO ann;

-- pgorm:step id=create-owner/public.on_v.view mode=transactional
ALTER VIEW public.on_v OWNER TO bob;

-- pgorm:step id=create-owner/public.s.statistics%20object mode=transactional
ALTER STATISTICS public.s OWNER TO ann;

-- pgorm:step id=create-owner/public.v.view mode=transactional
ALTER VIEW public.v OWNER TO ann;

-- pgorm:step id=create-privileges/public.mood.enum mode=transactional
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;
GRANT USAGE ON TYPE public.mood TO bob;

-- pgorm:step id=create-privileges/public.v.view mode=transactional
GRANT SELECT ON TABLE public.v TO bob;

COMMIT;
