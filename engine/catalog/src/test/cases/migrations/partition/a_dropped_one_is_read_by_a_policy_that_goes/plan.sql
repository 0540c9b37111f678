BEGIN;

-- pgorm:step id=drop-table/public.item mode=transactional
-- data loss (drop-table): All rows of table public.item are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.item;

-- pgorm:step id=drop-table/public.part_1 mode=transactional
-- data loss (drop-table): All rows of table public.part_1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.part_1;

-- pgorm:step id=drop-column/public.part.name mode=transactional
-- data loss (drop-column): All values of column public.part.name are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.part DROP COLUMN name;

COMMIT;
