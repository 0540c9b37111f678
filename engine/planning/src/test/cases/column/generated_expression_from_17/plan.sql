BEGIN;

-- pgorm:step id=set-expression-column/public.item.slug mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.slug: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ALTER COLUMN slug SET EXPRESSION AS (upper(name));

COMMIT;
