BEGIN;

-- pgorm:step id=drop-index/public.item_old_idx mode=transactional
-- note (drop-index): Queries that use index public.item_old_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.item_old_idx;

-- pgorm:step id=create-sequence/public.item_number_seq mode=transactional
CREATE SEQUENCE public.item_number_seq AS integer;

-- pgorm:step id=create-column/public.item.label mode=transactional
ALTER TABLE public.item ADD COLUMN label text;

-- pgorm:step id=create-column/public.item.required mode=transactional
-- danger (add-not-null-column): Adding column public.item.required fails if the table has rows.
--   safe: Give it a default, or add it nullable, fill it, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN required text NOT NULL;

-- pgorm:step id=create-column/public.item.created mode=transactional
ALTER TABLE public.item ADD COLUMN created timestamp with time zone DEFAULT now() NOT NULL;

-- pgorm:step id=create-column/public.item.token mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.token: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN token uuid DEFAULT gen_random_uuid() NOT NULL;

-- pgorm:step id=create-column/public.item.number mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.number: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN number integer DEFAULT nextval('public.item_number_seq'::regclass) NOT NULL;

-- pgorm:step id=create-column/public.item.upper_label mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.upper_label: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN upper_label text GENERATED ALWAYS AS (upper(label)) STORED;

-- pgorm:step id=drop-column/public.item.old mode=transactional
-- data loss (drop-column): All values of column public.item.old are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.item DROP COLUMN old;

-- pgorm:step id=set-owned-by-sequence/public.item_number_seq mode=transactional
ALTER SEQUENCE public.item_number_seq OWNED BY public.item.number;

COMMIT;
