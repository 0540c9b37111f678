BEGIN;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.t.a: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.t ALTER COLUMN a TYPE integer[] USING CASE WHEN a IS NOT NULL THEN ARRAY[a::integer]::integer[] END;

-- pgorm:step id=set-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT '{1}'::integer[];

-- pgorm:step id=drop-domain/public.d mode=transactional
DROP DOMAIN public.d;

-- pgorm:step id=create-domain/public.d mode=transactional
CREATE DOMAIN public.d AS text;

-- pgorm:step id=create-table/public.u mode=transactional
CREATE TABLE public.u (
    a public.d
);

COMMIT;
