BEGIN;

-- pgorm:step id=set-type-column/public.event.note mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.event.note: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.event ALTER COLUMN note TYPE integer USING note::integer;

-- pgorm:step id=set-type-column/public.event.number mode=transactional
-- danger (rewrite-type): The table of column public.event.number and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.event ALTER COLUMN number TYPE text;

-- pgorm:step id=set-parameters-table/public.event mode=transactional
ALTER TABLE public.event SET (toast.autovacuum_enabled = false);

COMMIT;
