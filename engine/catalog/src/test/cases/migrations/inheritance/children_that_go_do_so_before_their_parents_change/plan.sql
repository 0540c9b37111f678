BEGIN;

-- pgorm:step id=drop-table/public.child mode=transactional
-- data loss (drop-table): All rows of table public.child are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.child;

-- pgorm:step id=set-type-column/public.parent.name mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.parent.name: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.parent ALTER COLUMN name TYPE bytea USING name::bytea;

-- pgorm:step id=drop-table/public.part_1 mode=transactional
-- data loss (drop-table): All rows of table public.part_1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.part_1;

-- pgorm:step id=set-type-column/public.part.number mode=transactional
-- danger (rewrite-type): The table of column public.part.number and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.part ALTER COLUMN number TYPE text;

-- pgorm:step id=set-not-null-column/public.part.name mode=transactional
-- danger (set-not-null): The table of column public.part.name is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.part ALTER COLUMN name SET NOT NULL;

COMMIT;
