BEGIN;

-- pgorm:step id=drop-column/public.item.b mode=transactional
-- danger (replace-generated): Column public.item.b is dropped and added again, since this server cannot change its expression. It holds no values of its own: all are computed again, while nobody can read or write the table.
--   safe: From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite.
ALTER TABLE public.item DROP COLUMN b;

-- pgorm:step id=create-column/public.item.b mode=transactional
ALTER TABLE public.item ADD COLUMN b text;

-- pgorm:step id=drop-column/public.item.a mode=transactional
-- data loss (replace-column): PostgreSQL cannot turn column public.item.a into what is wanted: it is dropped and added again, and its own values are lost.
--   safe: Add a column under another name, compare the values, then swap the names.
ALTER TABLE public.item DROP COLUMN a;

-- pgorm:step id=create-column/public.item.a mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.a: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN a text GENERATED ALWAYS AS (lower(b)) STORED;

COMMIT;
