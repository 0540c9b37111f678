BEGIN;

-- pgorm:step id=create-sequence/public.s mode=transactional
CREATE SEQUENCE public.s;

-- pgorm:step id=drop-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=set-aside-collation/public.c mode=transactional
ALTER COLLATION public.c RENAME TO c__old;

-- pgorm:step id=create-collation/public.c mode=transactional
CREATE COLLATION public.c (provider = libc, locale = 'C');

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- danger (change-collation): The indexes on column public.t.a are built anew while nobody can read or write the table.
--   safe: New column with the new collation, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;

-- pgorm:step id=set-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'x'::text;

-- pgorm:step id=set-default-column/public.t.b mode=transactional
ALTER TABLE public.t ALTER COLUMN b SET DEFAULT nextval('public.s'::regclass);

-- pgorm:step id=drop-collation/public.c__old mode=transactional
DROP COLLATION public.c__old;

COMMIT;
