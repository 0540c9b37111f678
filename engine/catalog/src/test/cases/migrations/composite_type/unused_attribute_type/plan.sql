BEGIN;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-column/public.t.p mode=transactional
-- data loss (drop-column): All values of column public.t.p are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.t DROP COLUMN p;

-- pgorm:step id=alter-composite-type/public.pair mode=transactional
ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE bigint;

-- pgorm:step id=alter-composite-type/public.pair.2 mode=transactional
ALTER TYPE public.pair ALTER ATTRIBUTE b TYPE text COLLATE pg_catalog."C";

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT (p).a AS a
   FROM ( SELECT ROW((1)::bigint, 'x'::text)::public.pair AS p) x;

COMMIT;
