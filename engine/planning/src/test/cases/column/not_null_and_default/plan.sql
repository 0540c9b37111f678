BEGIN;

-- pgorm:step id=drop-default-column/public.item.b mode=transactional
ALTER TABLE public.item ALTER COLUMN b DROP DEFAULT;

-- pgorm:step id=drop-not-null-column/public.item.b mode=transactional
-- note (relax-column): Code that reads column public.item.b may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.item ALTER COLUMN b DROP NOT NULL;

-- pgorm:step id=set-default-column/public.item.a mode=transactional
ALTER TABLE public.item ALTER COLUMN a SET DEFAULT 0;

-- pgorm:step id=set-not-null-column/public.item.a mode=transactional
-- danger (set-not-null): The table of column public.item.a is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.item ALTER COLUMN a SET NOT NULL;

COMMIT;
