BEGIN;

-- pgorm:step id=drop-policy/public.t.p mode=transactional
DROP POLICY p ON public.t;

-- pgorm:step id=drop-policy/public.u.q mode=transactional
DROP POLICY q ON public.u;

-- pgorm:step id=create-table/public.x mode=transactional
CREATE TABLE public.x (
    a integer
);

-- pgorm:step id=drop-table/public.t mode=transactional
-- data loss (drop-table): All rows of table public.t are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.t;

-- pgorm:step id=drop-table/public.u mode=transactional
-- data loss (drop-table): All rows of table public.u are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.u;

COMMIT;
