BEGIN;

-- pgorm:step id=create-column/public.t.c mode=transactional
ALTER TABLE public.t ADD COLUMN c boolean DEFAULT false NOT NULL;

-- pgorm:step id=drop-table/public.u mode=transactional
-- data loss (drop-table): All rows of table public.u are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.u;

-- pgorm:step id=drop-constraint/public.t.z_key mode=transactional
ALTER TABLE public.t DROP CONSTRAINT z_key;

-- pgorm:step id=drop-column/public.t.a mode=transactional
-- data loss (drop-column): All values of column public.t.a are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.t DROP COLUMN a;

-- pgorm:step id=create-constraint/public.t.a_key mode=transactional
-- danger (add-unique): The index of constraint public.t.a_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.t ADD CONSTRAINT a_key PRIMARY KEY (b, c);

-- pgorm:step id=drop-enum/public.kind mode=transactional
-- warning (drop-enum): Running code that casts to enum public.kind fails.
--   safe: Deploy code that does not name the type first.
DROP TYPE public.kind;

COMMIT;
