BEGIN;

-- pgorm:step id=drop-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=drop-default-column/public.t3.b mode=transactional
ALTER TABLE public.t3 ALTER COLUMN b DROP DEFAULT;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.t.a: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.t ALTER COLUMN a TYPE integer USING a::integer;

-- pgorm:step id=set-not-null-column/public.t.a mode=transactional
-- danger (set-not-null): The table of column public.t.a is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;

-- pgorm:step id=add-identity-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY;

-- pgorm:step id=add-identity-column/public.t.b mode=transactional
ALTER TABLE public.t ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY;

-- pgorm:step id=continue-values-column/public.t.a mode=transactional
SELECT pg_catalog.setval('public.t_a_seq', max(a)) FROM public.t HAVING max(a) BETWEEN 1 AND 2147483647;

-- pgorm:step id=continue-values-column/public.t.b mode=transactional
SELECT pg_catalog.setval('public.t_b_seq', max(b)) FROM public.t HAVING max(b) BETWEEN 1 AND 2147483647;

COMMIT;
