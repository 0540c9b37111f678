BEGIN;

-- pgorm:step id=drop-default-column/public.parent.a mode=transactional
ALTER TABLE public.parent ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=set-type-column/public.parent.a mode=transactional
-- danger (rewrite-type): The table of column public.parent.a and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.parent ALTER COLUMN a TYPE bigint;

-- pgorm:step id=create-table/public.child mode=transactional
CREATE TABLE public.child () INHERITS (public.parent);

-- pgorm:step id=set-default-column/public.parent.a mode=transactional
ALTER TABLE public.parent ALTER COLUMN a SET DEFAULT 2;

-- pgorm:step id=drop-default-column/public.child.a mode=transactional
ALTER TABLE public.child ALTER COLUMN a DROP DEFAULT;

COMMIT;
