BEGIN;

-- pgorm:step id=set-owned-by-sequence/public.s mode=transactional
ALTER SEQUENCE public.s OWNED BY public.u.a;

-- pgorm:step id=set-logged-table/public.t mode=transactional
-- danger (set-logged): Table public.t is rewritten while nobody can read or write it; an unlogged table is emptied by a crash.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.t SET UNLOGGED;

COMMIT;
