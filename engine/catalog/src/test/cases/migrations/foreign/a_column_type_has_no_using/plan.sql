BEGIN;

-- pgorm:step id=set-type-column/public.f.a mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.f.a: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.f ALTER COLUMN a TYPE integer;

COMMIT;
