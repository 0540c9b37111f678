BEGIN;

-- pgorm:step id=drop-constraint/public.person.person_city_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.person.person_city_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.person DROP CONSTRAINT person_city_fkey;

-- pgorm:step id=drop-table/public.city mode=transactional
-- data loss (drop-table): All rows of table public.city are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.city;

COMMIT;
