BEGIN;

-- pgorm:step id=drop-not-null-column/public.parent.id mode=transactional
-- note (relax-column): Code that reads column public.parent.id may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.parent ALTER COLUMN id DROP NOT NULL;

-- pgorm:step id=create-table/public.child mode=transactional
CREATE TABLE public.child (
    CONSTRAINT child_pkey PRIMARY KEY (id)
) INHERITS (public.parent);

-- pgorm:step id=set-not-null-column/public.child.id mode=transactional
ALTER TABLE public.child ALTER COLUMN id SET NOT NULL;

COMMIT;
