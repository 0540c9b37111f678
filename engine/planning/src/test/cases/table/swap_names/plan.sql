BEGIN;

-- pgorm:step id=set-aside-table/public.a mode=transactional
-- warning (rename-table): Running code that uses the old name of table public.a fails from this moment.
--   safe: Leave a view under the old name until all code is deployed.
ALTER TABLE public.b RENAME TO b__old;

-- pgorm:step id=rename-table/public.b mode=transactional
-- warning (rename-table): Running code that uses the old name of table public.b fails from this moment.
--   safe: Leave a view under the old name until all code is deployed.
ALTER TABLE public.a RENAME TO b;

-- pgorm:step id=rename-table/public.a mode=transactional
-- warning (rename-table): Running code that uses the old name of table public.a fails from this moment.
--   safe: Leave a view under the old name until all code is deployed.
ALTER TABLE public.b__old RENAME TO a;

COMMIT;
