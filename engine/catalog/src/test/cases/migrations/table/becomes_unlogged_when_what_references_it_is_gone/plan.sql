BEGIN;

-- pgorm:step id=drop-constraint/public.rate.rate_code mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.rate.rate_code are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.rate DROP CONSTRAINT rate_code;

-- pgorm:step id=drop-table/public.price mode=transactional
-- data loss (drop-table): All rows of table public.price are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.price;

-- pgorm:step id=set-logged-table/public.currency mode=transactional
-- danger (set-logged): Table public.currency is rewritten while nobody can read or write it; an unlogged table is emptied by a crash.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.currency SET UNLOGGED;

COMMIT;
