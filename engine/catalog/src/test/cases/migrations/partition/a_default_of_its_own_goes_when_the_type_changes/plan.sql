BEGIN;

-- pgorm:step id=drop-default-column/public.p.a mode=transactional
ALTER TABLE public.p ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=set-type-column/public.r.a mode=transactional
-- data loss (narrow-type): Values of column public.r.a that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.r ALTER COLUMN a TYPE smallint;

COMMIT;
