BEGIN;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-table/public.r1 mode=transactional
-- data loss (drop-table): All rows of table public.r1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.r1;

-- pgorm:step id=create-table/public.r2 mode=transactional
CREATE TABLE public.r2 PARTITION OF public.r FOR VALUES IN (1, 2);

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT a
   FROM public.r2;

COMMIT;
