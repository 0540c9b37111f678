BEGIN;

-- pgorm:step id=drop-table/public.t1 mode=transactional
-- data loss (drop-table): All rows of table public.t1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.t1;

-- pgorm:step id=drop-not-null-column/public.t.a mode=transactional
-- note (relax-column): Code that reads column public.t.a may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;

COMMIT;
