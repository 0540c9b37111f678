BEGIN;

-- pgorm:step id=drop-expression-column/public.item.b mode=transactional
ALTER TABLE public.item ALTER COLUMN b DROP EXPRESSION;

-- pgorm:step id=drop-column/public.item.c mode=transactional
-- data loss (replace-column): PostgreSQL cannot turn column public.item.c into what is wanted: it is dropped and added again, and its own values are lost.
--   safe: Add a column under another name, compare the values, then swap the names.
ALTER TABLE public.item DROP COLUMN c;

-- pgorm:step id=create-column/public.item.c mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.c: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN c integer GENERATED ALWAYS AS ((a + 1)) STORED;

-- pgorm:step id=set-default-column/public.item.b mode=transactional
ALTER TABLE public.item ALTER COLUMN b SET DEFAULT 5;

COMMIT;
