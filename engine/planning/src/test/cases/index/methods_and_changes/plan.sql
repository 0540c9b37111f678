BEGIN;

-- pgorm:step id=drop-index/public.doc_body_idx mode=transactional
-- note (drop-index): Queries that use index public.doc_body_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.doc_body_idx;

-- pgorm:step id=drop-index/public.doc_gone_idx mode=transactional
-- note (drop-index): Queries that use index public.doc_gone_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.doc_gone_idx;

-- pgorm:step id=set-parameters-index/public.doc_id_idx mode=transactional
ALTER INDEX public.doc_id_idx SET (fillfactor = 70);

-- pgorm:step id=create-index/public.doc_body_idx mode=transactional
-- danger (replace-index): Until the new index public.doc_body_idx is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX doc_body_idx ON public.doc (body DESC);

-- pgorm:step id=create-index/public.doc_hash_idx mode=transactional
-- danger (create-index): Nobody can write to the table while index public.doc_hash_idx is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX doc_hash_idx ON public.doc USING hash (id);

-- pgorm:step id=create-index/public.doc_tags_idx mode=transactional
-- danger (create-index): Nobody can write to the table while index public.doc_tags_idx is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX doc_tags_idx ON public.doc USING gin (tags);

-- pgorm:step id=comment-index/public.doc_id_idx mode=transactional
COMMENT ON INDEX public.doc_id_idx IS 'hot';

COMMIT;
