BEGIN;

-- pgorm:step id=alter-privileges/public.item.table mode=transactional
REVOKE SELECT (twice) ON TABLE public.item FROM pg_monitor;
GRANT SELECT (price) ON TABLE public.item TO pg_read_all_data;

-- pgorm:step id=drop-column/public.item.twice mode=transactional
-- danger (replace-generated): Column public.item.twice is dropped and added again, since this server cannot change its expression. It holds no values of its own: all are computed again, while nobody can read or write the table.
--   safe: From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite.
ALTER TABLE public.item DROP COLUMN twice;

-- pgorm:step id=create-column/public.item.twice mode=transactional
ALTER TABLE public.item ADD COLUMN twice text;

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- data loss (narrow-type): Values of column public.item.price that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.item ALTER COLUMN price TYPE double precision;

COMMIT;
