BEGIN;

-- pgorm:step id=set-type-column/public.doc.body mode=transactional
-- danger (change-collation): The indexes on column public.doc.body are built anew while nobody can read or write the table.
--   safe: New column with the new collation, backfill in batches, swap.
ALTER TABLE public.doc ALTER COLUMN body TYPE text COLLATE pg_catalog."C";

-- pgorm:step id=set-storage-column/public.doc.body mode=transactional
ALTER TABLE public.doc ALTER COLUMN body SET STORAGE EXTERNAL;

-- pgorm:step id=set-statistics-column/public.doc.body mode=transactional
ALTER TABLE public.doc ALTER COLUMN body SET STATISTICS 500;

-- pgorm:step id=set-default-column/public.doc.number mode=transactional
ALTER TABLE public.doc ALTER COLUMN number SET DEFAULT 7;

-- pgorm:step id=set-storage-column/public.doc.title mode=transactional
ALTER TABLE public.doc ALTER COLUMN title SET STORAGE EXTENDED;

-- pgorm:step id=comment-column/public.doc.body mode=transactional
COMMENT ON COLUMN public.doc.body IS 'the text';

COMMIT;
