BEGIN;

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- data loss (narrow-type): Values of column public.t.a that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.t ALTER COLUMN a TYPE character varying(9);

-- pgorm:step id=alter-privileges/public.t.table mode=transactional
GRANT UPDATE (a) ON TABLE public.t TO reader;

COMMIT;
