BEGIN;

-- pgorm:step id=drop-constraint/public.person.person_city_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.person.person_city_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.person DROP CONSTRAINT person_city_fkey;

-- pgorm:step id=set-type-column/public.city.id mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.city.id: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.city ALTER COLUMN id TYPE uuid USING id::text::uuid;

-- pgorm:step id=set-type-column/public.person.city mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.person.city: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.person ALTER COLUMN city TYPE uuid USING city::text::uuid;

-- pgorm:step id=create-constraint/public.person.person_city_fkey mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.person.person_city_fkey take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.person ADD CONSTRAINT person_city_fkey FOREIGN KEY (city) REFERENCES public.city (id);

COMMIT;
