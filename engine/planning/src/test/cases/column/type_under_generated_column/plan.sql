BEGIN;

-- pgorm:step id=drop-column/public.item.total mode=transactional
-- danger (replace-generated): Column public.item.total is dropped and added again, since this server cannot change its expression. It holds no values of its own: all are computed again, while nobody can read or write the table.
--   safe: From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite.
ALTER TABLE public.item DROP COLUMN total;

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- danger (rewrite-type): The table of column public.item.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN price TYPE bigint;

-- pgorm:step id=create-column/public.item.total mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.total: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN total integer GENERATED ALWAYS AS ((price * 2)) STORED;

COMMIT;
