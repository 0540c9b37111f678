BEGIN;

-- pgorm:step id=set-type-column/public.item.id mode=transactional
-- data loss (narrow-type): Values of column public.item.id that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.item ALTER COLUMN id TYPE smallint;

-- pgorm:step id=alter-identity-column/public.item.id mode=transactional
ALTER TABLE public.item ALTER COLUMN id SET START WITH 5;

COMMIT;
