BEGIN;

-- pgorm:step id=drop-column/public.base.name mode=transactional
-- data loss (drop-column): All values of column public.base.name are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE ONLY public.base DROP COLUMN name;

-- pgorm:step id=drop-column/public.sibling.name mode=transactional
-- data loss (drop-column): All values of column public.sibling.name are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.sibling DROP COLUMN name;

COMMIT;
