BEGIN;

-- pgorm:step id=create-column/public.event.other mode=transactional
ALTER TABLE public.event ADD COLUMN other integer;

-- pgorm:step id=set-owned-by-sequence/public.position mode=transactional
ALTER SEQUENCE public."position" OWNED BY public.event.other;

-- pgorm:step id=drop-column/public.event.id mode=transactional
-- data loss (drop-column): All values of column public.event.id are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.event DROP COLUMN id;

-- pgorm:step id=set-logged-table/public.event mode=transactional
-- danger (set-logged): Table public.event is rewritten while nobody can read or write it; an unlogged table is emptied by a crash.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.event SET UNLOGGED;

-- pgorm:step id=set-logged-sequence/public.count mode=transactional
ALTER SEQUENCE public.count SET LOGGED;

-- pgorm:step id=set-logged-sequence/public.position mode=transactional
ALTER SEQUENCE public."position" SET LOGGED;

COMMIT;
