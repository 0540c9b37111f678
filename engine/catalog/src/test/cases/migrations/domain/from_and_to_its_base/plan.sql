BEGIN;

-- pgorm:step id=drop-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a TYPE integer;

-- pgorm:step id=set-type-column/public.t.b mode=transactional
-- danger (rewrite-type): The table of column public.t.b and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN b TYPE public.small;

-- pgorm:step id=set-type-column/public.t.c mode=transactional
ALTER TABLE public.t ALTER COLUMN c TYPE text;

-- pgorm:step id=set-type-column/public.t.d mode=transactional
ALTER TABLE public.t ALTER COLUMN d TYPE public.label;

-- pgorm:step id=set-type-column/public.t.e mode=transactional
-- danger (rewrite-type): The table of column public.t.e and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN e TYPE bigint[];

-- pgorm:step id=set-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 1;

COMMIT;
