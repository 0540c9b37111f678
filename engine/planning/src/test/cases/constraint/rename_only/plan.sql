BEGIN;

-- pgorm:step id=rename-index/public.item_price_idx mode=transactional
ALTER INDEX public.item_price_index RENAME TO item_price_idx;

-- pgorm:step id=rename-constraint/public.item.item_pkey mode=transactional
ALTER TABLE public.item RENAME CONSTRAINT item_pk TO item_pkey;

-- pgorm:step id=rename-constraint/public.item.item_price_check mode=transactional
ALTER TABLE public.item RENAME CONSTRAINT item_price TO item_price_check;

COMMIT;
