BEGIN;

-- pgorm:step id=drop-constraint/public.child.child_pkey mode=transactional
ALTER TABLE public.child DROP CONSTRAINT child_pkey;

-- pgorm:step id=drop-not-null-column/public.parent.id mode=transactional
-- note (relax-column): Code that reads column public.parent.id may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.parent ALTER COLUMN id DROP NOT NULL;

COMMIT;
