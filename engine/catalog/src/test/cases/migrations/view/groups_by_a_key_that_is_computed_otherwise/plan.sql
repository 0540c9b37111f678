BEGIN;

-- pgorm:step id=drop-view/public.items mode=transactional
DROP VIEW public.items;

-- pgorm:step id=set-expression-column/public.item.code mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.code: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ALTER COLUMN code SET EXPRESSION AS (upper(name));

-- pgorm:step id=create-view/public.items mode=transactional
CREATE VIEW public.items AS
SELECT code,
    note,
    count(*) AS count
   FROM public.item
  GROUP BY code;

COMMIT;
