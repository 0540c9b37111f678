BEGIN;

-- pgorm:step id=create-table/public.person mode=transactional
CREATE TABLE public.person (
    id integer NOT NULL,
    name text NOT NULL
);

-- pgorm:step id=create-table/public.person_copy mode=transactional
CREATE TABLE public.person_copy (
    id integer NOT NULL,
    name text NOT NULL
);

-- pgorm:step id=set-not-null-column/public.other.note mode=transactional
-- danger (set-not-null): The table of column public.other.note is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.other ALTER COLUMN note SET NOT NULL;

-- pgorm:step id=set-not-null-column/public.other_copy.note mode=transactional
-- danger (set-not-null): The table of column public.other_copy.note is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.other_copy ALTER COLUMN note SET NOT NULL;

COMMIT;
