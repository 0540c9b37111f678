BEGIN;

-- pgorm:step id=drop-constraint/public.child.child_key mode=transactional
ALTER TABLE public.child DROP CONSTRAINT child_key;

-- pgorm:step id=drop-not-null-column/public.child.b mode=transactional
-- note (relax-column): Code that reads column public.child.b may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.child ALTER COLUMN b DROP NOT NULL;

COMMIT;
