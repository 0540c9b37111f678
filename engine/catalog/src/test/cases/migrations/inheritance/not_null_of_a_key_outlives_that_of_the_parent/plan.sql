BEGIN;

-- pgorm:step id=drop-not-null-column/public.media.id mode=transactional
-- note (relax-column): Code that reads column public.media.id may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE ONLY public.media ALTER COLUMN id DROP NOT NULL;

-- pgorm:step id=drop-not-null-column/public.media.title mode=transactional
-- note (relax-column): Code that reads column public.media.title may meet NULL where it never did.
--   safe: Deploy code that expects NULL first.
ALTER TABLE public.media ALTER COLUMN title DROP NOT NULL;

COMMIT;
