BEGIN;

-- pgorm:step id=drop-constraint/public.child.child_key mode=transactional
ALTER TABLE public.child DROP CONSTRAINT child_key;

-- pgorm:step id=set-not-null-column/public.parent.b mode=transactional
-- danger (set-not-null): The table of column public.parent.b is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.parent ALTER COLUMN b SET NOT NULL;

COMMIT;
