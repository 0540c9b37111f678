BEGIN;

-- pgorm:step id=drop-constraint/public.customer.customer_id_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.customer.customer_id_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.customer DROP CONSTRAINT customer_id_fkey;

-- pgorm:step id=drop-table/public.employee mode=transactional
-- data loss (drop-table): All rows of table public.employee are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.employee;

-- pgorm:step id=drop-table/public.person mode=transactional
-- data loss (drop-table): All rows of table public.person are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.person;

-- pgorm:step id=drop-table/public.customer mode=transactional
-- data loss (drop-table): All rows of table public.customer are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.customer;

COMMIT;
