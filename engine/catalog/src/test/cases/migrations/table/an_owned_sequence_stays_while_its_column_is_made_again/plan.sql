BEGIN;

-- pgorm:step id=drop-owned-by-sequence/public.of_child mode=transactional
ALTER SEQUENCE public.of_child OWNED BY NONE;

-- pgorm:step id=drop-owned-by-sequence/public.s mode=transactional
ALTER SEQUENCE public.s OWNED BY NONE;

-- pgorm:step id=drop-column/public.parent.c mode=transactional
-- data loss (replace-column): PostgreSQL cannot turn column public.parent.c into what is wanted: it is dropped and added again, and its own values are lost.
--   safe: Add a column under another name, compare the values, then swap the names.
ALTER TABLE public.parent DROP COLUMN c;

-- pgorm:step id=create-column/public.parent.c mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.parent.c: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.parent ADD COLUMN c integer GENERATED ALWAYS AS ((a * 2)) STORED;

-- pgorm:step id=drop-column/public.t.c mode=transactional
-- data loss (replace-column): PostgreSQL cannot turn column public.t.c into what is wanted: it is dropped and added again, and its own values are lost.
--   safe: Add a column under another name, compare the values, then swap the names.
ALTER TABLE public.t DROP COLUMN c;

-- pgorm:step id=create-column/public.t.c mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.t.c: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.t ADD COLUMN c text GENERATED ALWAYS AS ((a)::text) STORED;

-- pgorm:step id=set-owned-by-sequence/public.of_child mode=transactional
ALTER SEQUENCE public.of_child OWNED BY public.child.c;

-- pgorm:step id=set-owned-by-sequence/public.s mode=transactional
ALTER SEQUENCE public.s OWNED BY public.t.c;

COMMIT;
