BEGIN;

-- pgorm:step id=set-parameters-table/public.cache mode=transactional
ALTER TABLE public.cache RESET (fillfactor);

-- pgorm:step id=set-logged-table/public.cache mode=transactional
-- danger (set-logged): Table public.cache is rewritten while nobody can read or write it; an unlogged table is emptied by a crash.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.cache SET LOGGED;

-- pgorm:step id=set-parameters-table/public.log mode=transactional
ALTER TABLE public.log SET (fillfactor = 90);

-- pgorm:step id=set-logged-table/public.log mode=transactional
-- danger (set-logged): Table public.log is rewritten while nobody can read or write it; an unlogged table is emptied by a crash.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.log SET UNLOGGED;

-- pgorm:step id=comment-table/public.log mode=transactional
COMMENT ON TABLE public.log IS 'kept a week';

COMMIT;
