BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.moods%28%29 mode=transactional
DROP FUNCTION public.moods();

-- pgorm:step id=drop-default-column/public.person.m mode=transactional
ALTER TABLE public.person ALTER COLUMN m DROP DEFAULT;

-- pgorm:step id=drop-function/public.cheer%28public%2Emood%29 mode=transactional
DROP FUNCTION public.cheer(public.mood);

-- pgorm:step id=set-aside-enum/public.mood mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.mood is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.mood RENAME TO mood__old;

-- pgorm:step id=create-enum/public.mood mode=transactional
CREATE TYPE public.mood AS ENUM ('glad', 'sad');

-- pgorm:step id=create-column/public.person.added mode=transactional
ALTER TABLE public.person ADD COLUMN added text;

-- pgorm:step id=set-type-column/public.person.m mode=transactional
-- danger (enum-swap): Column public.person.m is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.person ALTER COLUMN m TYPE public.mood USING m::text::public.mood;

-- pgorm:step id=create-function/public.cheer%28public%2Emood%29 mode=transactional
CREATE FUNCTION public.cheer(m public.mood)
RETURNS public.mood
LANGUAGE sql
AS $$SELECT 'glad'::mood$$;

-- pgorm:step id=set-default-column/public.person.m mode=transactional
ALTER TABLE public.person ALTER COLUMN m SET DEFAULT public.cheer('sad'::public.mood);

-- pgorm:step id=create-function/public.moods%28%29 mode=transactional
CREATE FUNCTION public.moods()
RETURNS SETOF public.mood[]
LANGUAGE sql
AS $$SELECT ARRAY['glad'::mood]$$;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT public.cheer(m) AS m
   FROM public.person;

-- pgorm:step id=drop-enum/public.mood__old mode=transactional
DROP TYPE public.mood__old;

COMMIT;
