BEGIN;

-- pgorm:step id=drop-index/public.item_slug_idx mode=transactional
-- note (drop-index): Queries that use index public.item_slug_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.item_slug_idx;

-- pgorm:step id=drop-column/public.item.slug mode=transactional
-- danger (replace-generated): Column public.item.slug is dropped and added again, since this server cannot change its expression. It holds no values of its own: all are computed again, while nobody can read or write the table.
--   safe: From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite.
ALTER TABLE public.item DROP COLUMN slug;

-- pgorm:step id=create-column/public.item.slug mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.slug: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN slug text GENERATED ALWAYS AS (upper(name)) STORED;

-- pgorm:step id=create-index/public.item_slug_idx mode=transactional
-- danger (replace-index): Until the new index public.item_slug_idx is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX item_slug_idx ON public.item (slug);

-- pgorm:step id=comment-column/public.item.slug mode=transactional
COMMENT ON COLUMN public.item.slug IS 'for the address bar';

COMMIT;
