BEGIN;

-- pgorm:step id=drop-materialized-view/public.gone mode=transactional
-- warning (drop-view): Running code that reads materialized view public.gone fails.
--   safe: Deploy code that does not read it first.
DROP MATERIALIZED VIEW public.gone;

-- pgorm:step id=drop-index/public.kept_id mode=transactional
-- note (drop-index): Queries that use index public.kept_id become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.kept_id;

-- pgorm:step id=drop-index/public.kept_price mode=transactional
-- note (drop-index): Queries that use index public.kept_price become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.kept_price;

-- pgorm:step id=alter-materialized-view/public.kept mode=transactional
ALTER MATERIALIZED VIEW public.kept SET (autovacuum_enabled = false);

-- pgorm:step id=alter-materialized-view/public.kept.2 mode=transactional
ALTER MATERIALIZED VIEW public.kept RESET (fillfactor);

-- pgorm:step id=alter-materialized-view/public.kept.3 mode=transactional
ALTER TABLE public.kept ALTER COLUMN price SET STATISTICS 50;

-- pgorm:step id=alter-materialized-view/public.kept.4 mode=transactional
ALTER TABLE public.kept ALTER COLUMN note SET STORAGE EXTERNAL;

-- pgorm:step id=create-index/public.Kept%20Note mode=transactional
-- danger (create-index): Nobody can write to the table while index public.Kept Note is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX "Kept Note" ON public.kept ((lower(note))) WHERE (price > 1);

-- pgorm:step id=create-index/public.kept_id mode=transactional
-- danger (replace-index): Until the new index public.kept_id is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE UNIQUE INDEX kept_id ON public.kept (id);

-- pgorm:step id=create-materialized-view/public.New%20%22View%22 mode=transactional
CREATE MATERIALIZED VIEW public."New ""View""" AS
SELECT id AS "select"
   FROM public.kept
WITH NO DATA;

-- pgorm:step id=create-index/public.new_key mode=transactional
CREATE UNIQUE INDEX new_key ON public."New ""View""" ("select");

-- pgorm:step id=comment-index/public.Kept%20Note mode=transactional
COMMENT ON INDEX public."Kept Note" IS 'partly';

-- pgorm:step id=comment-materialized-view/public.kept mode=transactional
COMMENT ON MATERIALIZED VIEW public.kept IS 'young';

-- pgorm:step id=comment-materialized-view/public.kept.2 mode=transactional
COMMENT ON COLUMN public.kept.price IS 'in cents';

-- pgorm:step id=comment-index/public.new_key mode=transactional
COMMENT ON INDEX public.new_key IS 'its key';

COMMIT;
