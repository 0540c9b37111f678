BEGIN;

-- pgorm:step id=drop-table/public.dictionary mode=transactional
-- data loss (drop-table): All rows of table public.dictionary are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.dictionary;

-- pgorm:step id=alter-domain/public.word mode=transactional
ALTER DOMAIN public.word DROP CONSTRAINT known;

-- pgorm:step id=alter-domain/public.word.2 mode=transactional
ALTER DOMAIN public.word ADD CONSTRAINT known CHECK ((length(VALUE) > 2));

-- pgorm:step id=drop-composite-type/public.entry mode=transactional
-- warning (drop-type): Running code that names composite type public.entry fails.
--   safe: Deploy code that does not name the type first.
DROP TYPE public.entry;

COMMIT;
