BEGIN;

-- pgorm:step id=drop-policy/public.t.p mode=transactional
DROP POLICY p ON public.t;

-- pgorm:step id=drop-column/public.t.b mode=transactional
-- data loss (drop-column): All values of column public.t.b are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.t DROP COLUMN b;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.t.a: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.t ALTER COLUMN a TYPE integer USING a::integer;

-- pgorm:step id=create-policy/public.t.p mode=transactional
CREATE POLICY p ON public.t USING (a > 0);

COMMIT;
