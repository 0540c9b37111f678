BEGIN;

-- pgorm:step id=set-aside-enum/public.e mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.e is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.e RENAME TO e__old;

-- pgorm:step id=create-enum/public.e mode=transactional
CREATE TYPE public.e AS ENUM ('a');

-- pgorm:step id=set-type-column/public.t.e mode=transactional
-- danger (enum-swap): Column public.t.e is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- pgorm:step id=drop-enum/public.e__old mode=transactional
DROP TYPE public.e__old;

-- pgorm:step id=create-privileges/public.e.enum mode=transactional
GRANT USAGE ON TYPE public.e TO reader;

COMMIT;
