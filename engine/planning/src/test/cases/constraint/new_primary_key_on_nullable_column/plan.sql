BEGIN;

-- pgorm:step id=drop-constraint/public.item.item_pkey mode=transactional
ALTER TABLE public.item DROP CONSTRAINT item_pkey;

-- pgorm:step id=drop-not-null-column/public.item.old mode=transactional
-- note (relax-column): Code that reads column public.item.old may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.item ALTER COLUMN old DROP NOT NULL;

-- pgorm:step id=set-not-null-column/public.item.id mode=transactional
-- danger (set-not-null): The table of column public.item.id is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.item ALTER COLUMN id SET NOT NULL;

-- pgorm:step id=create-constraint/public.item.item_pkey mode=transactional
-- danger (add-unique): The index of constraint public.item.item_pkey is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.item ADD CONSTRAINT item_pkey PRIMARY KEY (id);

COMMIT;
