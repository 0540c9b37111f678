BEGIN;

-- pgorm:step id=drop-policy/public.t.p mode=transactional
DROP POLICY p ON public.t;

-- pgorm:step id=drop-view/public.v mode=transactional
-- warning (drop-view): Running code that reads view public.v fails.
--   safe: Deploy code that does not read it first.
DROP VIEW public.v;

-- pgorm:step id=create-table/public.u mode=transactional
CREATE TABLE public.u (
    a integer
);

-- pgorm:step id=drop-table/public.t mode=transactional
-- data loss (drop-table): All rows of table public.t are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.t;

COMMIT;
