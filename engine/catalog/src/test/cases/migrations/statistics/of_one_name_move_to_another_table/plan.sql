BEGIN;

-- pgorm:step id=drop-table/public.t mode=transactional
-- data loss (drop-table): All rows of table public.t are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.t;

-- pgorm:step id=create-statistics-object/public.s mode=transactional
CREATE STATISTICS public.s ON a, b FROM public.u;

COMMIT;
