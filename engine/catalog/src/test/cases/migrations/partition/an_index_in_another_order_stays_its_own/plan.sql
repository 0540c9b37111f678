BEGIN;

-- pgorm:step id=create-index/public.part_number mode=transactional
-- danger (create-index): Nobody can write to the table while index public.part_number is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX part_number ON public.part (number NULLS FIRST);

-- pgorm:step id=create-index/public.own mode=transactional
-- danger (create-index): Nobody can write to the table while index public.own is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX own ON public.part_1 (number DESC);

COMMIT;
